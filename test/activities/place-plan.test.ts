import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/domain/day.js';
import { codesOf, HEAD, meetings, occurrences, runText, visits } from './placed.js';

const ONE = 'units: [甲市]\n';
const THREE = 'units: [ { name: 甲市, units: [乙县, 丙县, 丁县] } ]\n';

const held = async (text: string) => occurrences(await runText(HEAD + text));

describe('without anybody from outside', () => {
  test('an activity falls on its wish', async () => {
    const days = await held(`activities:
  - { name: 始, stage: 学 }
  - { name: 末, stage: 学, at: end }
  - { name: 后段, stage: 学, within: { last: 4天 } }
  - { name: 后段早, stage: 学, within: { last: 4天 }, at: start }
  - { name: 每周, stage: 学, every: 1周 }
  - { name: 任何, stage: 改, within: { last: 2天 }, on: any }
${ONE}`);
    expect(days).toEqual([
      '甲市 始 03-03',
      '甲市 末 03-12',
      '甲市 后段 03-12',
      '甲市 后段早 03-10',
      '甲市 每周1 03-07',
      '甲市 任何 03-22',
    ]);
  });

  test('days in a row skip days of rest, and would rather not pass over what is avoided', async () => {
    const text = HEAD.replace('{ holidays: none }', '{ holidays: none, avoid: [2014-03-05] }');
    const days = async (activity: string) =>
      occurrences(await runText(`${text}activities: [ { name: 读, ${activity} } ]\n${ONE}`));
    expect(await days('days: 3')).toEqual(['甲市 读 03-06～03-10']);
    // Where nothing else is left, over it.
    expect(await days('days: 3, within: { first: 5天 }')).toEqual(['甲市 读 03-03～03-06']);
  });

  test('what comes after it leaves it room, and keeps its distance', async () => {
    expect(
      await held(`activities:
  - { name: 会, stage: 学, at: end }
  - { name: 读, stage: 学, after: { activity: 会, interval: 1天, within: 5天 }, days: 2 }
${ONE}`),
    ).toEqual(['甲市 会 03-10', '甲市 读 03-11～03-12']);
  });

  test('an entry that does not hold the one named is not bound by it', async () => {
    expect(
      await held(`activities:
  - { name: 会, match: { level: 市 } }
  - { name: 读, after: { activity: 会, interval: 3天 } }
units: [ { name: 甲市, units: [乙县] } ]
`),
    ).toEqual(['甲市 会 03-03', '甲市 读 03-06', '甲市/乙县 读 03-10']);
  });

  test('two timed ones of an entry share no half-day', async () => {
    expect(
      await held(`activities:
  - { name: 会, time: "09:00" }
  - { name: 议, time: "10:00", hours: 1 }
  - { name: 谈, time: "11:00", hours: 2 }
${ONE}`),
    ).toEqual(['甲市 会 03-03 am', '甲市 议 03-04 am', '甲市 谈 03-05 am']);
  });
});

