import { describe, expect, it } from 'vitest';
import { run as runCommand } from '../cli/support.js';
import { HEAD, run } from './run.js';

const withRoster = (csv: string, units = '{ file: r.csv }') => ({
  '/plans/plan.yaml': `${HEAD}units: ${units}\n`,
  '/plans/r.csv': csv,
});

/** `名称<上级` of each unit, and what was found. */
async function read(csv: string, units?: string) {
  const { plan, brief, findings } = await run(withRoster(csv, units));
  const names = plan?.units.map((unit) => {
    const above = plan.units[unit.parent]?.name;
    return above === undefined ? unit.name : `${unit.name}<${above}`;
  });
  return { names, brief, findings, plan };
}

describe('the headings of a roster', () => {
  it.each([
    '编码,上级编码,层级,名称,标签,系统,启动,不早于,不晚于,备注',
    '编号,上级编号,级别,单位,标签,系统,启动日期,不早于,不晚于,备注',
    '单位代码,上级代码,级别,单位名称,标签,所属系统,启动时间,不早于日期,不迟于,说明',
    '单 位 编 码,上级单位,单位级别,单位名称*,标签,系统：,启动日,不早于,不晚于,备注',
    'Code,Parent,Level,Name,Tags,System,Start,Not before,not_after,Note',
  ])('%s are all known', async (head) => {
    const rows = '01,,市,甲市,试点、牧区,公安,2014-01-22,2014-01-01,2014-02-01,先行';
    const { plan, brief } = await read(`${head}\n${rows}\n`);
    expect(brief).toEqual([]);
    expect(plan?.units[0]).toMatchObject({
      code: '01',
      name: '甲市',
      tags: ['试点', '牧区'],
      system: '公安',
      note: '先行',
    });
    const { start, notBefore, notAfter } = plan?.units[0] ?? {};
    expect([start, notBefore, notAfter]).not.toContain(null);
  });

  it('of a misspelt one offers the Chinese word', async () => {
    const { findings } = await read('编码,上级编码,层级,单位名称,备住\n01,,市,甲市,x\n');
    expect(findings.map(({ hint }) => hint)).toEqual(['是不是“备注”？']);
  });

  it('that mean one column leave the surer one, and say so', async () => {
    const { names, findings } = await read(
      '上级名称,编号,编码,上级编码,名称\n,1,01,,甲市\n甲市,2,0101,01,乙县\n',
    );
    expect(names).toEqual(['甲市', '乙县<甲市']);
    expect(findings.map(({ message }) => message)).toEqual([
      '“上级名称”与“上级编码”是同一个意思，读“上级编码”，它空着的行才读“上级名称”',
      '“编号”与“编码”是同一个意思，只读“编码”这一列',
    ]);
  });
});

