import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { formatDay } from '../../src/domain/day.js';
import { readLeaders } from '../../src/input/leaders/read-leaders.js';
import { run } from './run.js';

const PLAN = `title: 示例
kickoff: 2014-01-22
levels: [市, 县]
units: [{ name: 甲市, units: [东县] }]
contacts: [{ of: 常委, file: leaders.csv, leaders: [{ name: 张三, points: 甲市 }] }]
`;

const withFile = (content: string | Uint8Array, path = '/plans/leaders.csv') =>
  run({ '/plans/plan.yaml': PLAN, [path]: content });

const rowsOf = (text: string) =>
  readLeaders(text, 0).leaders.map(({ name, id, points, unit, perDay, away }) => [
    name,
    id,
    points.map(({ value }) => value).join('+'),
    unit?.value ?? null,
    perDay,
    away.map(({ from, to }) => `${formatDay(from)}/${formatDay(to)}`).join('+'),
  ]);

describe('a table of leaders', () => {
  it('stands behind the leaders of the plan, with places in its own lines', async () => {
    const { plan, brief, findings } = await withFile('姓名,联系点\n李四,东县\n,东县\n');
    expect(plan?.dated?.contacts[0]?.leaders.map(({ name }) => name)).toEqual(['张三', '李四']);
    expect(brief).toEqual(['TC742 leaders.csv:3:2']);
    expect(findings[0]?.message).toBe('这一行没有写姓名');
  });

  it('may be headed in Chinese or English, under a title, in any order, with columns for people', () => {
    const rows = [['张三', '7', '甲市/东县', '甲市', 1, '2014-03-05/2014-03-05']];
    expect(rowsOf('name,point,id,unit,away,per-day\n张三,甲市/东县,7,甲市,2014-03-05,1\n')).toEqual(
      rows,
    );
    expect(
      rowsOf(
        '旗县领导联系点一览表\n序号,不在,联系单位,领导姓名,所在单位,标识,每天,职务\n1,2014年3月5日,甲市/东县,张三,甲市,7,1个半天,书记\n',
      ),
    ).toEqual(rows);
    expect(
      rowsOf('姓名\t联系点\t标识\t单位\t不在\t每天\n张三\t甲市/东县\t7\t甲市\t2014.3.5\t1\n'),
    ).toEqual(rows);
  });

  it('takes days and ranges in whatever form, and several points in one cell', () => {
    expect(
      rowsOf('姓名,联系点,不在\n张三,甲市、东县,"2014/3/5～2014/3/7、2014-03-10, 41710"\n'),
    ).toEqual([
      [
        '张三',
        null,
        '甲市+东县',
        null,
        null,
        '2014-03-05/2014-03-07+2014-03-10/2014-03-10+2014-03-12/2014-03-12',
      ],
    ]);
    expect(rowsOf('姓名,联系点,不在\n张三,甲市,2014-03-05 - 2014-03-07\n')[0]?.[5]).toBe(
      '2014-03-05/2014-03-07',
    );
    expect(rowsOf('姓名,联系点,不在\n张三,甲市,2014年3月5日至2014年3月7日\n')[0]?.[5]).toBe(
      '2014-03-05/2014-03-07',
    );
  });

  it.each([
    ['2014年3月25日-27日', '2014-03-25/2014-03-27'],
    ['2014年3月25日－4月2日', '2014-03-25/2014-04-02'],
    ['2014年3月25号-2014年3月27号', '2014-03-25/2014-03-27'],
    ['2014-03-25～27', '2014-03-25/2014-03-27'],
    ['2014-03-25～04-02', '2014-03-25/2014-04-02'],
    ['2014/3/25至3/27', '2014-03-25/2014-03-27'],
    ['2014-03-25～2014-03-27、2014年4月1日-2日', '2014-03-25/2014-03-27+2014-04-01/2014-04-02'],
  ])('takes from the start of %s what its end leaves out', (text, range) => {
    expect(rowsOf(`姓名,联系点,不在\n张三,甲市,${text}\n`)[0]?.[5]).toBe(range);
  });

  it.each(['3月25日-27日', '3月25日至3月27日', '３月２５日～２７日'])(
    'of %s, without a year, says how a range is written',
    async (text) => {
      const { findings } = await withFile(`姓名,联系点,不在\n李四,甲市,${text}\n`);
      expect(findings.map(({ code, message }) => [code, message])).toEqual([
        ['TC206', `“${text}”没有写年份`],
      ]);
      expect(findings[0]?.hint).toBe(
        '请补上年份，从哪天到哪天写成 2014-03-25～2014-03-27 的样子。',
      );
    },
  );

  it.each(['2014年3月25日-32日', '2014-02-25～30', '2014-03-25～20', '2014-03-25-27'])(
    'takes %s for no range',
    (text) => {
      expect(rowsOf(`姓名,联系点,不在\n张三,甲市,${text}\n`)).toEqual([]);
    },
  );

  it('leaves out rows with something wrong in them, and totals', () => {
    const { leaders, diagnostics } = readLeaders(
      '姓名,联系点,不在,每天\n甲,甲市,2014-02-30,\n乙,甲市,2014-03-07～2014-03-05,\n丙,甲市,,3\n丁,甲市,,,多\n戊,甲市,,2\n合计,4,,\n',
      0,
    );
    expect(leaders.map(({ name }) => name)).toEqual(['戊']);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'TC206',
      'TC215',
      'TC217',
      'TC321',
      'TC743',
    ]);
  });

  it('needs names and points', () => {
    const codes = (text: string) => readLeaders(text, 0).diagnostics.map(({ code }) => code);
    expect(codes('')).toEqual(['TC740']);
    expect(codes('单位,联系点\n甲,乙\n')).toEqual(['TC740']);
    expect(codes('姓名,联系店\n甲,乙\n')).toEqual(['TC740']);
    expect(codes('姓名,联系点,手机号,部门\n甲,乙,1,2\n')).toEqual(['TC741']);
    expect(codes('姓名,联系点\n')).toEqual([]);
  });

  it('may be GBK, as spreadsheets write it, and begin with a byte order mark', async () => {
    const gbk = new Uint8Array([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc1, 0xaa, 0xcf, 0xb5, 0xb5, 0xe3, 0x0a, 0xc0, 0xee, 0xcb,
      0xc4, 0x2c, 0xb6, 0xab, 0xcf, 0xd8, 0x0a,
    ]);
    const read = await withFile(gbk);
    expect(read.brief).toEqual([]);
    expect(read.plan?.dated?.contacts[0]?.leaders[1]?.points[0]?.value).toBe('东县');
    const marked = await withFile('\ufeff姓名,联系点\r\n李四,东县\r\n');
    expect(marked.brief).toEqual([]);
    expect(marked.plan?.dated?.contacts[0]?.leaders).toHaveLength(2);
  });

  it('that is missing, or no table, or elsewhere is an error at the place that names it', async () => {
    expect((await run({ '/plans/plan.yaml': PLAN })).brief).toEqual(['TC001 5:28']);
    const named = (file: string, options = {}) =>
      run(
        {
          '/plans/plan.yaml': PLAN.replace('leaders.csv', file),
          '/plans/leaders.xlsx': 'PK',
          '/other/leaders.csv': '姓名,联系点\n李四,东县\n',
        },
        options,
      );
    expect((await named('leaders.xlsx')).brief).toEqual(['TC744 5:28']);
    expect((await named('../other/leaders.csv')).brief).toEqual(['TC006 5:28']);
    const allowed = await named('../other/leaders.csv', { allowOutside: true });
    expect(allowed.brief).toEqual([]);
    expect(allowed.plan?.dated?.contacts[0]?.leaders[1]?.name).toBe('李四');
    const linked = await run(
      { '/plans/plan.yaml': PLAN, '/other/leaders.csv': '姓名,联系点\n' },
      { links: { '/plans/leaders.csv': '/other/leaders.csv' } },
    );
    expect(linked.brief).toEqual(['TC006 5:28']);
  });

  it('is read once, though two items name it', async () => {
    const { plan, findings } = await run({
      '/plans/plan.yaml': PLAN.replace(
        'contacts: [',
        'contacts: [{ of: 班子, file: leaders.csv }, ',
      ),
      '/plans/leaders.csv': '姓名,联系点,不再\n李四,东县,\n',
    });
    expect(findings.map(({ code }) => code)).toEqual(['TC741']);
    expect(plan?.dated?.contacts.map(({ leaders }) => leaders.length)).toEqual([1, 2]);
  });

  it('has the columns that docs/plan.md lists', () => {
    for (const page of ['docs/plan.md', 'docs/plan.zh-CN.md']) {
      const said = /(?:Headings may be Chinese: |列名写中文也行：)([^.。]+)/u;
      const headings = said.exec(readFileSync(page, 'utf8'))?.[1]?.split(/, |、/u) ?? [];
      expect(headings).toHaveLength(6);
      expect(readLeaders(`${headings.join(',')}\n`, 0).diagnostics).toEqual([]);
    }
  });
});
