import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../../src/diagnostics/located.js';
import { HEAD, run } from './run.js';

const UNITS = 'units: [甲市]\n';

async function only(text: string): Promise<LocatedFinding> {
  const { findings } = await run(text);
  const [first, ...more] = findings;
  expect(more).toEqual([]);
  if (first === undefined) throw new Error('nothing found');
  return first;
}

describe('a key in the wrong place', () => {
  it.each([
    [
      'after in rules',
      'rules: { after: [{ match: { level: 市 } }] }',
      '“after”应写在 overrides 各项里，与“match”并列。',
    ],
    [
      'after under match',
      'overrides: [{ match: { level: 县, after: [] } }]',
      '“after”应写在 overrides 各项里，与“match”并列。',
    ],
    [
      'a rule at the top',
      'window: 8个月',
      '“window”应写在 rules 下面，请写成 rules: { window: 8个月 }。',
    ],
    [
      'a rule at the top, beside rules',
      'stagger: {}\nrules: {}',
      '“stagger”应写在 rules 下面，“rules”已经有了，请移进去。',
    ],
    [
      'a rule in an override',
      'overrides: [{ match: { level: 县 }, start-on: any }]',
      '“start-on”应写在 rules 下面，请写成 rules: { start-on: any }。',
    ],
    [
      'a key of a rule, two maps further down',
      'min: 3个月',
      '“min”应写在 rules 的 duration 下面，请写成 rules: { duration: { min: 3个月 } }。',
    ],
    [
      'from, which has two places',
      'from: 2014-01-28',
      '“from”应写在 calendar 的 restdays 各项里或 calendar 的 avoid 各项里。',
    ],
    [
      'a key of several rules, at the top',
      'interval: 10天',
      '“interval”应写在具体的规则里，例如 rules: { stagger: { interval: 10天 } }。',
    ],
    [
      'a key of several rules, at the top beside rules',
      'tolerance: 2天\nrules: {}',
      '“tolerance”应写在具体的规则里，例如 rules: { stagger: { tolerance: 2天 } }。“rules”已经有了，请移进去。',
    ],
    [
      'the end under another name',
      'rules: { end-date: 2014-12-31 }',
      '“end”应写在 window 下面，请写成 window: { end: 2014-12-31 }。',
    ],
    ['share in rules', 'rules: { share: 2 }', '“share”应写在 stages 各项里。'],
    [
      'a key of the top',
      'calendar: { kickoff: 2014-01-22 }',
      '“kickoff”应写在最上层（行首不缩进）。',
    ],
  ])('%s says where it belongs', async (_name, lines, hint) => {
    expect((await only(`${HEAD}${lines}\n${UNITS}`)).hint).toBe(hint);
  });

  it('a key of several rules belongs in one of them, in a unit too', async () => {
    const found = await only(`${HEAD}units: [{ name: 甲市, interval: 10天 }]\n`);
    expect(found.hint).toBe(
      '“interval”应写在具体的规则里，例如 rules: { stagger: { interval: 10天 } }。',
    );
  });

  it('members belongs on a unit and not on a level', async () => {
    const text = `title: 示例\nkickoff: 2014-01-22\nlevels: [{ name: 市, members: [公安局] }]\n${UNITS}`;
    expect((await only(text)).hint).toBe('“members”应写在 units 各项里。');
  });

  it('basis may stand in so many places that the keys of this one are listed', async () => {
    expect((await only(`${HEAD}calendar: { basis: 文件 }\n${UNITS}`)).hint).toMatch(/^可以用：/u);
  });
});

describe('“did you mean”', () => {
  it('proposes no key that is there already', async () => {
    const { hint } = await only(`${HEAD}rules: { overlap: {}, overlaps: {} }\n${UNITS}`);
    expect(hint).toBe(
      '可以用：stagger、duration、window、start-on、start、system、lead-first、placement。',
    );
  });

  it('prefers a plural to a key from elsewhere', async () => {
    expect((await only(`${HEAD}unit: [甲市]\n`)).hint).toBe('是不是“units”？');
  });

  it('knows the start under another name', async () => {
    const { hint } = await only(`${HEAD}rules: { start-date: 2014-03-03 }\n${UNITS}`);
    expect(hint).toBe('是不是“start”？');
  });

  it('says that the key of a Chinese word is there already', async () => {
    const { hint } = await only(`${HEAD}标题: 又一个\n${UNITS}`);
    expect(hint).toBe('“标题”就是“title”，这里已经写了“title”，请只留一个。');
  });

  it('knows Chinese words wherever they stand', async () => {
    const { findings } = await run(
      'title: 示例\n启动日: { 日期: 2014-01-22 }\n层级: [{ 名称: 市, 梯队: [机关] }]\n规则: {}\n单位: []\n',
    );
    expect(findings.map(({ hint }) => hint)).toEqual([
      '是不是“kickoff”？',
      '是不是“levels”？',
      '是不是“rules”？',
      '是不是“units”？',
    ]);
  });

  it('says where a Chinese word belongs that has no place here', async () => {
    const { hint } = await only(`${HEAD}梯次: { interval: 10天 }\n${UNITS}`);
    expect(hint).toBe(
      '“stagger”应写在 rules 下面，请写成 rules: { stagger: { interval: 10天 } }。',
    );
  });

  it('leaves a key between full-width quotation marks to them', async () => {
    const { code, hint } = await only(`${HEAD}units: [{ “name”: 甲市 }]\n`);
    expect([code, hint]).toEqual([
      'TC113',
      '请写成 "name"。引号本来就是内容的，请写成 \'“name”\'。',
    ]);
  });
});

describe('a unit with an unknown key', () => {
  it.each([
    ['units: [甲市, { id: x, kode: 1 }]', '“units 第 2 项”里不认识键“kode”'],
    ['units: [{ name: 甲市, units: [{ kode: 1 }] }]', '“甲市.units 第 1 项”里不认识键“kode”'],
    ['units: [{ name: 甲市, kode: 1 }]', '“甲市”里不认识键“kode”'],
    ['units: [{ name: 甲市, members: [{ kode: 1 }] }]', '“甲市.members 第 1 项”里不认识键“kode”'],
  ])('is named, or its place is: %s', async (line, message) => {
    const { findings } = await run(`${HEAD}${line}\n`);
    expect(findings.map((one) => one.message)).toContain(message);
  });
});
