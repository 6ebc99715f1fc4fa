import { readdirSync } from 'node:fs';

/** Where a finding is shown: by a plan alone, or by the command that can make it. */
const FOLDERS = ['check', 'diff', 'export-roster'] as const;

const names = FOLDERS.flatMap((folder) => readdirSync(`test/fixtures/${folder}`)).filter(
  (name) => name.endsWith('.yaml') && !name.endsWith('.old.yaml'),
);

/** The codes that fixtures of any command are named after, each once: of those that fail, and of their neighbours. */
export const failingCodes = codesOf(names.filter((name) => !name.endsWith('.ok.yaml')));
export const passingCodes = codesOf(names.filter((name) => name.endsWith('.ok.yaml')));

function codesOf(some: readonly string[]): readonly string[] {
  return [...new Set(some.map((name) => name.slice(0, 5)))].sort();
}
