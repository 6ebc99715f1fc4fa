import { describe, expect, it } from 'vitest';
import { run, type Ran } from './support.js';

const ROSTER = [
  '全市单位名册,,,,',
  '编码,上级编码,层级,单位名称,备注',
  '150100,,市,甲市,',
  '150102,150100,县,乙县,先行',
  '150103,150100,县,丙县,',
  '150102001,150102,乡,丁乡,',
  '合计,,,4个,',
].join('\n');

const PLAN = `# 我们的方案
title: 示例 # 标题
kickoff: 2014-01-22
levels: [市, 县, 乡]

units: # 单位
  # 旧的
  - name: 旧市
    units: [旧县]
    # 还是旧的

# 规则在后面
rules:
  stagger: { interval: 10天 } # 十天
`;

const importing = (argv: readonly string[], files: Record<string, string> = {}): Promise<Ran> =>
  run(['import', 'r.csv', ...argv], {
    files: { '/plans/r.csv': ROSTER, '/plans/plan.yaml': PLAN, ...files },
  });

const UNITS = `  - name: 甲市
    code: "150100"
    units:
      - name: 乙县
        code: "150102"
        note: 先行
        units:
          - { name: 丁乡, code: "150102001" }
      - { name: 丙县, code: "150103" }
`;

describe('tici import', () => {
  it('shows the units, and says on standard error what it took for what', async () => {
    const { status, out, err } = await importing([]);
    expect([status, out]).toEqual([0, `# levels: [市, 县, 乡] # 写进方案\nunits:\n${UNITS}`]);
    expect(err.split('\n').slice(0, 8)).toEqual([
      '表头    第 2 行',
      '列      编码→code，上级编码→parent，层级→level，单位名称→name，备注→note',
      '上级    看“上级编码”',
      '行      第 3～6 行，用了 4 行；没用：标题 1 行、合计 1 行',
      '单位    4 个',
      '层级    市 1，县 2，乡 1',
      '最上级  市 1',
      '方案里  levels: [市, 县, 乡]',
    ]);
    expect(err).toContain('r.csv:1:1: warning: “全市单位名册”这一行是标题');
    expect(err).toContain('r.csv:7:1: warning: “合计”这一行是合计');
  });

  it('says the same in English, with the same units', async () => {
    const { out, err } = await importing(['--lang', 'en']);
    expect(out).toBe(`# levels: [市, 县, 乡] # for the plan\nunits:\n${UNITS}`);
    expect(err.split('\n').slice(0, 3)).toEqual([
      'Headings  row 2',
      'Columns   编码 → code, 上级编码 → parent, 层级 → level, 单位名称 → name, 备注 → note',
      'Above     by “上级编码”',
    ]);
  });

  it('writes a file, and nothing on a dry run or where a row has no place', async () => {
    const written = await importing(['-o', 'units.yaml']);
    expect([...written.written]).toEqual([
      ['units.yaml', `# levels: [市, 县, 乡] # 写进方案\nunits:\n${UNITS}`],
    ]);
    expect(written.err).toContain('已写入 units.yaml（4 个单位）');
    const dry = await importing(['-o', 'units.yaml', '--dry-run']);
    expect([dry.status, dry.out, dry.written.size]).toEqual([0, '', 0]);
    const bad = await importing(['-o', 'units.yaml'], {
      '/plans/r.csv': ROSTER.replace('150102001,150102', '150102001,99'),
    });
    expect([bad.status, bad.out, bad.written.size]).toEqual([1, '', 0]);
    expect(bad.err).toContain('r.csv:6:11: error: 名册里没有“丁乡”的上级“99”');
    expect(bad.err).toContain('名册有错误，什么也没有写');
  });

  it('takes warnings for errors with --strict, and lets a code be off', async () => {
    expect((await importing(['--strict'])).status).toBe(1);
    expect((await importing(['--strict', '--severity', 'TC321=off'])).status).toBe(0);
  });

  it.each([['r.xls'], ['nowhere.csv']])(
    'can do nothing with %s, which is not there',
    async (path) => {
      const { status, err } = await run(['import', path], { files: {} });
      expect([status, err.includes('TC001')]).toEqual([2, true]);
    },
  );

  it.each(['r.csv', 'r.xlsx'])('is what makes a plan of %s, which is none', async (path) => {
    const { out } = await run(['check', path], { files: { [`/plans/${path}`]: 'PK\u0003\u0004' } });
    expect(out).toContain(`${path}:1:1: error: “${path}”是名册，不是方案`);
    expect(out).toContain(`units: { file: ${path} }`);
  });

  it('reads standard input', async () => {
    const { out } = await run(['import', '-', '-q'], { files: { '-': '名称\n甲市\n' } });
    expect(out).toBe('units:\n  - 甲市\n');
  });

  it('knows a calendar of its own, and a roster by other headings', async () => {
    const plan = await run(['plan', 'plan.yaml', '-f', 'csv'], {
      files: { '/plans/plan.yaml': PLAN },
    });
    const calendar = await run(['import', '-'], { files: { '-': plan.out } });
    expect([calendar.status, calendar.err.includes('TC012')]).toEqual([1, true]);
    const own = await importing(['--map', '机构=name', '-q'], { '/plans/r.csv': '机构\n甲市\n' });
    expect(own.out).toBe('units:\n  - 甲市\n');
  });

  it.each([
    [['--map', '机构=name'], '--map：没有“机构”这一列'],
    [['--map', '机构'], '--map 不能是“机构”'],
    [['--header', '0'], '--header 不能是“0”'],
    [['--sheet', '1'], '--sheet：CSV 没有工作表'],
    [['--into', 'plan.yaml', '-o', 'x.yaml'], '-o 和 --into 只能用一个'],
    [['--into', '-'], '--into 要写文件名'],
    [['--into', 'nowhere.yaml'], '读不了方案 nowhere.yaml'],
  ])('with %j says what is wrong', async (argv, message) => {
    const { status, err, written } = await importing(argv);
    expect([status, written.size]).toEqual([2, 0]);
    expect(err).toContain(message);
  });
});

