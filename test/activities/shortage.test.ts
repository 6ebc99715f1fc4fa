import { describe, expect, test } from 'vitest';
import { locateAll } from '../../src/diagnostics/located.js';
import { codesOf, HEAD, occurrences, runText, visits } from './placed.js';

/** Small plans that find no room for all: what is placed, what is said, and what is said to help. */
const found = async (text: string) => {
  const outcome = await runText(text, { allowUnplaced: true });
  const { unplaced, bound, proven } = outcome.placement!;
  const dated = outcome.diagnostics.filter(({ code }) => /^TC7[23]/u.test(code));
  const said = locateAll(dated, outcome.sources, 'en').map(
    ({ code, message, hint }) => `${code} ${message} – ${hint ?? ''}`,
  );
  return { outcome, said, counts: { unplaced, bound, proven } };
};

const LEVELS = 'levels: [{ name: 市, echelons: [机关] }, { name: 县, echelons: [机关] }]';

describe('what is said to help does', () => {
  // 动员大会 at nine takes the entry's own morning even where nobody is to come, so both 集中学习 still meet in the group's
  // one afternoon.
  const timed = (attend: string) => `title: 试
kickoff: 2014-03-11
calendar: { holidays: none }
${LEVELS}
rules: { stagger: { interval: 6天 } }
units: [{ name: 市1, units: [县1, 县2] }]
supervision: [{ by: 市, covers: 县 }]
activities:
  - { name: 动员大会, time: "09:00", ${attend}match: { level: 县 } }
  - { name: 集中学习, attend: [supervisor], match: { level: 县 } }
`;

  test('an attend is not to be dropped where the entry itself is still in the way', async () => {
    const { said, counts } = await found(timed('attend: [supervisor], '));
    expect(counts).toEqual({ unplaced: 2, bound: 2, proven: true });
    expect(said).toEqual([
      'TC721 市1督导组: 4 occurrences for 2 half-days, 2 too many (动员大会, 集中学习, on 2014-03-17) – Any one of these places them, as placing again has shown: 1 more group to share the units.',
    ]);
    expect((await found(timed(''))).counts).toEqual({ unplaced: 1, bound: 1, proven: true });
  });

  const twoDays = (first: number, attend = '[supervisor]') => `title: 试
kickoff: 2014-02-19
calendar: { holidays: none }
levels: [{ name: 市, echelons: [机关, 直属] }, { name: 县, echelons: [机关, 直属] }]
rules: { overlap: { interval: 3天 }, duration: { min: 13天 } }
units: [{ name: 甲, units: [县1, 县2] }]
supervision: [{ group: 第1组, covers: [甲, 甲/县1, 甲/县2] }]
activities: [{ name: 集中学习, within: { first: ${first}天 }, half-day: am, attend: ${attend} }]
`;

  test('a window widened by a Sunday helps one of two findings, and is said of that alone', async () => {
    const { said, counts } = await found(twoDays(2));
    expect(counts).toEqual({ unplaced: 2, bound: 2, proven: true });
    expect(said.map((line) => line.replace(/ – .*; (\d more days?)/u, ' … $1'))).toEqual([
      'TC721 第1组: 2 occurrences for 1 half-day, 1 too many (集中学习, on 2014-02-21) … 2 more days for 集中学习; 集中学习 without the supervisor.',
      'TC721 第1组: 3 occurrences for 2 half-days, 1 too many (集中学习, from 2014-02-24 to 2014-02-25) … 1 more day for 集中学习; 集中学习 without the supervisor.',
    ]);
    // One day more: the first stays as it is, the second is gone.
    expect((await found(twoDays(3))).said).toEqual([
      expect.stringContaining('2 occurrences for 1 half-day, 1 too many (集中学习, on 2014-02-21)'),
    ]);
    expect((await found(twoDays(4))).counts.unplaced).toBe(0);
    expect((await found(twoDays(2, '[]'))).counts.unplaced).toBe(0);
  });

  test('days more than the plan has days so far', async () => {
    const text = (to: string) => `${HEAD}units: [{ name: 甲市, units: [乙县, 丙县, 丁县] }]
activities: [{ name: 会, between: { from: 2014-04-10, to: ${to} }, match: { level: 县 }, attend: [supervisor] }]
supervision: [{ group: 第一组, covers: [甲市/乙县, 甲市/丙县, 甲市/丁县] }]
`;
    expect((await found(text('2014-04-10'))).said.join()).toContain('1 more day for 会');
    expect((await found(text('2014-04-11'))).counts.unplaced).toBe(0);
  });
});

