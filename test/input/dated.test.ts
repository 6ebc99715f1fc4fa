import { describe, expect, it } from 'vitest';
import { explainHours, explainTime } from '../../src/input/shape/values/times.js';
import { run } from './run.js';

const HEAD = `title: 示例
kickoff: 2014-01-22
levels: [市, 县]
stages: [{ name: 学 }, { name: 改 }]
units: [{ name: 甲市, units: [东县] }]
`;

const datedOf = async (text: string) => {
  const { plan, brief } = await run(HEAD + text);
  expect(brief).toEqual([]);
  return plan?.dated;
};

const hintOf = async (text: string): Promise<string> => {
  const { findings } = await run(HEAD + text);
  expect(findings).toHaveLength(1);
  return `${findings[0]?.code} ${findings[0]?.message} ${findings[0]?.hint}`;
};

describe('the dated part of a plan', () => {
  it('is missing where nothing of it is written', async () => {
    expect(await datedOf('')).toBeUndefined();
    expect((await run(`${HEAD}activities:\n`)).brief).toEqual(['TC203 6:11']);
  });

  it('has the defaults of the contract', async () => {
    const dated = await datedOf(
      'activities: [{ name: 会, after: { activity: 学 }, time: 09:00 }, { name: 学 }]\nsupervision: [{ by: 市, covers: 县, inspects: { level: 县 } }]\n',
    );
    const [meeting, study] = dated?.activities ?? [];
    expect(meeting).toMatchObject({
      match: null,
      optional: false,
      stage: null,
      within: null,
      after: { interval: { months: 0, days: 1 }, within: null },
      every: null,
      days: 1,
      wishAt: null,
      onAnyDay: false,
      attend: [],
      time: 540,
      hours: 2,
      half: null,
    });
    expect(study).toMatchObject({ after: null, time: null, hours: null });
    expect(dated?.supervision[0]).toMatchObject({
      group: null,
      covers: [],
      made: { cut: { kind: 'groups', count: 1 }, name: null },
      inspects: { visits: 1 },
      perDay: null,
      away: [],
    });
    expect(dated?.halfDays).toEqual({ am: { from: 510, to: 720 }, pm: { from: 870, to: 1050 } });
  });

  it('takes one word where a list may stand', async () => {
    const dated = await datedOf(`activities: [{ name: 会, attend: contact }]
meetings: [{ name: 调度会, every: 2周, attend: supervisor }]
contacts: [{ of: 常委, each: 市, leaders: [{ name: 张三, points: 甲市 }] }]
supervision: [{ group: 一组, covers: 甲市 }]
half-days: { pm: "15:00-18:00" }
`);
    expect(dated?.activities[0]?.attend).toEqual(['contact']);
    expect(dated?.meetings[0]?.attend).toEqual([{ kind: 'supervisor', names: null }]);
    expect(dated?.contacts[0]?.each.map(({ value }) => value)).toEqual(['市']);
    expect(dated?.halfDays).toEqual({ am: { from: 510, to: 720 }, pm: { from: 900, to: 1080 } });
  });

  it('is changed by --set, whose places findings point at', async () => {
    const text = `${HEAD}activities: [{ name: 会, stage: 学 }]\n`;
    const { plan } = await run(text, {
      set: ['activities.会.days=3', 'meetings.+={ name: 调度会, each: stage }'],
    });
    expect(plan?.dated?.activities[0]?.days).toBe(3);
    expect(plan?.dated?.meetings.map(({ name, eachStage }) => [name, eachStage])).toEqual([
      ['调度会', true],
    ]);
    const { findings } = await run(text, { set: ['activities.0.days=0'] });
    expect(findings.map(({ code, file }) => [code, file])).toEqual([['TC208', '--set']]);
  });
});

describe('what is written otherwise', () => {
  it.each([
    ['activities: { name: 会 }', 'activities: [{ name: 会 }]'],
    ['activities: [动员大会]', '{ name: 动员大会 }'],
    ['activities: [{ name: 会, within: 10天 }]', 'within: { first: 10天 }'],
    ['activities: [{ name: 会, within: 最后10天 }]', 'within: { last: 10天 }'],
    ['activities: [{ name: 会, after: 学 }]', 'after: { activity: 学 }'],
    ['activities: [{ name: 会, optional: 是 }]', 'optional: true'],
    ['activities: [{ name: 会, match: 市 }]', 'match: { level: 市 }'],
    [
      'activities: [{ name: 会, between: 2014-01-22至2014-01-29 }]',
      'between: { from: 2014-01-22, to: 2014-01-29 }',
    ],
    ['activities: [{ name: 会, days: 3天 }]', 'days: 3'],
    ['activities: [{ name: 会, 环节: 学 }]', 'stage'],
    ['activities: [{ name: 会, 出席: [contact] }]', 'attend'],
    ['activities: [{ name: 会, attend: [contacts] }]', 'contact'],
    ['activities: [{ name: 会, every: 每月 }]', '10天、2周、3个月'],
    ['meetings: [{ name: 会, each: stages }]', 'stage'],
    ['meetings: [{ name: 会, date: 2014/5/20 }]', '2014-05-20'],
    ['meetings: [{ name: 会, every: 2周, attend: { group: 一组 } }]', 'attend: [{ group: 一组 }]'],
    ['contacts: [{ of: 常委, leaders: 张三、李四 }]', 'leaders: [{ name: 张三 }, { name: 李四 }]'],
    ['supervision: [{ group: 一组, covers: 甲市, inspects: 县 }]', 'inspects: { level: 县 }'],
    ['supervision: [{ group: 一组, cover: 甲市 }]', 'covers'],
    ['规定动作: []', 'activities'],
    ['督导组: []', 'supervision'],
    ['half-days: { 上午: "08:30-12:00" }', 'am'],
  ])('%s is told how', async (text, how) => {
    expect(await hintOf(`${text}\n`)).toContain(how);
  });

  it('says of `by` that it covers one level', async () => {
    const { findings } = await run(`${HEAD}supervision: [{ by: 市, covers: [县, 市] }]\n`);
    expect(findings.map(({ code, column }) => [code, column])).toEqual([['TC203', 33]]);
  });

  it('refuses days and numbers that can not be', async () => {
    const { brief } = await run(`${HEAD}activities:
  - { name: 会, days: 0, hours: 0, time: 9, every: 2000个月 }
contacts:
  - { of: 常委, per-day: 3, away: [2014-02-30, { from: 2014-03-01 }] }
`);
    expect(brief.toSorted()).toEqual([
      'TC202 9:48',
      'TC205 7:51',
      'TC206 9:34',
      'TC208 7:22',
      'TC208 7:32',
      'TC221 9:24',
      'TC222 7:41',
    ]);
  });
});

describe('times of day', () => {
  it.each([
    ['9:00', '09:00'],
    ['９：３０', '09:30'],
    ['上午9点', '09:00'],
    ['下午2点半', '14:30'],
    ['2:30 pm', '14:30'],
    ['14时30分', '14:30'],
    ['中午12点', '12:00'],
    ['9', '09:00'],
    ['24:00', null],
    ['9:75', null],
    ['早上', null],
  ])('%s is meant as %s', (text, time) => {
    expect(explainTime(text)).toBe(time);
  });

  it.each([
    ['8:30~12:00', '08:30-12:00'],
    ['8点半至12点', '08:30-12:00'],
    ['8:30', null],
  ])('%s is meant as %s', (text, hours) => {
    expect(explainHours(text)).toBe(hours);
  });
});
