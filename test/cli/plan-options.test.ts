import { describe, expect, it } from 'vitest';
import { run, type Ran } from './support.js';

const PLAN = `title: 测试
id: test
kickoff: 2014-03-02
calendar: { holidays: none }
levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级 }]
stages: [{ name: 学, share: 1 }, { name: 改, share: 1 }]
rules:
  stagger: { interval: 10天, tolerance: 2天 }
  overlap: { interval: 10天, tolerance: 2天 }
  duration: { min: 1个月 }
  window: { length: 4个月 }
units:
  - { name: 甲市, code: "1501", members: [{ name: 市局, system: 公安, tags: [窗口] }, 教育局], units: [东县, { name: 西县, tags: [试点], system: 公安 }] }
  - { name: 乙市, tags: [试点], units: [东县] }
`;

const plan = (...argv: string[]): Promise<Ran> =>
  run(['plan', 'plan.yaml', ...argv], { files: { '/plans/plan.yaml': PLAN } });

async function ids(...argv: string[]): Promise<string[]> {
  const { out } = await plan('-f', 'json', '-q', ...argv);
  return (JSON.parse(out) as { entries: { id: string }[] }).entries.map(({ id }) => id);
}

describe('--unit', () => {
  it('takes the end of a path, of a unit or a member, and the id of an entry', async () => {
    expect(await ids('--unit', '西县')).toEqual(['甲市/西县/县级']);
    expect(await ids('--unit', '教育局')).toEqual(['1501/直属/教育局']);
    expect(await ids('--unit', '甲市/市局')).toEqual(['1501/直属/市局']);
    expect(await ids('--unit', '1501/机关', '--unit', '乙市/东县')).toEqual([
      '1501/机关',
      '乙市/东县/县级',
    ]);
  });

  it('lists what an ambiguous one may mean, and exits with 2', async () => {
    const { status, out, err } = await plan('--unit', '东县');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('“东县”有2个：甲市/东县、乙市/东县。');
    expect((await plan('--unit', '东县', '--lang', 'en')).err).toContain(
      '"东县" may be any of 2: 甲市/东县, 乙市/东县.',
    );
  });
});

describe('--system and --tag', () => {
  it('keep what has any of the words, all options at once', async () => {
    expect(await ids('--system', '公安')).toEqual(['1501/直属/市局', '甲市/西县/县级']);
    expect(await ids('--tag', '试点')).toEqual(['甲市/西县/县级', '乙市/机关', '乙市/直属']);
    expect(await ids('--tag', '试点', '--tag', '窗口')).toHaveLength(4);
    expect(await ids('--tag', '试点', '--system', '公安')).toEqual(['甲市/西县/县级']);
  });

  it.each([
    ['--tag', '试典', '试点'],
    ['--system', '公案', '公安'],
  ])('%s %s is unknown, and “%s” offered', async (option, word, meant) => {
    const { status, err } = await plan(option, word);
    expect(status).toBe(2);
    expect(err).toContain(meant);
  });
});

describe('a mistaken option', () => {
  it('with several words at once says that it is repeated', async () => {
    expect((await plan('--tag', '试点,窗口')).err).toContain('如 --tag 试点 --tag 窗口');
    expect((await plan('--level', '市级、县级', '--lang', 'en')).err).toContain(
      '--level takes one at a time; repeat it: --level 市级 --level 县级',
    );
    expect((await plan('--tag', '试点,没有')).err).toContain('方案中没有“试点,没有”');
    expect((await plan('--level', '村')).err).toMatch(/方案中没有“村”，只有：.+、.+\n$/u);
  });

  it('points to the help of its command', async () => {
    expect((await plan('--colour')).err).toContain('tici plan --help');
    expect((await run(['--colour'])).err).toContain('输入 tici --help');
  });
});

describe('--columns', () => {
  const heads = async (...argv: string[]) =>
    (await plan('-f', 'csv', '-q', ...argv)).out.split('\r\n')[0]?.slice(1);

  it('takes names and headings of either language, with commas of any kind', async () => {
    expect(await heads('--columns', 'unit, 启动，Float、标签')).toBe('单位,启动,余地,标签');
    expect(await heads('--columns', 'last-end,层级,first start', '--by', 'level')).toBe(
      '最晚结束,层级,最早启动',
    );
  });

  it.each([
    ['起动', '启动'],
    ['strat', 'start'],
    ['启动,,结束', '编码（code）'],
    ['', '编码（code）'],
  ])('%j exits with 2 and says %j', async (columns, said) => {
    const { status, err } = await plan('--by', 'unit', '--columns', columns);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });

  it('of the other kind of rows, and for other formats, are refused', async () => {
    expect((await plan('--columns', 'units', '-f', 'csv')).status).toBe(2);
    expect((await plan('--columns', 'code', '--by', 'level')).status).toBe(2);
    expect((await plan('--columns', 'code', '-f', 'json')).err).toContain('json');
    expect((await plan('--columns', 'code', '-f', 'ics')).status).toBe(2);
  });
});

describe('--by', () => {
  it.each(['activity', 'person'])('%s is refused where rows are entries', async (by) => {
    const { status, out, err } = await plan('--by', by, '-f', 'json');
    expect([status, out, err]).toEqual([2, '', `错误：--by ${by} 不能用于 json 格式\n`]);
  });
});

describe('what was written', () => {
  it.each([
    [['-o', 'a.csv'], '已写入 a.csv（8 个安排）'],
    [['-o', 'a.json', '--by', 'level'], '已写入 a.json（8 个安排）'],
    [['-o', 'a.csv', '--by', 'level'], '已写入 a.csv（3 行）'],
    [['-o', 'a.txt'], '已写入 a.txt（3 行）'],
    [['-o', 'a.ics'], '已写入 a.ics（17 个日历事件）'],
    [['-o', 'a.ics', '--by', 'level'], '已写入 a.ics（7 个日历事件）'],
    [['-o', 'a.ics', '--unit', '西县', '--from', '2014-03-12'], '已写入 a.ics（2 个日历事件）'],
  ])('%j is counted', async (argv, said) => {
    const { err, written } = await plan(...argv);
    expect(err.split('\n')[0]).toBe(said);
    const calendar = written.get('a.ics');
    if (calendar === undefined) return;
    expect(said).toContain(`（${calendar.split('BEGIN:VEVENT').length - 1} 个`);
  });
});

describe('warnings of a calendar', () => {
  it('come after it, one line each, and say once where there is more', async () => {
    const { out, err } = await plan();
    expect(out).toContain('市级');
    const order = err.slice(1).trimEnd().split('\n');
    expect(err.startsWith('\n')).toBe(true);
    const warnings = order.slice(0, -1);
    expect(warnings.length).toBeGreaterThan(0);
    for (const line of warnings)
      expect(line).toMatch(/^plan\.yaml:\d+:\d+: warning: .* \[TC\d{3}\]$/u);
    expect(order.at(-1)).toBe('详见 tici check plan.yaml');
  });

  it('are written with a file too, and not with -q', async () => {
    expect((await plan('-o', 'a.ics')).err).toMatch(/^已写入 .*\n.*warning: .*\n(?:.*\n)*详见/u);
    expect((await plan('-q')).err).toBe('');
  });

  it('of a plan with errors keep their frames, and no more is said', async () => {
    const { status, err } = await plan('--set', 'rules.window.length=1个月');
    expect(status).toBe(1);
    expect(err).toMatch(/^ *\d+ \| /mu);
    expect(err).not.toContain('详见');
  });
});
