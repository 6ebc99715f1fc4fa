import { describe, expect, it } from 'vitest';
import { locateAll } from '../../src/diagnostics/located.js';
import { loadPlan } from '../../src/input/load.js';
import { validate } from '../../src/validate/index.js';
import { memoryFiles } from '../input/memory-files.js';

const HEAD = `title: 示例
kickoff: 2014-01-22
levels: [{ name: 市, echelons: [班子, 单位] }, 县, 乡]
stages: [{ name: 学 }, { name: 改 }]
units:
  - name: 甲市
    members: [局]
    units:
      - { name: 东县, units: [一乡, 二乡] }
      - { name: 西县, units: [一乡] }
  - { name: 乙市, units: [{ name: 东县, units: [三乡] }, 南县] }
`;

async function found(dated: string, files: Record<string, string> = {}) {
  const access = memoryFiles({ '/plans/plan.yaml': `${HEAD}${dated}\n`, ...files });
  const { plan, diagnostics, sources } = await loadPlan('plan.yaml', access);
  if (plan === null) throw new Error(`no plan: ${diagnostics.map(({ code }) => code).join()}`);
  return locateAll([...diagnostics, ...validate(plan)], sources, 'zh');
}

const told = async (dated: string, files?: Record<string, string>): Promise<string[]> =>
  (await found(dated, files)).map(({ code, message }) => `${code} ${message}`);

describe('a unit that is named', () => {
  const covers = (word: string): Promise<string[]> =>
    told(`supervision: [{ group: 一组, covers: [${word}] }]`);

  it('may be a path, or the end of one that no other has', async () => {
    expect(await covers('甲市, 乙市/东县/三乡, 西县, 甲市/东县, 西县/一乡, 南县')).toEqual([]);
  });

  it('is none where several answer to it, or nobody', async () => {
    expect(await covers('东县')).toEqual(['TC702 不知道“东县”是哪个单位']);
    expect(await covers('东县/一乡')).toEqual([]);
    expect(await covers('一乡')).toEqual(['TC702 不知道“一乡”是哪个单位']);
    expect(await covers('局')).toEqual(['TC702 没有“局”这个单位']);
  });

  it('is found for each of a table of leaders, at its cell', async () => {
    const findings = await found('contacts: [{ of: 班子, file: l.csv }]', {
      '/plans/l.csv': '姓名,联系点,单位\n张三,西县,甲市\n李四,西现,丙市\n',
    });
    expect(
      findings.map(({ code, file, line, column, hint }) => [code, file, line, column, hint]),
    ).toEqual([
      ['TC702', 'l.csv', 3, 4, '是不是“甲市/西县”？'],
      ['TC702', 'l.csv', 3, 7, '是不是“甲市”？'],
    ]);
  });
});

describe('what comes after something', () => {
  it('may be the activity of a name that the entry holds, whatever others of that name', async () => {
    const dated = `activities:
  - { name: 会, match: { level: 市 }, after: { activity: 学 } }
  - { name: 会, match: { level: 县 } }
  - { name: 学, after: { activity: 会 }, match: { level: 县 } }`;
    expect(await told(dated)).toEqual([]);
    expect(await told(dated.replace('level: 县 } }\n', 'level: 市 } }\n'))).toEqual([
      'TC706 “甲市/班子”有两项活动都叫“会”（共 4 个安排这样）',
    ]);
  });

  it('names each circle once, and no activity that only leads into one', async () => {
    const circles = await told(`activities:
  - { name: 甲, after: { activity: 乙 } }
  - { name: 乙, after: { activity: 丙 } }
  - { name: 丙, after: { activity: 乙 } }
  - { name: 丁, after: { activity: 丁 }, match: { level: 市 } }`);
    expect(circles).toEqual([
      'TC705 先后绕成了圈：“乙”排在“丙”之后，“丙”排在“乙”之后',
      'TC705 “丁”排在自己之后',
    ]);
  });
});