describe('no room at all', () => {
  /** A unit whose whole time is one day. */
  const oneDay = (day: string, activities: string) =>
    runText(`title: 试
kickoff: ${day}
calendar: { holidays: none }
levels: [{ name: 市, echelons: [机关] }]
rules: {}
units: [甲]
activities: [${activities}]
`);

  test('is an error for a prescribed activity, a warning for an optional one', async () => {
    const said = async (day: string, activities: string) =>
      codesOf(await oneDay(day, activities)).filter((line) => line.includes('TC7'));
    const [sunday, monday] = ['2014-01-26', '2014-01-27'];
    expect(await said(sunday, '{ name: 动员大会 }')).toEqual(['error TC720']);
    expect(await said(sunday, '{ name: 动员大会, optional: true }')).toEqual(['warning TC720']);
    const later = (more: string) =>
      `{ name: 动员大会 }, { name: 集中学习, ${more}after: { activity: 动员大会, interval: 3天 } }`;
    expect(await said(monday, later(''))).toEqual(['error TC730']);
    expect(await said(monday, later('optional: true, '))).toEqual(['warning TC730']);
  });

  test('is not told as a clash of people', async () => {
    // One day only, so nothing can be three days after anything, whoever comes.
    const { said, counts } = await found(`title: 试
kickoff: 2014-02-17
calendar: { holidays: none }
${LEVELS}
rules: { stagger: { interval: 2天 } }
units: [{ name: 乙, units: [县2] }]
contacts: [{ of: 班子1, leaders: [{ name: 领导11, points: [乙/县2] }] }]
activities:
  - { name: 动员大会, match: { level: 县 }, attend: [contact] }
  - { name: 集中学习, match: { level: 县 }, after: { activity: 动员大会, interval: 3天 }, attend: [contact] }
`);
    expect(counts).toEqual({ unplaced: 1, bound: 1, proven: true });
    expect(said).toEqual([expect.stringContaining('TC730 集中学习 of 乙/县2')]);
  });
});

describe('a few occurrences that are tied crosswise', () => {
  // All 集中学习 are on one day. That of 甲 alone ties both the leader and the first group: without it the others fit.
  const text = `title: 试
kickoff: 2014-02-17
calendar: { holidays: none }
levels: [{ name: 市, echelons: [机关] }, { name: 县, echelons: [机关, 直属] }]
rules: { duration: { min: 14天 } }
units: [{ name: 甲, units: [县1] }, 市2]
contacts: [{ of: 班子2, leaders: [{ name: 领导11, points: [甲, 甲/县1] }] }]
supervision: [{ group: 第一组, covers: [甲, 市2], per-day: 1 }, { by: 市, covers: 县 }]
activities:
  - { name: 动员大会, attend: [supervisor] }
  - { name: 集中学习, between: { from: 2014-02-19, to: 2014-02-19 }, attend: [contact, supervisor] }
`;

  test('leave over as few as can be, and that is proven', async () => {
    const { outcome, counts } = await found(text);
    expect(counts).toEqual({ unplaced: 1, bound: 1, proven: true });
    expect(occurrences(outcome).filter((line) => line.includes('–'))).toEqual([
      '甲 集中学习 – 领导11、第一组',
    ]);
  });
});

test('a group goes nowhere on the day of the conference, as nobody else does', async () => {
  const { outcome } = await found(`title: 试
kickoff: 2014-02-24
calendar: { holidays: none }
${LEVELS}
rules: {}
units: [{ name: 甲, units: [甲甲] }]
supervision: [{ group: 第1组, covers: [甲], inspects: { level: 县 } }]
`);
  expect(visits(outcome)).toEqual(['第1组 甲甲1 – ']);
  expect(codesOf(outcome)).toEqual(['warning TC725']);
});

test('the load counts a half-day once, however many meetings are in it', async () => {
  const { outcome } = await found(`${HEAD}units: [甲市]
supervision: [{ group: 第1组, covers: [甲市] }]
meetings:
  - { name: 会一, date: 2014-03-05, attend: [supervisor] }
  - { name: 会二, date: 2014-03-05, attend: [supervisor] }
  - { name: 全天会, date: 2014-03-05, time: "09:00", hours: 8, attend: [supervisor] }
`);
  expect(outcome.placement?.people).toMatchObject([{ halfDays: 2, fullestWeek: { halfDays: 2 } }]);
});
