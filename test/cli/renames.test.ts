import { describe, expect, it } from 'vitest';
import { planned } from '../support/command.js';
import { run } from './support.js';

// A calendar program finds the event to update by its UID. What a UID rests on keeps its events through every other
// change: an id above all, else a unit's code or path, a member's or a stage's name.

const PLAN = `title: 测试
id: test
issued: 2014-01-23
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级 }]
stages: [{ name: 学, id: xue }, { name: 改 }]
units:
  - name: 甲市
    id: jia
    members: [{ name: 教育局, id: jiaoyu }, 公安局]
    units: [东县, { name: 西县, code: "150102" }]
  - 乙市
`;

const changed = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, PLAN);

async function uids(plan: string, ...argv: string[]): Promise<readonly string[]> {
  const files = { '/plans/plan.yaml': plan };
  const { out, err } = await run(['plan', 'plan.yaml', '-f', 'ics', '-q', ...argv], { files });
  expect(err).toBe('');
  return [...out.matchAll(/^UID:(.*)\r$/gmu)].map((found) => found[1] ?? '');
}

const same = async (plan: string): Promise<number> => {
  const [before, after] = [await uids(PLAN), await uids(plan)];
  expect(after).toHaveLength(before.length);
  return after.filter((uid, at) => uid === before[at]).length;
};

/** Seven entries with two stages each, and the kickoff. */
const ALL = 15;

describe('a rename', () => {
  it('of a unit with a code, a member with an id or a stage with an id changes no UID', async () => {
    expect(await same(PLAN)).toBe(ALL);
    expect(await same(changed(['西县', '西区']))).toBe(ALL);
    expect(await same(changed(['name: 教育局', 'name: 教育体育局']))).toBe(ALL);
    expect(await same(changed(['name: 学', 'name: 学习教育']))).toBe(ALL);
  });

  it('of a unit with an id changes no UID of its own, and those of units that rest on a path with its name', async () => {
    expect(await same(changed(['甲市', '甲盟']))).toBe(ALL - 2);
    const coded = changed(['甲市', '甲盟'], ['[东县, ', '[{ name: 东县, id: 甲市/东县 }, ']);
    expect(await same(coded)).toBe(ALL);
  });

  it('of what has neither is kept from changing UIDs by its former name as its id', async () => {
    expect(await same(changed(['乙市', '乙盟']))).toBe(ALL - 4);
    expect(await same(changed(['- 乙市', '- { name: 乙盟, id: 乙市 }']))).toBe(ALL);
    expect(await same(changed(['公安局', '公安分局']))).toBe(ALL - 2);
    expect(await same(changed(['公安局', '{ name: 公安分局, id: 公安局 }']))).toBe(ALL);
    expect(await same(changed(['name: 改', 'name: 整改']))).toBe(ALL - 7);
    expect(await same(changed(['name: 改', 'name: 整改, id: 改']))).toBe(ALL);
  });

  it('of an echelon changes the UIDs of its entries', async () => {
    expect(await same(changed(['[机关, ', '[领导机关, ']))).toBe(ALL - 4);
  });

  it('of a level changes the UIDs of its entries only where its echelon is named after it', async () => {
    expect(await same(changed(['name: 市级', 'name: 地级']))).toBe(ALL);
    expect(await same(changed(['name: 县级', 'name: 县']))).toBe(ALL - 4);
  });

  it('changes as little in a calendar by level', async () => {
    const byLevel = ['--by', 'level', '--unit', 'jia'];
    const renamed = changed(['甲市', '甲盟'], ['name: 学', 'name: 学习教育']);
    expect(await uids(renamed, ...byLevel)).toEqual(await uids(PLAN, ...byLevel));
  });
});

describe('an id', () => {
  it('begins and ends the ids of entries', async () => {
    expect([...(await planned(PLAN)).keys()]).toEqual([
      'jia/机关',
      'jia/直属/jiaoyu',
      'jia/直属/公安局',
      '甲市/东县/县级',
      '150102/县级',
      '乙市/机关',
      '乙市/直属',
    ]);
  });

  it('names its unit to --unit and to a match, and so does the path', async () => {
    const ofUnit = [...(await planned(PLAN, '--unit', 'jia')).keys()];
    expect(ofUnit).toHaveLength(5);
    expect([...(await planned(PLAN, '--unit', '甲市')).keys()]).toEqual(ofUnit);
    const matched = PLAN.replace(
      'units:',
      'overrides: [{ match: { unit: jia }, rules: { start: kickoff } }]\nunits:',
    );
    expect((await planned(matched)).get('150102/县级')?.start).toBe('2014-03-03');
  });

  it('may stand in a roster, under either name', async () => {
    const plan = `title: 测试\nkickoff: 2014-03-03\nlevels: [市级]\nunits: { file: roster.csv }\n`;
    for (const head of ['id', '标识']) {
      const files = {
        '/plans/plan.yaml': plan,
        '/plans/roster.csv': `name,${head}\n甲市,jia\n乙市,\n`,
      };
      const { out, err } = await run(['plan', 'plan.yaml', '-f', 'json', '-q'], { files });
      expect(err).toBe('');
      expect([...out.matchAll(/"id":"([^"]*级)"/gu)].map((found) => found[1])).toEqual([
        'jia/市级',
        '乙市/市级',
      ]);
    }
  });
});
