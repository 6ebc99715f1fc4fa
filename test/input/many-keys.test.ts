import { describe, expect, it } from 'vitest';
import { brief, checked } from '../support/command.js';

const HEAD = 'title: 测试\nkickoff: 2014-03-03\nlevels: [市]\nunits: [甲]\nchecks:\n';
const CODES = Array.from({ length: 20 }, (_, at) => `TC${401 + at}`);

/** A map with one key a line, from line 6 on. */
const keys = (names: readonly string[]) =>
  HEAD + names.map((name) => `  ${name}: warning\n`).join('');

describe('a key given twice', () => {
  it.each([1, 2, 11, 12, 13, 14, 15])('is found as key number %i of a map', async (number) => {
    const names = CODES.slice(0, number);
    const again = names.at(-1) ?? '';
    const found = await checked(keys([...names, again]));
    expect(found.map(brief)).toContain(`TC102 ${6 + number}:3`);
    const related = found.find((one) => one.code === 'TC102')?.related ?? [];
    expect(related.map(({ line, column }) => [line, column])).toEqual([[5 + number, 3]]);
  });

  it('is found in a long map however far back the first one is', async () => {
    const found = await checked(keys([...CODES.slice(0, 16), 'TC401', 'TC402']));
    expect(found.filter((one) => one.code === 'TC102').map(brief)).toEqual([
      'TC102 22:3',
      'TC102 23:3',
    ]);
  });

  it('is none where the second comes by a merge, in a long map as in a short one', async () => {
    const merged = (names: readonly string[]) =>
      `title: 测试\nkickoff: 2014-03-01 # a Saturday\nlevels: [市]\nunits: [甲]\nchecks: { <<: { TC504: error, TC503: off }, ${names.map((name) => `${name}: off`).join(', ')} }\n`;
    for (const names of [['TC504'], [...CODES.slice(0, 9), 'TC501', 'TC502', 'TC503', 'TC504']]) {
      const found = await checked(merged(names));
      expect(found).toEqual([]); // the plan's own TC504: off wins
    }
  });
});