describe('the parents of a roster', () => {
  it('go by name where one unit has it, wherever it stands', async () => {
    const { names, brief } = await read(
      '上级单位,单位名称\n东县,丙乡\n甲市,东县\n,甲市\n东县,丁乡\n',
    );
    expect([names, brief]).toEqual([['甲市', '东县<甲市', '丙乡<东县', '丁乡<东县'], []]);
  });

  it('go by code before name', async () => {
    const { names } = await read('编码,上级,名称\n01,,甲市\n02,,01\n0101,01,乙县\n');
    expect(names).toEqual(['甲市', '乙县<甲市', '01']);
  });

  it('go by path, where rows have paths, though names repeat', async () => {
    const { names, brief } = await read(
      '单位,所属\n甲市,\n东县,甲市\n西县,甲市\n乡,甲市/东县\n乡,甲市/西县\n',
    );
    expect(brief).toEqual([]);
    expect(names).toEqual(['甲市', '东县<甲市', '乡<东县', '西县<甲市', '乡<西县']);
  });

  it('are unclear by a name that a top unit shares with another', async () => {
    const { brief, findings } = await read(
      '名称,上级\n城关,\n乙市,\n城关,乙市\n东乡,城关\n西乡,城关\n',
    );
    expect(brief).toEqual(['TC319 r.csv:5:4']);
    expect(findings[0]?.message).toContain('共 2 个单位这样');
    expect(findings[0]?.related.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('may be the unit that takes the file in, by name too', async () => {
    const { names, brief } = await read(
      '名称,上级\n乙县,甲市\n丙乡,乙县\n',
      '[{ name: 甲市, file: r.csv }]',
    );
    expect([names, brief]).toEqual([['甲市', '乙县<甲市', '丙乡<乙县'], []]);
  });

  it.each([
    ['编码,上级编码,上级单位,名称', '01,,,甲市', '0101,01,,乙县', '0102,,甲市,丙县'],
    ['上级单位,编码,名称,上级编码', ',01,甲市', ',0101,乙县,01', '甲市,0102,丙县'],
    ['code,parent-code,parent,name', '01,,,甲市', '0101,01,,乙县', '0102,,甲市,丙县'],
    ['code,parent,parent name,name', '01,,,甲市', '0101,01,,乙县', '0102,,甲市,丙县'],
    ['编码,上级编码,隶属,名称,上级', '01,,,甲市,', '0101,,,乙县,01', '0102,,甲市,丙县,'],
  ])('go by the name in rows where the code is empty: %s', async (...lines) => {
    const { names, findings } = await read(lines.join('\n'));
    expect(names).toEqual(['甲市', '乙县<甲市', '丙县<甲市']);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['TC322']));
  });

  it('by name are no missing parents where all codes are empty', async () => {
    const { names, brief } = await read(
      '编码,上级编码,上级单位,层级,名称\n01,,,市,甲市\n0101,,甲市,县,乙县\n',
    );
    expect([names, brief]).toEqual([['甲市', '乙县<甲市'], ['TC322 r.csv:1:9']]);
  });

  it('of three columns are read in the order that the messages tell', async () => {
    const { findings } = await read('隶属,上级编码,上级单位,名称\n,,,甲市\n');
    expect(findings.map(({ message }) => message)).toEqual([
      '“隶属”与“上级单位”是同一个意思，读“上级单位”，它空着的行才读“隶属”',
      '“上级单位”与“上级编码”是同一个意思，读“上级编码”，它空着的行才读“上级单位”',
    ]);
  });

  it.each([
    '{ file: r.csv }',
    '[{ name: 丙市, file: r.csv }]',
    '[{ name: 丙市, units: { file: r.csv } }]',
  ])('missing in all rows are told, and no empty branch besides: %s', async (units) => {
    const { brief } = await read('编码,上级,层级,名称\n01,99,县,甲县\n02,99,县,乙县\n', units);
    expect(brief).toEqual(['TC307 r.csv:2:4']);
  });

  it('that are not there are met with the name that was meant', async () => {
    const { brief, findings } = await read('名称,上级\n呼和浩特市,\n新城区,呼和皓特市\n');
    expect(brief).toEqual(['TC307 r.csv:3:5']);
    expect(findings[0]?.hint).toBe('是不是“呼和浩特市”？');
  });

  it('that are not there are met with the one that the code names, whatever is spelt alike', async () => {
    const rows = [
      '150102000000,,新城区',
      '150102001000,150102000000,甲街道',
      '150102002000,150102000000,乙街道',
    ];
    const hintOf = async (row: string): Promise<string | null | undefined> =>
      (await read(`编码,上级,名称\n${[...rows, row].join('\n')}\n`)).findings[0]?.hint;
    expect(await hintOf('150102002001,150102003000,丙社区')).toContain(
      '按它的编码，上级是“乙街道”（150102002000）',
    );
    expect(await hintOf('150102002001,乙街办,丙社区')).toContain('“乙街道”（150102002000）');
    // What both say is right: its row is missing.
    expect(await hintOf('150102003001,150102003000,丙社区')).toContain('请补上这个上级的一行');
    // Of a unit further up nobody knows whether it is meant.
    expect(await hintOf('150102009001,丁街道,丙社区')).toBe('是不是“甲街道”？');
  });

  it('in a circle by name are shown by name', async () => {
    const { findings } = await read('名称,上级\n甲,乙\n乙,甲\n');
    expect(findings.map(({ message }) => message)).toEqual(['上级关系绕成了圈：甲 → 乙 → 甲']);
  });

  it('missing, of one level, are no trouble: a list of top units', async () => {
    const { names, brief } = await read('层级,名称,序号\n市,甲市,1\n市,乙市,2\n');
    expect([names, brief]).toEqual([['甲市', '乙市'], []]);
  });

  it('missing, of several levels, name the columns that there are', async () => {
    const { plan, findings } = await read('编码,层级,名称\n01,市,甲市\n0101,县,乙县\n');
    expect(plan).toBeNull();
    expect(findings).toMatchObject([
      {
        code: 'TC320',
        message:
          '名册有几个层级（市、县），却没有写上级的列，看不出谁在谁的下面；现有的列：编码、层级、名称',
        hint: '请加一列“上级编码”（parent），写上级的编码或名称，最上一级的单位留空。',
      },
    ]);
  });

  it('under a heading that nobody knows are found by what stands there', async () => {
    const { findings } = await read('代码,名称,主管\n01,甲市,\n0101,乙县,01\n');
    expect(findings.find(({ code }) => code === 'TC320')).toMatchObject({
      column: 7,
      message: '名册没有写上级的列，看不出谁在谁的下面；现有的列：代码、名称、主管',
      hint: '“主管”这一列像是写上级的：请把表头改成“上级单位”（parent），或用 tici import --map 主管=parent。',
    });
  });
});

describe('the totals of a roster', () => {
  it.each(['合计', '小计', '总 计', '共计：', '合计：2个', '共计 12 家单位', '甲市小计', 'Total'])(
    '%s is no unit',
    async (name) => {
      const { names, brief } = await read(`名称\n甲市\n"${name}"\n`);
      expect([names, brief]).toEqual([['甲市'], ['TC321 r.csv:3:1']]);
    },
  );

  it.each(['合计县', '小计乡', '共计一村'])('%s is a unit', async (name) => {
    const { names, brief } = await read(`名称\n甲市\n${name}\n`);
    expect([names, brief]).toEqual([['甲市', name], []]);
  });

  it('may be called so in any column where the name is a number or missing', async () => {
    const { names, findings } = await read(
      '编码,上级编码,名称\n01,,甲市\n,合计,1\n0102,01,乙县\n合计,,\n',
    );
    expect(names).toEqual(['甲市', '乙县<甲市']);
    expect(findings.map(({ message }) => message)).toEqual([
      '“合计”这一行是合计，不是单位，没有读取（共 2 行）',
    ]);
  });

  it('in a note are a note', async () => {
    expect((await read('名称,备注\n甲市,合计\n')).brief).toEqual([]);
  });
});

describe('the notes around a roster', () => {
  it.each([
    ',,制表人：张三',
    '注：截至2026年,,',
    ',,合计（个）',
    '填报单位：甲市,,',
    ',,以下空白',
    ',说明：略,',
    ',,审核：',
    ',,负责人：',
    ',,备注',
  ])('%s is no unit', async (row) => {
    const { names, brief } = await read(`编码,上级编码,名称\n01,,甲市\n${row}\n`);
    expect(names).toEqual(['甲市']);
    expect(brief).toEqual([expect.stringMatching(/^TC321 r.csv:3:/u)]);
  });

  it('are counted, and are no totals', async () => {
    const { findings } = await read('编码,名称\n01,甲市\n,制表人：张三\n,审核：\n,合计\n');
    expect(findings.map(({ message }) => message)).toEqual([
      '“制表人：张三”这一行是说明，不是单位，没有读取（共 2 行）',
      '“合计”这一行是合计，不是单位，没有读取',
    ]);
  });

  it.each(['注县', '说明村', '审核中心', '负责人培训中心', '备注乡'])(
    '%s is a unit',
    async (name) => {
      expect((await read(`名称\n甲市\n${name}\n`)).brief).toEqual([]);
    },
  );

  it('may stand in the note of a unit', async () => {
    expect((await read('名称,备注\n甲市,说明：先行\n')).brief).toEqual([]);
  });
});

describe('what offices do to a roster', () => {
  it('a code in scientific notation is lost, and is told before the parents that lead nowhere', async () => {
    const { findings } = await read(
      '编码,上级编码,名称\n3.301E+11,,甲市\n330101000000,330100000000,乙县\n330102000000,330100000000,丙县\n',
    );
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['TC335', '编码成了科学记数法 3.301E+11，后面的数字已经丢了'],
    ]);
  });

  it('a unit is never offered as its own parent, nor what is below it', async () => {
    const { findings } = await read(
      '编码,上级编码,名称\n01,,甲市\n330101000000,330100000000,乙县\n330101100000,330101000000,丙乡\n',
    );
    expect(findings.map(({ code, hint }) => [code, hint])).toEqual([
      ['TC307', expect.stringContaining('请补上这个上级')],
    ]);
  });

  it('a parent in brackets of the other width is offered, whatever unit the code names', async () => {
    const { findings } = await read(
      '编码,上级,名称\n150102000000,,甲旗\n150102001000,甲旗,乙镇(城关)\n150102002000,甲旗,丙镇\n150102002001,乙镇（城关）,丁村\n',
    );
    expect(findings.map(({ code, hint }) => [code, hint])).toEqual([
      ['TC307', expect.stringContaining('“乙镇(城关)”')],
    ]);
  });

  it('a title above the headings is told and not read', async () => {
    const { names, findings } = await read('全区单位名册,,\n\n编码,上级编码,名称\n01,,甲市\n');
    expect(names).toEqual(['甲市']);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['TC321', '“全区单位名册”这一行是标题，不是单位，没有读取'],
    ]);
  });

  it('a total that rows give as their parent is told to be none', async () => {
    const { findings } = await read('编码,上级,名称\n01,,甲市合计\n0101,甲市合计,乙县\n');
    expect(findings.find(({ code }) => code === 'TC307')?.message).toBe(
      '“乙县”的上级“甲市合计”是合计行，没有读取',
    );
  });

  it('a missing column of names is named as people call it', async () => {
    const { findings } = await read('编码,上级编码\n01,\n');
    expect(findings.map(({ message }) => message)).toEqual(['名册缺少名称（name）这一列']);
  });

  it.each(['02,,', '02', '02,,,市'])('the row %s has no name', async (row) => {
    const { findings } = await read(`编码,上级编码,名称,层级\n01,,甲市,市\n${row}\n`);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['TC202', '这一行没有填名称'],
    ]);
  });

  it('columns for people are no trouble, others are met with all that there are', async () => {
    const { findings } = await read('序号,名称,联 系 人,联系电话,地址,人口\n1,甲市,张三,1,x,2\n');
    expect(findings.map(({ code, hint }) => [code, hint])).toEqual([
      [
        'TC214',
        '名册可以有的列：上级编码、标识、编码、层级、单位名称、所属单位、督导组、联系领导、标签、系统、启动、不早于、不晚于、备注。',
      ],
    ]);
  });

  it.each([
    ['3月12日', '“3月12日”没有写年份', '请补上年份，日期写成 2014-01-22 的样子。'],
    ['46093', '“46093”不是日期，像是表格软件里日期的序号', '请写成 2026-03-12。'],
  ])('the day %s', async (day, message, hint) => {
    for (const column of ['启动', '不早于', '不晚于']) {
      const { findings } = await read(`名称,${column}\n甲市,${day}\n`);
      expect(findings).toMatchObject([{ code: 'TC206', message, hint }]);
    }
  });

  it('a roster is no plan', async () => {
    const { out } = await runCommand(['check', '名册.csv'], {
      files: { '/plans/名册.csv': '名称\n甲市\n' },
    });
    expect(out).toContain('“名册.csv”是名册，不是方案，不能单独检查');
    expect(out).toContain('units: { file: 名册.csv }');
  });
});

describe('a calendar that tici wrote', () => {
  const plan = { '/plans/plan.yaml': `${HEAD}units: [{ name: 甲市, units: [乙县] }]\n` };

  it.each([
    ['unit', 'zh'],
    ['level', 'zh'],
    ['unit', 'en'],
    ['level', 'en'],
  ])('by %s in %s is told from a roster', async (by, lang) => {
    const argv = ['plan', 'plan.yaml', '-f', 'csv', '--by', by, '--lang', lang];
    const { out } = await runCommand(argv, { files: plan });
    expect((await read(out)).brief).toEqual(['TC012 r.csv:1:1']);
  });

  it('is a roster once its days and echelons are gone', async () => {
    const { out } = await runCommand(['plan', 'plan.yaml', '-f', 'csv'], { files: plan });
    const kept = out.split('\r\n').map((line) => line.split(',').slice(0, 4).join(','));
    expect((await read(kept.join('\r\n'))).names).toEqual(['甲市', '乙县<甲市']);
  });
});
