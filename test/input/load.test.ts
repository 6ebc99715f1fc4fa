import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/day.js';
import { HEAD, run } from './run.js';

const FULL = `
title: 全区第二批活动
id: nmg
revision: 1
issued: 2014-01-23
kickoff: { date: 2014-01-22, name: 全区动员部署会议 }
calendar:
  holidays: none
  weekend: [sun]
  workdays: [2014-02-08]
  restdays: [2014-02-14, { name: 那达慕, from: 2014-07-01, to: 2014-07-03 }]
  avoid: [{ name: 春节前后, from: 2014-01-28, to: 2014-02-06 }]
levels:
  - { name: 盟市, echelons: [机关, 直属单位], count: 1 }
  - 旗县
stages: [{ name: 一, share: 2 }, { name: 二, share: 1.5 }]
placement: latest
rules:
  stagger: { interval: 10天, tolerance: 2天, severity: error, basis: 十天左右 }
  duration: { min: 3个月, fill: true }
  window: { end: 2014-09-30 }
  start-on: any
  start: { after: kickoff, interval: 5天 }
  system: { interval: 3天 }
  lead-first: { interval: 0天 }
overrides:
  - match: { level: [旗县, 盟市], unit: 甲盟 }
    rules: { placement: earliest, start: kickoff }
    placement: nearest
    after: [{ match: { tag: 试点 }, of: end, basis: 试点先行 }, { match: { tag: 试点 }, interval: 15天 }]
  - match: { level: 旗县 }
    placement: nearest
units:
  - name: 甲盟
    code: 0150
    tags: 试点
    note: 备注
    rules: { duration: { target: 2个月 } }
    members: [教育局, { name: 公安局, system: 公安, not-before: 2014-03-01 }]
    units:
      - { name: 乙旗, level: 旗县, start: 2014-02-10 }
checks: { TC312: off }
`;

describe('a plan', () => {
  it('has all that its document says', async () => {
    const { plan, brief } = await run(FULL);
    expect(brief).toEqual(['TC211 35:11']);
    if (plan === null) throw new Error('no plan');
    expect([plan.title, plan.id, plan.revision, plan.timezone]).toEqual([
      '全区第二批活动',
      'nmg',
      1,
      'Asia/Shanghai',
    ]);
    expect(plan.issued === null ? null : formatDay(plan.issued)).toBe('2014-01-23');
    expect([formatDay(plan.kickoff.day), plan.kickoff.name]).toEqual([
      '2014-01-22',
      '全区动员部署会议',
    ]);
    expect(plan.calendar.weekend).toEqual([0]);
    expect(
      plan.calendar.restdays.map(({ name, from, to }) => [name, formatDay(from), formatDay(to)]),
    ).toEqual([
      [null, '2014-02-14', '2014-02-14'],
      ['那达慕', '2014-07-01', '2014-07-03'],
    ]);
    expect(plan.levels.map(({ name, echelons, count }) => [name, echelons, count])).toEqual([
      ['盟市', ['机关', '直属单位'], 1],
      ['旗县', ['旗县'], null],
    ]);
    expect(plan.stages.map(({ name, share }) => [name, share])).toEqual([
      ['一', 2],
      ['二', 1.5],
    ]);
    expect(plan.checks).toEqual({ TC312: 'off' });
  });

  it('has its rules, with only the keys that are written', async () => {
    const { plan } = await run(FULL);
    const days = (count: number) => ({ months: 0, days: count });
    expect(plan?.rules).toMatchObject({
      stagger: { interval: days(10), tolerance: days(2), severity: 'error', basis: '十天左右' },
      duration: { min: { months: 3, days: 0 }, fill: true },
      startOn: 'any',
      start: { anchor: 'after-kickoff', interval: days(5) },
      system: { interval: days(3) },
      leadFirst: { interval: days(0) },
      placement: 'latest',
    });
    expect(Object.keys(plan?.rules ?? {})).not.toContain('overlap');
    expect(Object.keys(plan?.rules.duration ?? {})).not.toContain('target');
    expect(Object.keys(plan?.rules.window ?? {}).toSorted()).toEqual(['at', 'end', 'endAt']);
  });

  it('has its overrides; placement inside rules wins over that beside them', async () => {
    const { plan } = await run(FULL);
    const [first, second] = plan?.overrides ?? [];
    expect(first?.match.level?.map((word) => word.value)).toEqual(['旗县', '盟市']);
    expect(first?.match.unit?.map((word) => word.value)).toEqual(['甲盟']);
    expect(first?.rules).toMatchObject({ placement: 'earliest', start: { anchor: 'kickoff' } });
    expect(first?.after.map(({ of, interval, basis }) => [of, interval.days, basis])).toEqual([
      ['end', 1, '试点先行'],
      ['start', 15, null],
    ]);
    expect(second?.rules).toEqual({ placement: 'nearest' });
  });

  it('has its units in preorder, codes as written', async () => {
    const { plan } = await run(FULL);
    const [first, second] = plan?.units ?? [];
    expect(first).toMatchObject({
      name: '甲盟',
      code: '0150',
      tags: ['试点'],
      note: '备注',
      level: 0,
      parent: -1,
      end: 2,
    });
    expect(first?.rules?.duration?.target).toEqual({ months: 2, days: 0 });
    expect(first?.members.map(({ name, system }) => [name, system])).toEqual([
      ['教育局', null],
      ['公安局', '公安'],
    ]);
    expect(second).toMatchObject({ name: '乙旗', level: 1, parent: 0, index: 1, end: 2 });
    expect(second?.start === null || second === undefined ? null : formatDay(second.start)).toBe(
      '2014-02-10',
    );
  });

  it('knows where names and keys stand', async () => {
    const text = `${HEAD}units:\n  - { name: 甲市, code: "01", start: 2014-01-22 }\n`;
    const { plan } = await run(text);
    const [unit] = plan?.units ?? [];
    const slice = (at: { start: number; end: number } | undefined) =>
      text.slice(at?.start, at?.end);
    expect(slice(unit?.at)).toBe('甲市');
    expect(slice(unit?.keys?.code)).toBe('"01"');
    expect(slice(unit?.keys?.start)).toBe('2014-01-22');
    expect(slice(plan?.kickoff.at)).toBe('2014-01-22');
  });

  it('has defaults for what is left out', async () => {
    const { plan, brief } = await run(`${HEAD}units: [甲市]\n`);
    expect(brief).toEqual([]);
    expect(plan).toMatchObject({
      id: '示例',
      revision: 0,
      issued: null,
      timezone: 'Asia/Shanghai',
      rules: {},
      overrides: [],
    });
    expect(plan?.calendar).toMatchObject({
      holidays: 'cn',
      weekend: [6, 0],
      workdays: [],
      restdays: [],
      avoid: [],
    });
    expect(plan?.stages.map(({ name, share, duration }) => [name, share, duration])).toEqual([
      ['全程', 1, null],
    ]);
  });

  it('gives all findings of a stage at once, and none of the next', async () => {
    const { plan, brief } = await run(
      `${HEAD}rules: { stager: {} }\nunits:\n  - { nam: 甲, level: 省 }\n  - { name: 乙, level: 省, code: "01", start: 明天 }\n`,
    );
    expect(plan).toBeNull();
    expect(brief).toEqual(['TC201 4:10', 'TC201 6:7', 'TC206 7:45']);
  });
});
