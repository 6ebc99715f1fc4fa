// Examples of what `tici diff` finds: the fixtures of test/fixtures/diff, as `old.json` or `old.yaml` and `plan.yaml`.
import { readdirSync, readFileSync } from 'node:fs';
import { nodeFiles } from '../../src/cli/io/node-files.js';
import type { Language } from '../../src/diagnostics/code-entry.js';
import type { FileAccess } from '../../src/input/files/file-access.js';
import type { Checked } from './examples.js';
import { runTici } from './run-tici.js';

const FOLDER = 'test/fixtures/diff';

interface DiffExample {
  readonly old: { readonly path: string; readonly bytes: Uint8Array };
  readonly plan: Uint8Array;
  /** `ics` where only an update shows the finding. */
  readonly format: string | null;
}

/** The first failing fixture of a code; none where the code is not about two calendars. */
export function diffExamplesOf(code: string): DiffExample[] {
  const [name] = readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${code}-`) && /^[^.]+\.yaml$/u.test(file))
    .sort();
  return name === undefined ? [] : [readExample(name)];
}

function readExample(name: string): DiffExample {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const old = /^# old: (.*)$/mu.exec(text)?.[1] ?? '';
  return {
    old: { path: `old.${old.split('.').at(-1)}`, bytes: readFileSync(`${FOLDER}/${old}`) },
    plan: Buffer.from(text.replaceAll(/^# (?:old|format|expect): .*\n/gmu, '')),
    format: /^# format: (.*)$/mu.exec(text)?.[1] ?? null,
  };
}

/** `tici diff OLD plan.yaml` on the example: the command, its findings and what it says of them. */
export async function differing(
  { old, plan, format }: DiffExample,
  language: Language,
): Promise<Checked> {
  const args = ['diff', old.path, 'plan.yaml', ...(format === null ? [] : ['-f', format])];
  if (language === 'en') args.push('--lang', 'en');
  const files: FileAccess = {
    ...nodeFiles,
    realpath: (path) => path,
    read: (path) => (path === old.path ? old.bytes : plan),
  };
  const { err } = await runTici(args, files);
  return {
    command: `tici ${args.join(' ')}`,
    codes: new Set([...err.matchAll(/\[(TC\d{3})\]$/gmu)].map(([, code = '']) => code)),
    shown: [old, { path: 'plan.yaml', bytes: plan }],
    text: err.trimStart(),
  };
}
