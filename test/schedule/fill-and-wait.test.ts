import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/day.js';
import { work } from '../support/calendar.js';
import { EVERY_DAY } from '../support/command.js';

// Day 0 is the kickoff; the window has `window` days. 县 is fixed on day 10, and its second stage begins 20 days after
// that of 市 at the earliest. With N days each, of which the first stage has N/2, halves up: 市's second stage begins on
// day N/2, 县's on day N/2 + 20 instead of N/2 + 10, so 县 ends on day 10 + N + 10 − 1.
const plan = (window: number, lead: string, more = '') => `title: 测试
kickoff: 2014-03-01
${EVERY_DAY}
levels: [市级, 县级]
stages: [{ name: 学, share: 1 }, { name: 改, share: 1 }]
rules: { stagger: { interval: 10天, tolerance: 5天 }, duration: { min: 20天, fill: true${more} }, window: { length: ${window}天 }${lead} }
units: [{ name: 市, units: [{ name: 县, start: 2014-03-11 }] }]
`;
const LEAD = ', lead-first: { interval: 20天 }';

describe('filling the window where stages wait', () => {
  it.each([
    // What the window leaves: 10 + N + 10 ≤ window.
    [100, 80],
    [101, 81],
    [61, 41],
  ])('of %i days gives each the longest length that still ends in time: %i', async (days, n) => {
    const { rows } = await work(plan(days, LEAD));
    expect(rows.map((row) => row.days)).toEqual([n, n + 10]);
  });

  it('fills all of it where none waits', async () => {
    const { rows } = await work(plan(100, ''));
    expect(rows.map((row) => row.days)).toEqual([90, 90]);
  });

  it('stops at max, the wait included', async () => {
    const { rows } = await work(plan(100, LEAD, ', max: 50天'));
    expect(rows.map((row) => row.days)).toEqual([40, 50]);
  });

  it('makes none shorter than it is without', async () => {
    // 县 keeps its 85 days, 43 and 42: its second stage would begin on day 53. The window leaves it 5 days of waiting,
    // so 市's second stage begins on day 38 at the latest.
    const longer = 'overrides: [{ match: { unit: 市/县 }, rules: { duration: { min: 85天 } } }]\n';
    const { rows } = await work(`${plan(100, LEAD)}${longer}`);
    expect(rows.map((row) => row.days)).toEqual([76, 90]);
  });
});

describe('ends that come out later because stages wait', () => {
  const waiting = (window: number) => `title: 测试
kickoff: 2014-03-01
${EVERY_DAY}
levels: [市级, 县级]
stages: [{ name: 学, share: 1 }, { name: 改, share: 1 }]
rules: { stagger: { interval: 10天, tolerance: 5天 }, duration: { min: 20天 }, window: { length: ${window}天 }, lead-first: {} }
overrides:
  - { match: { level: 市级 }, rules: { duration: { min: 60天 } } }
  - { match: { unit: 市/乙 }, after: [{ match: { unit: 市/甲 }, of: end, interval: 3天 }], rules: { stagger: { tolerance: 60天 } } }
units: [{ name: 市, units: [甲, 乙] }]
`;

  // 市's second stage begins on day 30. 甲 starts on day 10, waits with its second one and keeps its 10 days: day 39.
  it('make those wait that come after an end', async () => {
    const { rows, codes } = await work(waiting(100));
    const days = rows.map((row) => `${formatDay(row.start)} … ${formatDay(row.end)}`);
    expect(days).toEqual([
      '2014-03-01 … 2014-04-29',
      '2014-03-11 … 2014-04-09',
      '2014-04-12 … 2014-05-01',
    ]);
    expect(codes).toEqual([]);
  });

  it('are held against the window to the day', async () => {
    // 乙 ends on day 61: 62 days are enough, 61 are not.
    expect((await work(waiting(62))).rows).toHaveLength(3);
    const { rows, codes } = await work(waiting(61));
    expect(rows).toEqual([]);
    expect(codes).toEqual(['TC501']);
  });
});

describe('a limit that gives way', () => {
  const from = (tolerance: number, day: string) => `title: 测试
kickoff: 2014-03-01
${EVERY_DAY}
levels: [市级, 县级, 乡级]
stages: [{ name: 学, share: 1 }]
rules: { stagger: { interval: 10天, tolerance: ${tolerance}天 }, duration: { min: 20天 }, window: { length: 100天 } }
units: [{ name: 市, units: [{ name: 县, units: [{ name: 乡, not-before: ${day} }] }] }]
`;

  // 县 may move to 10 + t, 乡 to 10 + t after that: up to 20 + 2t days from the kickoff nothing gives way.
  it.each([
    [2, '2014-03-25', ['2014-03-13', '2014-03-25'], []],
    [2, '2014-03-26', ['2014-03-13', '2014-03-26'], [1]],
    [2, '2014-04-05', ['2014-03-13', '2014-04-05'], [11]],
    [0, '2014-03-21', ['2014-03-11', '2014-03-21'], []],
    [0, '2014-03-22', ['2014-03-11', '2014-03-22'], [1]],
  ])('of tolerance %i for %s gives as little as can be', async (t, day, expected, gave) => {
    const { starts, diagnostics } = await work(from(t, day));
    expect([starts['市/县/县级'], starts['市/县/乡/乡级']]).toEqual(expected);
    const given = diagnostics.map(({ facts }) => ('by' in facts ? facts.by : null));
    expect(given).toEqual(gave);
  });
});