describe('tici import --into', () => {
  const NEW = PLAN.replace(/ {2}# 旧的\n[\s\S]*还是旧的\n/u, UNITS);

  it('puts the units in place of those of the plan, and leaves the rest as it is', async () => {
    const { status, written, err } = await importing(['--into', 'plan.yaml']);
    expect([status, written.get('plan.yaml')]).toEqual([0, NEW]);
    expect(err).toContain('已写入 plan.yaml：4 个单位，代替了原来最上一级的 1 个');
    const again = await importing(['--into', 'plan.yaml'], { '/plans/plan.yaml': NEW });
    expect(again.written.get('plan.yaml')).toBe(NEW);
  });

  it('keeps line ends and a byte order mark', async () => {
    const windows = `\ufeff${PLAN.replaceAll('\n', '\r\n')}`;
    const { written } = await importing(['--into', 'plan.yaml'], { '/plans/plan.yaml': windows });
    expect(written.get('plan.yaml')).toBe(`\ufeff${NEW.replaceAll('\n', '\r\n')}`);
  });

  it.each([
    [
      'none',
      'title: 示例\nkickoff: 2014-01-22\nlevels: [市, 县, 乡]',
      `title: 示例\nkickoff: 2014-01-22\nlevels: [市, 县, 乡]\nunits:\n${UNITS}`,
    ],
    ['nothing in them', 'units:\ntitle: 示例\n', `units:\n${UNITS}title: 示例\n`],
    [
      'a list in brackets',
      'title: 示例\nunits: [旧市, # 一\n  旧县]\n',
      `title: 示例\nunits:\n${UNITS}`,
    ],
    [
      'a list that is not set in',
      'units:\n- 旧市\n- 旧县\n\n# 后面\nrules: {}\n',
      `units:\n${UNITS}\n# 后面\nrules: {}\n`,
    ],
    ['a document that ends', '---\ntitle: 示例\n...\n', `---\ntitle: 示例\nunits:\n${UNITS}...\n`],
  ])('writes into a plan whose units are %s', async (_what, plan, expected) => {
    const { written } = await importing(['--into', 'plan.yaml', '-q'], {
      '/plans/plan.yaml': plan,
    });
    expect(written.get('plan.yaml')).toBe(expected);
  });

  it('replaces { file: … } only with --force', async () => {
    const plan = 'title: 示例\nunits: { file: r.csv }\n';
    const refused = await importing(['--into', 'plan.yaml'], { '/plans/plan.yaml': plan });
    expect([refused.status, refused.written.size]).toEqual([2, 0]);
    expect(refused.err).toContain('加 --force');
    const forced = await importing(['--into', 'plan.yaml', '--force'], {
      '/plans/plan.yaml': plan,
    });
    expect(forced.written.get('plan.yaml')).toBe(`title: 示例\nunits:\n${UNITS}`);
  });

  it.each([
    '{ title: 示例, units: [旧市] }\n',
    'title: [\n',
    'title: *a\n',
    'units: &u [旧市]\nx: *u\n',
  ])('refuses a plan that it could harm: %s', async (plan) => {
    const { status, written } = await importing(['--into', 'plan.yaml'], {
      '/plans/plan.yaml': plan,
    });
    expect([status, written.size]).toEqual([2, 0]);
  });

  it('writes the level where it is not the one below that of the unit above', async () => {
    const csv = '旗县,苏木乡镇\n甲县,乙乡\n—,丙街道\n';
    const plan = 'title: 示例\nlevels: [盟市, 县, 乡镇]\n';
    const { written } = await importing(['--into', 'plan.yaml'], {
      '/plans/r.csv': csv,
      '/plans/plan.yaml': plan,
    });
    expect(written.get('plan.yaml')).toBe(
      `${plan}units:\n  - name: 甲县\n    level: 县\n    units: [乙乡]\n  - { name: 丙街道, level: 乡镇 }\n`,
    );
  });

  it('tells of a level that the plan does not have, and writes nothing', async () => {
    const { status, err, written } = await importing(['--into', 'plan.yaml'], {
      '/plans/plan.yaml': PLAN.replace('[市, 县, 乡]', '[市, 旗县]'),
    });
    expect([status, written.size]).toEqual([1, 0]);
    expect(err).toContain('TC304');
  });
});

describe('a table whose rows fail', () => {
  const reading = (roster: string): Promise<Ran> =>
    run(['import', 'r.csv'], { files: { '/plans/r.csv': roster } });

  it.each(['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!'])(
    'says %s of a CSV file as of a workbook',
    async (failed) => {
      const { status, out, err } = await reading(`单位名称\n${failed}\n甲县\n`);
      expect([status, out]).toEqual([1, '']);
      expect(err).toContain(`r.csv:2:1: error: 这一格的公式出错：${failed} [TC337]`);
    },
  );

  it('reads a column that nobody needs, whatever is in it', async () => {
    const { status, out } = await reading('单位名称,联系电话\n甲县,#N/A\n');
    expect([status, out]).toEqual([0, 'units:\n  - 甲县\n']);
  });

  it('does not complain of the units that are missing then', async () => {
    const { status, err } = await reading('单位名称\n#N/A\n');
    expect(status).toBe(1);
    expect(err).toContain('[TC337]');
    expect(err).not.toContain('TC314');
    expect(err).not.toMatch(/^:1:1:/mu);
  });

  it('places what it has to say of a table without rows', async () => {
    const { err } = await reading('单位名称\n');
    expect(err).toContain('r.csv:1:1: warning: 方案里没有单位 [TC314]');
  });
});

describe('levels with brackets in their names', () => {
  it('are called as the roster calls them, and a plan may be given them so', async () => {
    const roster = '市,县（市、区）,乡镇(街道)\n甲市,乙县,丙镇\n';
    const { status, out } = await run(['import', 'r.csv'], { files: { '/plans/r.csv': roster } });
    expect(status).toBe(0);
    const levels = '[市, 县（市、区）, 乡镇（街道）]';
    expect(out).toContain(`# levels: ${levels}`);
    const plan = `title: 示例\nkickoff: 2014-01-22\nlevels: ${levels}\nunits: { file: r.csv }\n`;
    const files = { '/plans/r.csv': roster, '/plans/plan.yaml': plan };
    expect((await run(['check', 'plan.yaml', '--strict'], { files })).status).toBe(0);
  });
});

describe('names with numbers before them', () => {
  const reading = (...names: string[]): Promise<Ran> =>
    run(['import', 'r.csv'], { files: { '/plans/r.csv': ['单位名称', ...names].join('\n') } });

  it('are a plain list where all are counted in one way', async () => {
    const { out } = await reading('一、甲县', '二、乙县', '三、丙县');
    expect(out).toBe('units:\n  - 甲县\n  - 乙县\n  - 丙县\n');
  });

  it.each([
    ['one of them', ['一、甲县', '（一）丁镇', '二、乙县', '（一）戊镇', '县直机关'], 6, ''],
    ['those between', ['一、甲县', '丁镇', '丙镇', '二、乙县', '戊镇'], 3, '（共 3 处）'],
  ])('leave no row to be guessed where %s has none', async (_, names, line, count) => {
    const { status, out, err } = await reading(...names);
    expect([status, out]).toEqual([1, '']);
    const name = names[line - 2] ?? '';
    expect(err).toContain(
      `r.csv:${line}:1: error: 别的行有编号，“${name}”没有，看不出它在谁的下面${count} [TC341]`,
    );
  });

  it('are read without them where indents show what is below', async () => {
    const { out } = await reading('一、甲县', '　　丁镇', '二、乙县', '　　戊镇');
    const [first, second] = ['甲县', '乙县'];
    expect(out).toBe(
      `units:\n  - name: ${first}\n    units: [丁镇]\n  - name: ${second}\n    units: [戊镇]\n`,
    );
  });

  it('keep them where they are a part of the name', async () => {
    const { out } = await reading('3.8妇女维权站', '1.5公里社区', '乙社区');
    expect(out).toContain('3.8妇女维权站');
  });
});

describe('编号', () => {
  const reading = (roster: string, ...argv: string[]): Promise<Ran> =>
    run(['import', 'r.csv', ...argv], { files: { '/plans/r.csv': roster } });

  it('is no code where it only counts the rows', async () => {
    const { out, err } = await reading('编号,单位名称\n1,甲县\n2,乙县\n');
    expect(out).toBe('units:\n  - 甲县\n  - 乙县\n');
    expect(err).toContain('列      单位名称→name；不读：编号\n');
    expect(err).not.toContain('warning');
  });

  it('goes unread without a word beside a column of codes', async () => {
    const { out, err } = await reading('编号,单位代码,单位名称\n1,A7,甲县\n2,A9,乙县\n');
    expect(out).toContain('code: "A7"');
    expect(err).not.toContain('warning');
  });

  it.each([
    ['it does not', '编号,单位名称\n1,甲县\n7,乙县\n', []],
    ['parents refer to it', '编号,单位名称,上级编号\n1,甲县,\n2,乙乡,1\n', []],
    ['one says so', '编号,单位名称\n1,甲县\n2,乙县\n', ['--map', '编号=code']],
  ])('is the code where %s', async (_, roster, argv) => {
    expect((await reading(roster, ...argv)).out).toContain('code: "1"');
  });
});

it.each(['units.csv', '名册.xlsx'])('does not write YAML to %s', async (output) => {
  const { status, err, written } = await importing(['-o', output]);
  expect([status, written.size]).toEqual([2, 0]);
  expect(err).toContain(`错误：import 写出的是 YAML，不是表格：请把 ${output} 改成 .yaml`);
});

it('says nothing of errors in a roster that is not there', async () => {
  const { status, err } = await run(['import', 'none.xlsx']);
  expect(status).toBe(2);
  expect(err).toContain('[TC001]');
  expect(err).not.toContain('名册有错误');
});

it('names the level of the units below a column a level', async () => {
  const roster = '县区,单位名称\n东山县,教育局\n,公安局\n';
  const { out } = await run(['import', 'r.csv'], { files: { '/plans/r.csv': roster } });
  expect(out).toBe(
    '# levels: [县区, 单位] # 写进方案\nunits:\n  - name: 东山县\n    units: [教育局, 公安局]\n',
  );
});

it.each([
  ['一居、二居', true],
  ['马家村\n刘家村', true],
  ['城关镇、马家乡', true],
  ['东山县\n公安局', false],
  ['城关\n镇', false],
  ['“三农”、水利工作专班', false],
])('has a doubt of %j as one name: %s', async (name, isTold) => {
  const files = { '/plans/r.csv': `单位名称\n"${name}"\n甲县\n` };
  const { err } = await run(['import', 'r.csv'], { files });
  expect(err.includes('TC346')).toBe(isTold);
});

it('says that a row which was named has no headings', async () => {
  const { status, err } = await importing(['--header', '3']);
  expect(status).toBe(2);
  expect(err).toContain('错误：--header：第 3 行不是表头');
});

it('says how pilots are marked', async () => {
  const files = { '/plans/r.csv': '单位名称,是否试点\n甲县,是\n' };
  const { err } = await run(['import', 'r.csv'], { files });
  expect(err).toContain('不认识“是否试点”这一列，没有读取 [TC214]');
  expect(err).toContain('请把这一列改成“标签”，是试点的写“试点”，别的空着。');
});
