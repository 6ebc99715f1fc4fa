import { readdirSync, readFileSync } from 'node:fs';

export const DIFF_FOLDER = 'test/fixtures/diff';

/** A plan that is NEW, and in its comments OLD, the format if it has to be one, and what is found. */
export interface DiffFixture {
  readonly name: string;
  readonly old: string;
  readonly format: string | null;
  /** `warning TC645 6:11`, with the file before the line where it is OLD; none where `# expect-none` says so. */
  readonly expected: readonly string[];
}

const directives = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`^# ${name}: (.*)$`, 'gmu'))].map((found) => found[1] ?? '');

export const diffFixtures: readonly DiffFixture[] = readdirSync(DIFF_FOLDER)
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.old.yaml'))
  .sort()
  .map((name) => {
    const text = readFileSync(`${DIFF_FOLDER}/${name}`, 'utf8');
    const expected = directives(text, 'expect');
    if ((expected.length === 0) !== /^# expect-none$/mu.test(text)) throw new Error(name);
    const [old = ''] = directives(text, 'old');
    return { name, old, format: directives(text, 'format')[0] ?? null, expected };
  });
