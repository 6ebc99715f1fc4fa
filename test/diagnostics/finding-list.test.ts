import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { FindingList, limited } from '../../src/diagnostics/finding-list.js';
import { finding } from '../../src/diagnostics/finding.js';
import { Tally } from '../../src/diagnostics/tally.js';

const at = (start: number) => ({ source: 0, start, end: start + 1 });
const warnings = (count: number): Diagnostic[] =>
  Array.from({ length: count }, (_, k) => finding('TC406', at(k), {}));
const error = finding('TC202', at(2000), { key: 'title', path: '' });

describe('findings past the limit', () => {
  it('are counted from the first that is left out', () => {
    const found = limited(warnings(1003));
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toEqual(
      finding('TC218', at(1000), { hidden: 3 }, { severity: 'warning' }),
    );
  });

  it('are none while the limit is kept', () => {
    expect(limited(warnings(1000))).toEqual(warnings(1000));
  });

  it('are as severe as the worst of them, wherever it comes', () => {
    for (const hidden of [
      [error, ...warnings(1)],
      [...warnings(1), error],
    ]) {
      expect(limited([...warnings(1000), ...hidden]).at(-1)).toMatchObject({ severity: 'error' });
    }
  });

  it('may be skipped without being made', () => {
    const list = new FindingList();
    list.addAll(warnings(1000));
    expect(list.isFull).toBe(true);
    list.skip(0, at(1));
    expect(list.finish()).toHaveLength(1000);
    list.skip(12, at(1));
    expect(list.finish().at(-1)).toEqual(finding('TC218', at(1), { hidden: 12 }));
  });
});

it('one finding says how many codes of a file have no quotes', () => {
  const list = new FindingList();
  list.addUnquoted({ source: 1, start: 4, end: 6 }, '15');
  list.addUnquoted({ source: 0, start: 4, end: 6 }, '16');
  list.addUnquoted({ source: 1, start: 9, end: 11 }, '17');
  expect(list.finish()).toEqual([
    finding('TC211', { source: 1, start: 4, end: 6 }, { value: '15', count: 2 }),
    finding('TC211', { source: 0, start: 4, end: 6 }, { value: '16', count: 1 }),
  ]);
});

it('a tally makes one example for each cause, in the order in which the causes came', () => {
  const tally = new Tally<{ most: number }>();
  for (const [cause, days] of [
    ['b', 3],
    ['a', 2],
    ['b', 5],
  ] as const) {
    const example = tally.add(cause, () => ({ most: 0 }));
    example.most = Math.max(example.most, days);
  }
  expect(tally.map(({ most }, count) => [most, count])).toEqual([
    [5, 2],
    [2, 1],
  ]);
});
