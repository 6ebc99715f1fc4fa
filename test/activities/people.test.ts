import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../src/activities/people.js';
import type { KnownPerson } from '../../src/domain/person.js';
import { entriesOf } from '../../src/domain/expand.js';
import { formatDay } from '../../src/domain/day.js';
import { People } from '../../src/domain/people.js';
import { pathOf, type Plan } from '../../src/domain/plan.js';
import { run } from '../input/run.js';

const LEVELS =
  'levels: [{ name: 市, echelons: [领导班子, 直属单位] }, 县, 乡]\nstages: [{ name: 学习 }, { name: 整改 }]';

async function planOf(
  dated: string,
  units = UNITS,
  files: Record<string, string> = {},
): Promise<Plan> {
  const text = `title: 示例\nkickoff: 2014-01-22\n${LEVELS}\nunits:\n${units}\n${dated}\n`;
  const { plan, brief } = await run({ '/plans/plan.yaml': text, ...files });
  expect(brief).toEqual([]);
  if (plan === null) throw new Error('no plan');
  return plan;
}

const UNITS = `
  - name: 甲市
    members: [市公安局, 市教育局]
    units:
      - { name: 东县, code: "11", units: [一乡, 二乡, 三乡] }
      - { name: 西县, units: [四乡, 五乡] }
      - { name: 六乡, level: 乡 }
  - name: 乙市
    units:
      - { name: 东县, units: [七乡] }
      - 南县
`;

const paths = (plan: Plan, { covers }: KnownPerson): string[] =>
  covers.map((unit) => pathOf(plan.units, plan.units[unit]!).join('/'));

const groupsOf = (plan: Plan): [string, string[]][] =>
  new People(plan).all.map((person) => [person.name, paths(plan, person)]);

describe('leaders', () => {
  it('of one name are one, over items and rows, unless their ids differ', async () => {
    const plan = await planOf(
      `contacts:
  - { of: 常委, leaders: [{ name: 张三, points: [甲市, 甲市/西县] }, { name: 李四, id: 李四甲, points: 乙市 }], away: [2014-03-01] }
  - { of: 县领导, file: leaders.csv, per-day: 1 }`,
      UNITS,
      {
        '/plans/leaders.csv':
          '姓名,联系点,标识,单位,不在\n张三,11,,甲市/东县,2014/3/5～2014/3/7\n李四,乙市/南县,,,\n张三,乙市/东县/七乡、甲市/六乡,,,\n',
      },
    );
    const { all } = new People(plan);
    expect(all.map(({ name, key, perDay, items }) => [name, key, perDay, items])).toEqual([
      ['张三', '张三', 1, [0, 1]],
      ['李四', '李四甲', 2, [0]],
      ['李四', '李四', 1, [1]],
    ]);
    expect(all.map((person) => paths(plan, person))).toEqual([
      ['甲市', '甲市/东县', '甲市/西县', '甲市/六乡', '乙市/东县/七乡'],
      ['乙市'],
      ['乙市/南县'],
    ]);
    expect(all[0]?.away.map(({ from, to }) => [formatDay(from), formatDay(to)])).toEqual([
      ['2014-03-01', '2014-03-01'],
      ['2014-03-05', '2014-03-07'],
    ]);
    expect(all[0]?.teams.map((unit) => plan.units[unit]?.code)).toEqual(['11']);
  });

  it('have keys of their own, even where an id is the name of another', async () => {
    const plan = await planOf(
      'contacts: [{ of: 常委, leaders: [{ name: 张三 }, { name: 李四, id: 张三 }] }]',
    );
    expect(new People(plan).all.map(({ key }) => key)).toEqual(['张三', '张三（2）']);
  });
});

describe('groups that units make', () => {
  it('share out the units below, the longer runs first, each with one at least', async () => {
    const plan = await planOf('supervision: [{ by: 市, covers: 乡, groups: 4 }]');
    expect(groupsOf(plan)).toEqual([
      ['甲市第一督导组', ['甲市/东县/一乡', '甲市/东县/二乡']],
      ['甲市第二督导组', ['甲市/东县/三乡', '甲市/西县/四乡']],
      ['甲市第三督导组', ['甲市/西县/五乡']],
      ['甲市第四督导组', ['甲市/六乡']],
      ['乙市督导组', ['乙市/东县/七乡']],
    ]);
  });

  it('of at most so many are as few as can be, and as equal', async () => {
    const plan = await planOf('supervision: [{ by: 市, covers: 乡, per: 4 }]');
    expect(groupsOf(plan).map(([name, { length }]) => [name, length])).toEqual([
      ['甲市第一督导组', 3],
      ['甲市第二督导组', 3],
      ['乙市督导组', 1],
    ]);
  });

  it('bear the path where names would be alike, and none where nothing is below', async () => {
    const plan = await planOf('supervision: [{ by: 县, covers: 乡 }]');
    expect(groupsOf(plan).map(([name]) => name)).toEqual([
      '甲市/东县督导组',
      '西县督导组',
      '乙市/东县督导组',
    ]);
  });

  it('are called what the plan says', async () => {
    const plan = await planOf(
      'supervision: [{ by: 县, covers: 乡, per: 2, name: "{unit}指导{n}组" }]',
    );
    expect(groupsOf(plan).map(([name]) => name)).toEqual([
      '甲市/东县指导一组',
      '东县指导二组',
      '西县指导一组',
      '乙市/东县指导一组',
    ]);
  });

  it('count in Chinese, and beyond ninety-nine in digits', async () => {
    const many = Array.from({ length: 101 }, (_, k) => `村${k}`);
    const plan = await planOf(
      'supervision: [{ by: 市, covers: 县, per: 1 }]',
      `  - { name: 丙市, units: [${many.join(', ')}] }`,
    );
    const names = groupsOf(plan).map(([name]) => name);
    expect([0, 9, 10, 19, 20, 98, 99].map((k) => names[k])).toEqual(
      ['一', '十', '十一', '二十', '二十一', '九十九', '100'].map((n) => `丙市第${n}督导组`),
    );
  });
});