describe('with somebody from outside', () => {
  const GROUP =
    'supervision: [ { group: 一组, covers: [甲市, 甲市/乙县, 甲市/丙县, 甲市/丁县] } ]\n';
  const MEET = 'activities: [ { name: 会, match: { level: 县 }, attend: [supervisor] } ]\n';

  test('nobody is at two places, the earlier in the plan comes nearest, mornings first', async () => {
    expect(await held(MEET + GROUP + THREE)).toEqual([
      '甲市/乙县 会 03-10 am 一组',
      '甲市/丙县 会 03-10 pm 一组',
      '甲市/丁县 会 03-11 am 一组',
    ]);
  });

  test('one place a day, days away, and the kickoff day', async () => {
    const once = GROUP.replace(' } ]', ', per-day: 1, away: [2014-03-11] } ]');
    expect(await held(MEET + once + THREE)).toEqual([
      '甲市/乙县 会 03-10 am 一组',
      '甲市/丙县 会 03-12 am 一组',
      '甲市/丁县 会 03-13 am 一组',
    ]);
    const all = MEET.replace(', match: { level: 县 }', '');
    expect((await held(all + GROUP + THREE))[0]).toBe('甲市 会 03-04 am 一组');
  });

  test('meetings take their half-days before', async () => {
    const meeting = 'meetings: [ { name: 督导会, date: 2014-03-10, attend: [supervisor] } ]\n';
    expect(await held(meeting + MEET + GROUP + THREE)).toEqual([
      '甲市/乙县 会 03-10 pm 一组',
      '甲市/丙县 会 03-11 am 一组',
      '甲市/丁县 会 03-11 pm 一组',
    ]);
  });

  test('a leader is busy at what their own unit holds', async () => {
    expect(
      await held(`activities:
  - { name: 会, half-day: am, match: { unit: 甲市/乙县 }, attend: [supervisor] }
  - { name: 会, half-day: am, match: { unit: 甲市/丙县 }, attend: [contact] }
contacts: [ { of: 常委, leaders: [ { name: 张三, points: [甲市/丙县], unit: 甲市/乙县 } ] } ]
supervision: [ { group: 一组, covers: [甲市/乙县] } ]
units: [ { name: 甲市, units: [乙县, 丙县] } ]
`),
    ).toEqual(['甲市/乙县 会 03-10 am 一组', '甲市/丙县 会 03-11 am 张三']);
  });

  test('higher levels come before lower ones where not all have room', async () => {
    const outcome = await runText(
      `${HEAD}activities: [ { name: 会, between: { from: 2014-03-10, to: 2014-03-10 }, attend: [supervisor] } ]\n${GROUP}${THREE}`,
      { allowUnplaced: true },
    );
    expect(occurrences(outcome)).toEqual([
      '甲市 会 03-10 am 一组',
      '甲市/乙县 会 03-10 pm 一组',
      '甲市/丙县 会 – 一组',
      '甲市/丁县 会 – 一组',
    ]);
    expect(outcome.placement).toMatchObject({ unplaced: 2, bound: 2, proven: true });
    expect(codesOf(outcome)).toEqual(['warning TC721']);
    expect(outcome.hasErrors).toBe(false);
  });

  test('a prescribed one comes before an optional one, wherever they stand', async () => {
    const both = `activities:
  - { name: 选, optional: true, between: { from: 2014-03-10, to: 2014-03-10 }, half-day: am, match: { level: 县 }, attend: [supervisor] }
  - { name: 会, between: { from: 2014-03-10, to: 2014-03-10 }, half-day: am, match: { level: 县 }, attend: [supervisor] }
`;
    const outcome = await runText(
      `${HEAD}${both}${GROUP}units: [ { name: 甲市, units: [乙县] } ]\n`.replace(
        ', 甲市/丙县, 甲市/丁县',
        '',
      ),
    );
    expect(occurrences(outcome)).toEqual(['甲市/乙县 选 – 一组', '甲市/乙县 会 03-10 am 一组']);
    expect(codesOf(outcome)).toEqual(['warning TC721']);
  });

  test('an error leaves no calendar', async () => {
    const outcome = await runText(
      `${HEAD}activities: [ { name: 会, within: { first: 1天 }, match: { level: 县 }, attend: [supervisor] } ]\n${GROUP}${THREE}`,
    );
    expect(codesOf(outcome)).toEqual(['error TC721']);
    expect(outcome).toMatchObject({ schedule: null, placement: null, hasErrors: true });
  });

  test('the load counts half-days, and the fullest week from Monday', async () => {
    const outcome = await runText(
      `${HEAD}meetings: [ { name: 督导会, date: 2014-03-14, time: "11:00", hours: 2, attend: [supervisor] } ]\n${MEET}${GROUP}${THREE}`,
    );
    expect(outcome.placement?.people).toMatchObject([
      { name: '一组', halfDays: 5, fullestWeek: { from: parseDay('2014-03-10'), halfDays: 5 } },
    ]);
  });
});

