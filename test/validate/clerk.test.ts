import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/diagnostics/code-entry.js';
import { locateAll, type LocatedFinding } from '../../src/diagnostics/located.js';
import { sortFindings } from '../../src/diagnostics/sort.js';
import { runPlan } from '../../src/pipeline.js';
import { memoryFiles } from '../input/memory-files.js';

/** Plans with one mistake each, as a clerk makes them, headed by `# expect: CODE` for each finding. */
const FOLDER = 'test/fixtures/clerk';
const plans = readdirSync(FOLDER)
  .sort()
  .map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);

/** More hints in a row than this lead nowhere. */
const MOST_ROUNDS = 4;

/** What a hint says to write, in place of what it speaks of and on a line below. */
interface Advice {
  readonly text: string;
  readonly below: string | null;
}

const FORMS: Readonly<Record<Language, readonly RegExp[]>> = {
  zh: [/是不是“(.+?)”？/u, /请(?:写成|取) (.+?)(?:，下一行写 (.+?))?(?:，|。|（)/u],
  en: [
    /Did you mean “(.+?)”\?/u,
    /[Ww]rite (.+?)(?:, and on the next line (.+?))?(?:, with the|\.(?: |$)| \()/u,
  ],
};

async function findingsIn(text: string, language: Language): Promise<readonly LocatedFinding[]> {
  const files = memoryFiles({ '/plans/plan.yaml': text });
  const { diagnostics, sources } = await runPlan('plan.yaml', files, { strict: true });
  return sortFindings(locateAll(diagnostics, sources, language));
}

function adviceOf({ hint, code }: LocatedFinding, language: Language): Advice {
  for (const form of FORMS[language]) {
    const [, text, below] = form.exec(hint ?? '') ?? [];
    if (text !== undefined) return { text, below: below ?? null };
  }
  throw new Error(`the hint of ${code} says nothing to write: ${hint ?? 'none'}`);
}

/** Follows a hint as a person would, who sees the line and the marks below it. */
function follow(text: string, found: LocatedFinding, { text: right, below }: Advice): string {
  const lines = text.split('\n');
  const line = lines[found.line - 1] ?? '';
  const [from, to] = stretch(line, found, right);
  lines[found.line - 1] = line.slice(0, from) + right + line.slice(to);
  if (below !== null) {
    const column = from + (right.startsWith('- ') ? 2 : 0);
    lines.splice(found.line, 0, ' '.repeat(column) + below);
  }
  return lines.join('\n');
}

/** From where to where the line is written anew. */
function stretch(line: string, found: LocatedFinding, right: string): readonly [number, number] {
  const [start, end] = [found.column - 1, found.endColumn - 1];
  if (right.startsWith('- ')) return [line.search(/\S/u), line.length];
  if (right.startsWith('#')) return [start, line.length];
  if (right.startsWith('{')) {
    const open = line.lastIndexOf('{', start);
    return open < 0 || start === open ? [start, end] : bracesAround(line, start, end);
  }
  const key = /^[a-z-]+:/u.exec(right)?.[0];
  if (key === undefined) return [start, end];
  const own = line.lastIndexOf(key, start);
  return [own < 0 ? start : own, line.length];
}

function bracesAround(line: string, start: number, end: number): readonly [number, number] {
  const open = line.lastIndexOf('{', start);
  const close = line.indexOf('}', end);
  const isInside = !line.slice(open, start).includes('}') && line.slice(open, start).includes(': ');
  const key = line.slice(open + 1, start).trim();
  // A value of a rule that says all of the rule; `start: 5天` says all of one value.
  return isInside && key === 'interval:' ? [open, close + 1] : [start, end];
}

async function mend(text: string, language: Language): Promise<string> {
  let mended = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [first] = await findingsIn(mended, language);
    if (first === undefined) break;
    mended = follow(mended, first, adviceOf(first, language));
  }
  return mended;
}

describe("a clerk's mistake", () => {
  it('is here twenty times at least', () => {
    expect(plans.length).toBeGreaterThanOrEqual(20);
  });

  it.each(plans)('%s has just the findings that it names', async (_name, text) => {
    const found = await findingsIn(text, 'zh');
    const expected = [...text.matchAll(/^# expect: (.*)$/gmu)].map(([, code]) => code);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  describe.each(['zh', 'en'] as const)('mended as the hint says in %s', (language) => {
    it.each(plans)('%s passes check --strict', async (_name, text) => {
      const mended = await mend(text, language);
      expect(await findingsIn(mended, language)).toEqual([]);
      expect(mended).not.toBe(text);
    });
  });
});