describe('groups that are written', () => {
  it('are one where they have one name, and inspect what their items say', async () => {
    const plan = await planOf(`supervision:
  - { group: 一组, covers: [甲市], inspects: { level: 县 }, away: [2014-03-01] }
  - { group: 二组, covers: "11", per-day: 1 }
  - { group: 一组, covers: [乙市, 甲市], inspects: { level: 乡, visits: 2 } }`);
    const { all } = new People(plan);
    expect(all.map((person) => [person.name, paths(plan, person), person.inspects])).toEqual([
      [
        '一组',
        ['甲市', '乙市'],
        [
          { level: 1, visits: 1 },
          { level: 2, visits: 2 },
        ],
      ],
      ['二组', ['甲市/东县'], []],
    ]);
    expect(all.map(({ perDay, away }) => [perDay, away.length])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });
});

describe('who is awaited', () => {
  const DATED = `
activities:
  - { name: 动员大会, match: { level: [市, 县] }, attend: [contact, supervisor] }
  - { name: 民主生活会, match: { level: 市, echelon: 领导班子 }, attend: supervisor }
  - { name: 学习, match: { unit: 甲市/西县 } }
  - { name: 公示 }
contacts:
  - { of: 常委, leaders: [{ name: 张三, points: [甲市], unit: 甲市 }] }
supervision:
  - { group: 一组, covers: [甲市] }
  - { by: 市, covers: 县, groups: 1 }
meetings:
  - { name: 督导会, every: 2周, attend: [supervisor] }
  - { name: 领导会, date: 2014-03-04, attend: [contact, { group: 一组 }, { of: 常委 }, { leader: 张三 }] }
  - { name: 小组会, by: 市, every: 1个月, attend: [supervisor, contact] }
`;

  it('comes of the own entries of a unit, members included, and of no entry below', async () => {
    const plan = await planOf(DATED);
    const entries = entriesOf(plan);
    const { matching, attendeesOf, teamOf, people } = peopleOf(plan, entries);
    const name = (who: number): string => people.all[who]?.name ?? '';
    const [big, small] = plan.dated?.activities ?? [];
    if (big === undefined || small === undefined) throw new Error('two activities');
    const said = [...(matching[0] ?? [])].map((entry) => [
      entries.idOf(entry),
      attendeesOf(big, entry).map(name).join(),
      teamOf(entry).map(name).join(),
    ]);
    expect(said).toEqual([
      ['甲市/领导班子', '张三,一组', '张三'],
      ['甲市/直属单位/市公安局', '张三,一组', ''],
      ['甲市/直属单位/市教育局', '张三,一组', ''],
      ['11/县', '甲市督导组', ''],
      ['甲市/西县/县', '甲市督导组', ''],
      ['乙市/领导班子', '', ''],
      ['乙市/直属单位', '', ''],
      ['乙市/东县/县', '乙市督导组', ''],
      ['乙市/南县/县', '乙市督导组', ''],
    ]);
    expect([...(matching[1] ?? [])].map((entry) => entries.idOf(entry))).toEqual([
      '甲市/领导班子',
      '乙市/领导班子',
    ]);
    expect(attendeesOf(small, 0).map(name)).toEqual(['一组']);
    expect([...(matching[2] ?? [])].map((entry) => entries.idOf(entry))).toEqual([
      '甲市/西县/县',
      '甲市/西县/四乡/乡',
      '甲市/西县/五乡/乡',
    ]);
    expect(matching[3]).toHaveLength(entries.size);
  });

  it('of a meeting is invited by kind, by name and by item, and of each unit its own', async () => {
    const plan = await planOf(DATED);
    const people = new People(plan);
    const invited = (meeting: number, unit: number | null): string[] =>
      people
        .invitedTo(plan.dated!.meetings[meeting]!, unit)
        .map((who) => people.all[who]?.name ?? '');
    expect(invited(0, null)).toEqual(['一组', '甲市督导组', '乙市督导组']);
    expect(invited(1, null)).toEqual(['张三', '一组']);
    expect(invited(2, 0)).toEqual(['张三', '甲市督导组']);
    expect(plan.units[9]?.name).toBe('乙市');
    expect(invited(2, 9)).toEqual(['乙市督导组']);
  });
});

describe('the work it takes', () => {
  it('grows with the plan', async () => {
    const village = (k: number): string => `v${k}`;
    const towns = Array.from(
      { length: 2000 },
      (_, k) =>
        `      - { name: t${k}, units: [${[1, 2, 3, 4, 5, 6, 7].map((n) => village(k * 7 + n)).join(', ')}] }`,
    );
    const plan = await planOf(
      `activities: [{ name: 会, attend: [supervisor] }, { name: 学, match: { level: [县, 乡] } }]
supervision: [{ by: 市, covers: 县, per: 5 }, { by: 县, covers: 乡, groups: 3 }]`,
      `  - name: 大市\n    units:\n${towns.join('\n')}`,
    );
    const entries = entriesOf(plan);
    const started = performance.now();
    const { people, matching, attendeesOf } = peopleOf(plan, entries);
    const [activity] = plan.dated?.activities ?? [];
    let awaited = 0;
    for (const entry of matching[0] ?? []) awaited += attendeesOf(activity!, entry).length;
    expect(performance.now() - started).toBeLessThan(1500);
    expect(people.all).toHaveLength(400 + 6000);
    expect(awaited).toBe(16_000);
  });
});
