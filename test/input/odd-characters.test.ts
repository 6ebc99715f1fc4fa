import { describe, expect, it } from 'vitest';
import { HEAD, run } from './run.js';

const C1 = ['\u0080', '\u0085', '\u009b', '\u009f'];
const BIDI = Array.from('\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069');
const ODD = [...C1, ...BIDI, '\ufeff'].map((character) => {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return [`U+${code}`, character] as const;
});

describe('a character that steers a terminal or turns the reading', () => {
  it.each(ODD)('%s is refused in a plan, at its place', async (name, character) => {
    const { findings } = await run(`${HEAD}units:\n  - 甲${character}市\n`);
    expect(findings).toMatchObject([{ code: 'TC108', line: 5, column: 6 }]);
    expect(findings[0]?.message).toContain(name);
  });

  it.each(ODD)('%s is refused where it is written as an escape', async (name, character) => {
    const escape = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const { findings } = await run(`${HEAD}units: ["甲${escape}市"]\n`);
    expect(findings.map(({ code, message }) => [code, message.includes(name)])).toEqual([
      ['TC108', true],
    ]);
  });

  it.each(ODD)('%s is refused in a roster', async (_name, character) => {
    const { brief } = await run({
      '/plans/plan.yaml': `${HEAD}units: { file: r.csv }\n`,
      '/plans/r.csv': `name\n甲${character}市\n`,
    });
    expect(brief).toEqual(['TC108 r.csv:2:2']);
  });

  it('is refused in a value for the run', async () => {
    const { brief } = await run(`${HEAD}units: [甲市]\n`, { set: ['title=甲\u202e市'] });
    expect(brief).toEqual(['TC212 --set:1:1']);
  });
});