describe('meetings', () => {
  test('each stage: the first allowed day on which all are in it', async () => {
    const outcome = await runText(`${HEAD}meetings:
  - { name: 调度会, each: stage, of: { level: 市 } }
  - { name: 联席会, each: stage, of: { level: [市, 县] }, attend: [supervisor] }
supervision: [ { group: 一组, covers: [甲市] } ]
${THREE}`);
    expect(meetings(outcome)).toEqual([
      '调度会 学 03-03 am',
      '调度会 改 03-13 am',
      '联席会 学 03-10 am 一组',
      '联席会 改 03-20 am 一组',
    ]);
  });

  test('every so often up to the last end; two on one day are one', async () => {
    const text = HEAD.replace(
      '{ holidays: none }',
      '{ holidays: none, avoid: [ { from: 2014-03-10, to: 2014-03-18 } ] }',
    );
    expect(
      meetings(await runText(`${text}meetings: [ { name: 会, every: 1周 } ]\n${ONE}`)),
    ).toEqual(['会1 03-19 am']);
  });

  test('each unit of a level has its own, with its own groups', async () => {
    const outcome =
      await runText(`${HEAD}meetings: [ { name: 例会, every: 2周, by: 市, half-day: pm } ]
supervision: [ { by: 市, covers: 县, groups: 1 } ]
units: [ { name: 甲市, units: [丙县] }, { name: 乙市, units: [丁县] } ]
`);
    expect(meetings(outcome)).toEqual([
      '例会1 甲市 03-17 pm 甲市督导组',
      '例会1 乙市 03-17 pm 乙市督导组',
    ]);
  });
});

describe('visits', () => {
  test('lie evenly in the joint time, one after another in rounds, and give way', async () => {
    const outcome =
      await runText(`${HEAD}activities: [ { name: 会, match: { level: 县 }, attend: [supervisor] } ]
supervision: [ { group: 一组, covers: [甲市/乙县], inspects: { level: 乡, visits: 2 } } ]
units: [ { name: 甲市, units: [ { name: 乙县, units: [丙乡, 丁乡] } ] } ]
`);
    // 20 days from 03-17 are 40 half-days; the wishes are 5, 15, 25 and 35 half-days from the start.
    expect(visits(outcome)).toEqual([
      '一组 丙乡1 03-19 pm',
      '一组 丁乡1 03-24 pm',
      '一组 丙乡2 03-28 pm',
      '一组 丁乡2 04-03 pm',
    ]);
  });

  test('are never on the kickoff day, where units start on it', async () => {
    const outcome =
      await runText(`${HEAD}supervision: [ { group: 一组, covers: [甲市], inspects: { level: 县, visits: 20 } } ]
overrides: [ { match: { level: 县 }, rules: { start: kickoff } } ]
units: [ { name: 甲市, units: [乙县] } ]
`);
    expect(visits(outcome)).toHaveLength(20);
    expect(visits(outcome).filter((one) => one.includes('03-03'))).toEqual([]);
  });
});

test('the order of units and groups does not change whether all can be placed', async () => {
  const groups = [
    '{ group: 一组, covers: [甲市/乙县, 甲市/丙县] }',
    '{ group: 二组, covers: [甲市/丁县] }',
  ];
  const counts = await Promise.all(
    [
      [groups, '[乙县, 丙县, 丁县]'],
      [groups.toReversed(), '[丁县, 丙县, 乙县]'],
    ].map(async ([list, units]) => {
      const outcome = await runText(
        `${HEAD}activities: [ { name: 会, within: { first: 1天 }, match: { level: 县 }, attend: [supervisor] } ]
supervision: [ ${(list as string[]).join(', ')} ]
units: [ { name: 甲市, units: ${units as string} } ]
`,
      );
      return outcome.placement?.unplaced;
    }),
  );
  expect(counts).toEqual([0, 0]);
});
