import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';

/** What is found of a plan with these units, each as `code line:column`, and of its roster if there is one. */
async function found(units: string, roster: string | null, levels: string): Promise<string[]> {
  const plan = `title: 测试\nkickoff: 2014-03-03\nlevels: [${levels}]\n${units}\n`;
  const files = {
    '/plans/plan.yaml': plan,
    ...(roster === null ? {} : { '/plans/r.csv': roster }),
  };
  const { out } = await run(['check', 'plan.yaml', '-f', 'json'], { files });
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: readonly { code: string; line: number; column: number }[];
  };
  return diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

const inRoster = (roster: string, levels = '盟市, 旗县, 苏木乡镇, 嘎查村'): Promise<string[]> =>
  found('units: { file: r.csv }', roster, levels);
const inPlan = (units: string, levels: string): Promise<string[]> =>
  found(`units:\n${units}`, null, levels);

const HEAD = 'code,parent,level,name\n';
const ABOVE = `${HEAD}150100000000,,盟市,呼和浩特市
150102000000,150100000000,旗县,新城区
150102001000,150102000000,苏木乡镇,海拉尔东路街道
150102001001,150102001000,嘎查村,公主府社区
`;

describe('a row whose parent is empty', () => {
  it.each([
    ['a village', '150102001003,,嘎查村,西风村\n'],
    ['a village whose town is not in the roster', '150102002001,,嘎查村,西风村\n'],
    ['a town', '150102002000,,苏木乡镇,锡林北路街道\n'],
    ['a county', '150103000000,,旗县,回民区\n'],
    ['a row without a level', '150103000000,,,回民区\n'],
    ['a row in quotes', '"150102001003","","嘎查村","西风村"\n'],
    ['a code of nine digits', '150102002,,苏木乡镇,锡林北路街道\n'],
  ])('is told by its code: %s', async (_what, row) => {
    expect(await inRoster(ABOVE + row)).toEqual(['TC328 6:1']);
  });

  it('is told by its level where it has no code, or one that names nobody', async () => {
    expect(await inRoster(`${ABOVE},,嘎查村,西风村\n`)).toEqual(['TC329 6:3']);
    expect(await inRoster(`${ABOVE}X7,,嘎查村,西风村\n`)).toEqual(['TC329 6:5']);
    expect(await inRoster(`${ABOVE}150203001001,,嘎查村,西风村\n`)).toEqual(['TC329 6:15']);
  });

  it('names the nearest unit above, wherever in the file that stands', async () => {
    const rows = ABOVE.split('\n').slice(1, -1).toReversed().join('\n');
    expect(await inRoster(`${HEAD}150102001003,,嘎查村,西风村\n${rows}\n`)).toEqual(['TC328 2:1']);
  });

  it('is meant so where its level is that of the top, or it starts on a day of its own', async () => {
    expect(await inRoster(`${ABOVE}150181000000,,盟市,某市\n`)).toEqual([]);
    const withStart = ABOVE.replaceAll(/$/gmu, ',').replace('name,', 'name,start').slice(0, -1);
    expect(await inRoster(`${withStart}150103000000,,旗县,回民区,2014-03-03\n`)).toEqual([]);
  });
});

describe('units that begin at a lower level', () => {
  it.each([
    [
      'the towns of one county',
      `${HEAD}150102001000,,苏木乡镇,甲镇\n150102002000,,苏木乡镇,乙镇\n150102001001,150102001000,嘎查村,西风村\n`,
    ],
    ['one county', ABOVE.replace(/^150100.*\n/mu, '').replace(',150100000000,', ',,')],
    [
      'towns beside the organs of the county',
      `${HEAD},,旗县,县教育局\n,,苏木乡镇,甲镇\n,,苏木乡镇,乙镇\n,甲镇,嘎查村,西风村\n`,
    ],
  ])('have no finding: %s', async (_what, roster) => {
    expect(await inRoster(roster)).toEqual([]);
  });
});

describe('a plan', () => {
  const CITY =
    '  - { name: 呼和浩特市, code: "150100000000", units: [{ name: 新城区, code: "150102000000" }] }\n';

  it('is told of a unit that stands too far to the left, with a level and without', async () => {
    const county = '  - { name: 回民区, code: "150103000000" }';
    expect(await inPlan(CITY + county, '市, 县')).toEqual(['TC328 6:24']);
    const leveled = '  - { name: 回民区, level: 县, code: "150103000000" }';
    expect(await inPlan(CITY + leveled, '市, 县')).toEqual(['TC328 6:34']);
  });

  it('may have rules of its own for the start, or one level alone', async () => {
    const county =
      '  - { name: 回民区, level: 县, code: "150103000000", rules: { start: kickoff } }';
    expect(await inPlan(CITY + county, '市, 县')).toEqual([]);
    const flat =
      '  - { name: 甲市, code: "150100000000" }\n  - { name: 乙区, code: "150102000000" }';
    expect(await inPlan(flat, '单位')).toEqual([]);
  });
});

describe('a row that is not complete', () => {
  const ROWS = '名称,层级,上级单位,备注\n甲县,县,,\n乙镇,镇,甲县,\n丙村,村,乙镇,\n';
  const check = (text: string): Promise<string[]> => inRoster(text, '县, 镇, 村');

  it('is told of where its parent and its level are missing', async () => {
    expect(await check(`${ROWS}丁村\n`)).toEqual(['TC348 5:1']);
    expect(await check(`${ROWS}丁村,,,\n`)).toEqual(['TC348 5:1']);
    const withoutLevels = '名称,上级单位,备注\n甲县,,\n乙镇,甲县,\n丙村,乙镇,\n';
    expect(await check(`${withoutLevels}丁村\n`)).toEqual(['TC348 5:1']);
  });

  it('is told of by its level where it has one', async () => {
    expect(await check(`${ROWS}丁村,村\n`)).toEqual(['TC329 5:4']);
  });

  it.each([
    ['it lacks notes alone', `${ROWS}丁村,村,乙镇\n`],
    ['empty cells at the end are dropped in all rows', '名称,上级单位\n甲县\n乙镇,甲县\n丙县\n'],
    [
      'no unit at the top has a level',
      '名称,层级,上级单位\n甲县,,\n乙镇,镇,甲县\n丙镇,镇,甲县\n丁村,村,乙镇\n',
    ],
    [
      'levels are written only where one is left out',
      '名称,层级,上级单位\n甲县,,\n丙县,,\n乙村,村,甲县\n',
    ],
  ])('is no finding where %s', async (_what, text) => {
    expect(await check(text)).toEqual([]);
  });
});
