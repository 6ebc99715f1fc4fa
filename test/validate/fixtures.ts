import { readdirSync, readFileSync } from 'node:fs';
import { nodeFiles } from '../../src/cli/io/node-files.js';
import { locateAll, type LocatedFinding } from '../../src/diagnostics/located.js';
import { sortFindings } from '../../src/diagnostics/sort.js';
import { parseDay, type Day } from '../../src/domain/day.js';
import type { FileAccess, ReadFailure } from '../../src/input/files/file-access.js';
import { runPlan } from '../../src/pipeline.js';

/** Relative to the project, where tests run. */
const FOLDER = 'test/fixtures/check';

export interface Fixture {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** `error TC301 7:5`, with the file before the line where it is another one; `error TC202 many` for a lot of them. */
  readonly expected: readonly string[];
  readonly isNeighbour: boolean;
  readonly set: readonly string[];
  /** The day of the status that it is about; null where it is about the plan. */
  readonly on: Day | null;
}

/**
 * A fixture says in comments what it expects: `# expect: error TC301 7:5` for each finding, or `# expect-none`.
 * `# set: KEY=VALUE`, `# on: DATE` (a status, not a check) and `# refuse: FILE missing|permission|…` set the run up.
 */
export const fixtures: readonly Fixture[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const path = `${FOLDER}/${name}`;
    const text = readFileSync(path, 'utf8');
    const expected = directives(text, 'expect').toSorted();
    const isNeighbour = /^# expect-none$/mu.test(text);
    return {
      name,
      path,
      text,
      expected,
      isNeighbour,
      set: directives(text, 'set'),
      on: dayOf(text),
    };
  });

function dayOf(text: string): Day | null {
  return parseDay(directives(text, 'on')[0] ?? '');
}

function directives(text: string, name: string): string[] {
  const lines = text.matchAll(new RegExp(`^# ${name}: (.*)$`, 'gmu'));
  return [...lines].map((found) => found[1] ?? '');
}

/** Checks the fixture as `tici check` does, or `tici status`. `change` may alter the text of each file first. */
export async function findingsOf(
  fixture: Fixture,
  change: (text: string) => string = (text) => text,
): Promise<LocatedFinding[]> {
  const { on } = fixture;
  const outcome = await runPlan(fixture.path, filesFor(fixture, change), {
    set: fixture.set,
    progressFile: 'named',
    isPlaced: true,
    ...(on === null ? {} : { on: () => on }),
  });
  return sortFindings(locateAll(outcome.diagnostics, outcome.sources, 'zh'));
}

/** What was found, in the words of `expected`. */
export function asExpectations(
  { path, expected }: Fixture,
  found: readonly LocatedFinding[],
): string[] {
  const lines = found.map(({ severity, code, file, line, column }) => {
    const many = `${severity} ${code} many`;
    if (expected.includes(many)) return many;
    const other = file === path ? '' : `${file.replace(`${FOLDER}/`, '')}:`;
    return `${severity} ${code} ${other}${line}:${column}`;
  });
  const isMany = (line: string): boolean => line.endsWith(' many');
  return [...new Set(lines.filter(isMany)), ...lines.filter((line) => !isMany(line))].toSorted();
}

/** The files that a run of the fixture sees. */
export function filesFor(
  { text }: Fixture,
  change: (text: string) => string = (same) => same,
): FileAccess {
  const refused = new Map(
    directives(text, 'refuse').map((line): [string, ReadFailure] => {
      const [file = '', failure = ''] = line.split(' ');
      return [`${FOLDER}/${file}`, failure as ReadFailure];
    }),
  );
  return {
    ...nodeFiles,
    read(path, limit) {
      const failure = refused.get(path);
      if (failure !== undefined) return { failure };
      const read = nodeFiles.read(path, limit);
      return read instanceof Uint8Array ? changed(read, change) : read;
    },
  };
}

/** Bytes that are no text stay as they are. */
function changed(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return new TextEncoder().encode(change(text));
  } catch {
    return bytes;
  }
}