describe('coverage', () => {
  it('of each level is one finding, with the count of units and the first in plan order', async () => {
    const findings = await found(`activities:
  - { name: 公示, match: { level: 乡 }, attend: contact }
  - { name: 动员会, attend: supervisor, match: { level: [市, 县, 乡], echelon: [班子, 县, 乡] } }
supervision:
  - { group: 一组, covers: [甲市, 乙市, 西县] }
  - { by: 县, covers: 乡, groups: 2 }`);
    expect(findings.map(({ code, message, line }) => [code, message, line])).toEqual([
      ['TC712', '“甲市/东县”的动员会要督导组出席，却没有督导组管它（共 3 个县这样）', 9],
    ]);
    expect(findings[0]?.related.map(({ line }) => line)).toEqual([11, 11, 14]);
  });

  it('asks for groups only where the activity is held', async () => {
    const dated = (echelon: string) => `activities:
  - { name: 动员会, attend: supervisor, match: { echelon: ${echelon} } }
supervision: [{ group: 一组, covers: [甲市] }]`;
    expect(await told(dated('单位'))).toEqual([
      'TC712 “乙市”的动员会要督导组出席，却没有督导组管它',
    ]);
    expect(await told(dated('[单位, 班子]').replace('[甲市]', '[甲市, 乙市]'))).toEqual([]);
  });

  it('of the same groups overlaps in one finding', async () => {
    expect(
      await told(`supervision:
  - { group: 一组, covers: [甲市, 西县, 南县] }
  - { group: 二组, covers: [西县, 南县] }
  - { by: 市, covers: 县 }`),
    ).toEqual([
      'TC713 “甲市/西县”有 3 个督导组管：一组、二组、甲市督导组',
      'TC713 “乙市/南县”有 3 个督导组管：一组、二组、乙市督导组',
    ]);
  });

  it('of one group twice is no overlap', async () => {
    expect(
      await told(`supervision:
  - { group: 一组, covers: [甲市, 西县] }
  - { group: 一组, covers: [西县, 甲市/西县] }`),
    ).toEqual([]);
  });
});

describe('contact points', () => {
  it('are counted for a leader over all rows of an item', async () => {
    const lines = await told('contacts: [{ of: 班子, each: [县, 乡], file: l.csv }]', {
      '/plans/l.csv':
        '姓名,联系点\n张三,西县\n张三,三乡\n李四,南县\n李四,二乡\n李四,甲市/东县/一乡\n王五,西线\n',
    });
    expect(lines).toEqual([
      'TC702 没有“西线”这个单位',
      'TC714 李四在乡有 2 个联系点：甲市/东县/二乡、甲市/东县/一乡',
    ]);
  });

  it('that two leaders hold are one finding for each item', async () => {
    const lines = await told(`contacts:
  - { of: 常委, leaders: [{ name: 张三, points: [甲市, 乙市] }, { name: 李四, points: [甲市, 乙市] }, { name: 王五, points: 甲市 }] }
  - { of: 班子, leaders: [{ name: 赵六, points: [甲市] }] }`);
    expect(lines).toEqual(['TC715 “甲市”是 张三、李四 共同的联系点（这样的共 2 个单位）']);
  });
});

describe('matches of activities and meetings', () => {
  it('are checked like those of overrides', async () => {
    expect(
      await told(`activities: [{ name: 会, match: { level: 村 } }, { name: 学, match: { level: 县, echelon: 班子 } }]
meetings: [{ name: 调度会, each: stage, of: { tag: 试点 } }]`),
    ).toEqual([
      'TC401 没有“村”这个层级',
      'TC404 没有单位有标签“试点”',
      'TC406 这个 match 没有匹配到任何安排',
    ]);
  });

  it('have ranges of days that run forward', async () => {
    const lines =
      await told(`activities: [{ name: 会, between: { from: 2014-03-09, to: 2014-03-01 } }]
contacts: [{ of: 常委, away: [{ from: 2014-03-09, to: 2014-03-01 }], leaders: [{ name: 张三 }] }]
supervision: [{ group: 一组, covers: 甲市, away: [{ from: 2014-03-09, to: 2014-03-01 }] }]`);
    expect(lines.map((line) => line.slice(0, 5))).toEqual(['TC215', 'TC215', 'TC215']);
  });
});
