import { describe, expect, it, vi } from 'vitest';
import { formats } from '../../../src/render/formats.js';
import type { RenderAny } from '../../../src/render/options.js';
import { run, type Ran } from '../support.js';

const PLAN = `title: 测试
id: test
issued: 2014-03-01
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [{ name: 省级 }, { name: 市级, echelons: [机关, 直属] }, { name: 县级 }]
stages: [{ name: 学, share: 1 }, { name: 改, share: 1 }]
rules:
  stagger: { interval: 10天, tolerance: 2天, severity: off }
  overlap: { interval: 10天, tolerance: 2天, severity: off }
  duration: { min: 1个月 }
units:
  - name: 本省
    units:
      - { name: 甲市, code: "0150", members: [市局, 教育局], units: [东县, 西县] }
      - { name: 乙市, units: [东县] }
      - { name: 直管县, level: 县级 }
`;

const PLAN_FILE = { '/plans/plan.yaml': PLAN };

const split = (
  argv: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Ran> => run(['plan', 'plan.yaml', ...argv], { files: { ...PLAN_FILE, ...files } });

const to = (level: string, format: string, ...argv: string[]): Promise<Ran> =>
  split(['--split', level, '-o', 'out', '-f', format, ...argv]);

const rowsOf = (ran: Ran, file: string): string[][] =>
  (ran.written.get(`out/${file}`) ?? '')
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

describe('--split LEVEL', () => {
  it('puts an entry with its unit of that level, what stands above or beside into 其余, and names all in index.csv', async () => {
    const ran = await to('市级', 'csv');
    expect(ran.status).toBe(0);
    expect(ran.err).toBe('已写入“out”（3 个文件和 index.csv）\n');
    expect([...ran.written.keys()]).toEqual([
      'out/甲市.csv',
      'out/乙市.csv',
      'out/其余.csv',
      'out/index.csv',
    ]);
    const units = (file: string) => rowsOf(ran, file).map(([, unit]) => unit);
    expect(units('甲市.csv')).toEqual(['单位', '甲市', '市局', '教育局', '东县', '西县']);
    expect(units('乙市.csv')).toEqual(['单位', '乙市', '乙市', '东县']);
    expect(units('其余.csv')).toEqual(['单位', '本省', '直管县']);
    expect(rowsOf(ran, 'index.csv')).toEqual([
      ['文件', '单位', '编码', '所属', '安排数', '最早启动', '最晚结束'],
      ['甲市.csv', '甲市', '0150', '本省', '5', '2014-03-13', '2014-04-23'],
      ['乙市.csv', '乙市', '', '本省', '3', '2014-03-13', '2014-04-23'],
      ['其余.csv', '其余', '', '', '2', '2014-03-03', '2014-04-23'],
    ]);
  });

  it('has no file for the rest, nor for a unit, where there is nothing to show', async () => {
    expect([...(await to('省级', 'csv')).written.keys()]).toEqual([
      'out/本省.csv',
      'out/index.csv',
    ]);
    const narrowed = await to(
      '市级',
      'csv',
      '--unit',
      '甲市',
      '--level',
      '县级',
      '--unit',
      '直管县',
    );
    expect(rowsOf(narrowed, 'index.csv').map(([file, , , , count]) => [file, count])).toEqual([
      ['文件', '安排数'],
      ['甲市.csv', '2'],
      ['其余.csv', '1'],
    ]);
  });

  it('tells namesakes apart, in titles too, whatever else is shown', async () => {
    const ran = await to('县级', 'ics', '--unit', '乙市/东县');
    expect([...ran.written.keys()]).toEqual(['out/乙市-东县.ics', 'out/index.csv']);
    expect(ran.written.get('out/乙市-东县.ics')).toContain('\r\nNAME:测试·本省/乙市/东县\r\n');
  });

  it('says whose it is in tables and calendars', async () => {
    expect((await to('市级', 'table')).written.get('out/甲市.txt')).toMatch(/^测试·甲市\n/u);
    expect((await to('市级', 'ics')).written.get('out/其余.ics')).toContain(
      '\r\nX-WR-CALNAME:测试·其余\r\n',
    );
  });

  it('keeps every event of the whole calendar, under its UID', async () => {
    const events = (text: string): string[] =>
      text
        .split('BEGIN:VEVENT')
        .slice(1)
        .map((event) => event.replace('END:VCALENDAR\r\n', ''));
    const whole = events((await split(['-f', 'ics', '-q'])).out);
    const { written } = await to('市级', 'ics');
    const parts = [...written].flatMap(([path, text]) =>
      path.endsWith('.ics') ? events(text) : [],
    );
    // The kickoff is in each of them, and everything else once.
    expect(parts).toHaveLength(whole.length + 2);
    expect(new Set(parts)).toEqual(new Set(whole));
  });

  it('writes JSON, English, and a row a level too', async () => {
    const json = await to('市级', 'json', '--lang', 'en');
    expect(JSON.parse(json.written.get('out/甲市.json') ?? '')).toMatchObject({
      plan: { narrowed: true, entries: 10 },
      entries: { length: 5 },
    });
    expect(rowsOf(json, 'index.csv')[0]).toEqual([
      'File',
      'Unit',
      'Code',
      'Parent',
      'Entries',
      'First start',
      'Last end',
    ]);
    expect(json.err).toContain('wrote "out" (3 files and index.csv)');
    const byLevel = await to('市级', 'csv', '--by', 'level');
    expect(rowsOf(byLevel, '甲市.csv').map(([level, echelon]) => `${level} ${echelon}`)).toEqual([
      '层级 梯队',
      '市级 机关',
      '市级 直属',
      '县级 县级',
    ]);
  });

  it('takes bytes, and formats that answer later', async () => {
    const later: RenderAny = async (view) => [new Uint8Array([0, 255]), view.partName ?? ''];
    const load = vi.spyOn(formats.json, 'load').mockResolvedValue(later as never);
    const { bytesWritten } = await to('市级', 'json').finally(() => load.mockRestore());
    const [bytes] = bytesWritten.values();
    expect(bytes).toEqual(Buffer.from([0, 255, ...Buffer.from('甲市')]));
  });

  it('of nothing leaves an index without files, and says so', async () => {
    const ran = await to('市级', 'csv', '--from', '2020-01-01');
    expect([...ran.written.keys()]).toEqual(['out/index.csv']);
    expect(ran.err).toContain('没有符合条件的安排');
  });
});

describe('a folder that is there', () => {
  const index =
    '\uFEFF文件,单位,编码,所属,安排数,最早启动,最晚结束\r\n旧县.csv,旧县,,,1,2014-03-02,2014-04-01\r\n';

  it.each([
    ['only what its index names', { '/plans/out/index.csv': index, '/plans/out/旧县.csv': '' }],
    ['an index whose files are gone', { '/plans/out/index.csv': index }],
    ['what systems put there', { '/plans/out/.DS_Store': '', '/plans/out/Thumbs.db': '' }],
    [
      'an English index saved again without its mark',
      {
        '/plans/out/index.csv':
          'File,Unit,Code,Parent,Entries,First start,Last end\n旧县.csv,旧县,,,1,,\n',
        '/plans/out/旧县.csv': '',
      },
    ],
  ])('with %s is replaced', async (_what, files) => {
    const ran = await split(['--split', '市级', '-o', 'out', '-f', 'csv'], files);
    expect([ran.status, ran.err]).toEqual([0, '已写入“out”（3 个文件和 index.csv）\n']);
    expect(ran.written.has('out/甲市.csv')).toBe(true);
  });

  it.each([
    [
      'a file that the index does not name',
      { '/plans/out/index.csv': index, '/plans/out/账.xlsx': '' },
      '账.xlsx',
    ],
    ['no index', { '/plans/out/旧县.csv': '' }, '旧县.csv'],
    [
      'an index of something else',
      { '/plans/out/index.csv': '文件,大小\n旧县.csv,1\n', '/plans/out/旧县.csv': '' },
      'index.csv、旧县.csv',
    ],
    [
      'a folder of that name',
      { '/plans/out/index.csv': index, '/plans/out/旧县.csv/a': '' },
      '旧县.csv',
    ],
    [
      'many',
      Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`/plans/out/${name}`, '']),
      ),
      'a、b、c、d、e 等 7 个',
    ],
  ])('with %s is refused', async (_what, files, named) => {
    const ran = await split(['--split', '市级', '-o', 'out', '-f', 'csv'], files);
    expect([ran.status, ran.written.size]).toEqual([2, 0]);
    expect(ran.err).toBe(
      `错误：“out”里有 index.csv 没有列出的文件：${named}。换一个文件夹，或先把它们移走\n`,
    );
  });

  it('that holds the plan, or is the one where the person is, is refused', async () => {
    const here = await split(['--split', '市级', '-o', '.', '-f', 'csv']);
    expect([here.status, here.err]).toEqual([
      2,
      '错误：“.”是当前所在的文件夹，不能整个换掉；请写一个新的文件夹\n',
    ]);
    const named = index.replace('旧县.csv', 'p.yaml');
    const ran = await run(['plan', 'out/p.yaml', '--split', '市级', '-o', 'out', '-f', 'csv'], {
      files: { '/plans/out/index.csv': named, '/plans/out/p.yaml': PLAN },
    });
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('是读入的文件，不能用作输出');
  });
});

