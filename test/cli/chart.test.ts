import { describe, expect, it } from 'vitest';
import { nodeFonts } from '../../src/cli/io/node-fonts.js';
import { run, type Ran } from './support.js';

const plan = (towns: number): string => `title: 测试
id: test
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [{ name: 市, echelons: [机关, 直属] }, { name: 镇 }]
stages: [{ name: 学, share: 1 }, { name: 改, share: 1 }]
rules: { duration: { min: 1个月 }, stagger: { interval: 10天, tolerance: 2天 } }
units: [{ name: 甲市, units: [${Array.from({ length: towns }, (_, k) => `镇${k + 1}`).join(', ')}] }]
`;

const draw = (
  argv: readonly string[],
  towns = 3,
  world: Parameters<typeof run>[1] = {},
): Promise<Ran> =>
  run(['plan', 'plan.yaml', ...argv], { ...world, files: { '/plans/plan.yaml': plan(towns) } });

const rowsOf = (svg: string | undefined): number => svg?.match(/class="tc-row"/gu)?.length ?? 0;

describe('a step chart', () => {
  it('is what .svg asks for, by level if nothing else is said', async () => {
    const { status, err, written } = await draw(['-o', 'chart.svg']);
    expect({ status, err }).toEqual({ status: 0, err: '已写入 chart.svg（3 行）\n' });
    expect(rowsOf(written.get('chart.svg'))).toBe(3);
    expect(written.get('chart.svg')).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg .*<\/svg>\n$/su,
    );
  });

  it('is on standard output with -f svg', async () => {
    const { out } = await draw(['-f', 'svg', '--by', 'unit', '--lang', 'en']);
    expect(rowsOf(out)).toBe(5);
    expect(out).toContain('lang="en"');
  });

  it('takes what narrows a calendar', async () => {
    expect(rowsOf((await draw(['-f', 'svg', '--by', 'unit', '--level', '镇'])).out)).toBe(4);
    const { status, out, err } = await draw(['-f', 'svg', '--from', '2024-01-01']);
    expect({ status, err }).toEqual({ status: 0, err: '没有符合条件的安排\n' });
    expect(out).toContain('没有符合条件的安排。');
  });

  it('of too many rows is refused, and nothing is written', async () => {
    const { status, err, written } = await draw(['-o', 'chart.svg', '--by', 'unit'], 500);
    expect({ status, written: written.size }).toEqual({ status: 2, written: 0 });
    expect(err).toMatch(/^错误：图上最多画 400 行，这里有 502 行：用 --unit、--level 缩小范围/u);
    expect((await draw(['-o', 'chart.svg'], 500)).status).toBe(0);
  });

  it('takes no columns', async () => {
    const { status, err } = await draw(['-f', 'svg', '--columns', 'unit']);
    expect({ status, err }).toEqual({
      status: 2,
      err: '错误：--columns 只用于表格、CSV、docx 和 md，不能用于 svg\n',
    });
  });
});

describe('a picture of dots', () => {
  it('is nothing for a terminal', async () => {
    const { status, out, err } = await draw(['-f', 'png'], 3, { terminal: 80 });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('png 格式不能显示在终端上');
  });

  it('without a font is refused, and nothing is written', async () => {
    const { status, err, written } = await draw(['-o', 'chart.png']);
    expect({ status, written: written.size }).toEqual({ status: 2, written: 0 });
    expect(err).toMatch(/^错误：没有字体能画出“测试.*fonts-noto-cjk.*TICI_FONT/u);
  });
});

describe('the fonts of the machine', () => {
  it('are the one that TICI_FONT names, where it does', () => {
    const before = process.env['TICI_FONT'];
    process.env['TICI_FONT'] = '/none/font.ttf';
    const [font, ...others] = nodeFonts();
    if (before === undefined) delete process.env['TICI_FONT'];
    else process.env['TICI_FONT'] = before;
    expect(font?.path).toBe('/none/font.ttf');
    expect(others).toEqual([]);
    expect(font?.bytes(0, 12)).toHaveLength(0);
  });

  it('begin with those made for Chinese', () => {
    const paths = nodeFonts().map(({ path }) => path);
    const chinese = paths.findIndex((path) => /NotoSansCJK-Regular/u.test(path));
    expect(chinese).toBeLessThanOrEqual(0);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