describe('what does not go', () => {
  it.each([
    [['-f', 'csv'], '--split 写的是一个文件夹：用 -o 指定，如 -o 日程'],
    [['-f', 'csv', '-o', '-'], '--split 写的是一个文件夹，不能写到标准输出'],
    [['-o', 'out'], '--split 要用 -f 写明文件的格式，可用：table csv'],
    [['-o', 'out', '-f', 'doc'], '没有格式“doc”'],
    [['-o', '日程.ics'], '而“日程.ics”像文件名；请写 -o 日程 -f ics'],
    [['-o', 'plan.yaml', '-f', 'csv'], '“plan.yaml”不是文件夹'],
  ])('%j exits with 2', async (argv, said) => {
    const { status, err, written } = await split(['--split', '市级', ...argv]);
    expect([status, written.size]).toEqual([2, 0]);
    expect(err).toContain(said);
  });

  it('an unknown level has the near one', async () => {
    const { status, err } = await to('市及', 'csv');
    expect([status, err]).toEqual([2, '错误：--split：方案中没有“市及”，是否指“市级”？\n']);
  });

  it('a plan with errors writes nothing', async () => {
    const { status, written } = await to('市级', 'csv', '--set', 'rules.window.length=1天');
    expect([status, written.size]).toEqual([1, 0]);
  });
});

describe('on a terminal', () => {
  const slowly = (seconds: number, ...argv: string[]): Promise<Ran> => {
    let now = 1_390_435_200;
    const clock = () => (now += seconds);
    return run(['plan', 'plan.yaml', '--split', '市级', '-o', 'out', '-f', 'csv', ...argv], {
      files: PLAN_FILE,
      errTerminal: 80,
      now: clock,
    });
  };

  it('says how far it is where it takes longer than a second, and takes it back', async () => {
    const erase = '\r\u001B[K';
    expect((await slowly(1)).err).toBe(
      `${erase}正在写第 2 个文件，共 3 个${erase}正在写第 3 个文件，共 3 个${erase}已写入“out”（3 个文件和 index.csv）\n`,
    );
  });

  it('says nothing of it sooner, nor with -q, nor elsewhere', async () => {
    expect((await slowly(0)).err).toBe('已写入“out”（3 个文件和 index.csv）\n');
    expect((await slowly(5, '-q')).err).toBe('');
    const now = () => Date.now();
    const argv = ['plan', 'plan.yaml', '--split', '市级', '-o', 'out', '-f', 'csv'];
    expect((await run(argv, { files: PLAN_FILE, now })).err).not.toContain('\r');
  });
});

describe('--by with --split person', () => {
  it('has no levels', async () => {
    const argv = ['--split', 'person', '-o', 'out', '-f', 'csv', '--by', 'level', '--lang', 'en'];
    const { status, err, written } = await split(argv);
    expect([status, err, written.size]).toEqual([
      2,
      'error: --by level is not for --split person, whose files have what each person attends\n',
      0,
    ]);
  });
});
