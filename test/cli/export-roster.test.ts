import { readdirSync, readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { run } from './support.js';

const PLAN = `title: 检查
issued: 2026-02-12
kickoff: 2026-03-02
levels: [{ name: 县, echelons: [机关, 直属] }, { name: 乡镇 }, { name: 村 }]
rules: { duration: { min: 1个月 } }
units:
  - name: 甲县
    code: "0150"
    tags: [试点, 山区]
    not-before: 2026-03-03
    members: [{ name: "=公安局", system: 公安, start: 1970-01-01, note: 窗口 }, 教育局]
    units:
      - { name: 河口镇, id: 旧镇, units: [上河村], note: "两句，\\"有引号\\"" }
      - { name: 直属村, level: 村, not-after: 2026-05-01 }
  - 乙县
`;

const exported = (argv: readonly string[], plan = PLAN) =>
  run(['export-roster', 'plan.yaml', ...argv], { files: { '/plans/plan.yaml': plan } });

const ROWS = [
  ['0150', '', '县', '甲县', '', '', '试点、山区', '', '2026-03-03', '', '', ''],
  ['', '0150', '', '', '=公安局', '公安', '', '1970-01-01', '', '', '', '窗口'],
  ['', '0150', '', '', '教育局', '', '', '', '', '', '', ''],
  ['', '0150', '乡镇', '河口镇', '', '', '', '', '', '', '旧镇', '两句，"有引号"'],
  ['', '/甲县/河口镇', '村', '上河村', '', '', '', '', '', '', '', ''],
  ['', '0150', '村', '直属村', '', '', '', '', '', '2026-05-01', '', ''],
  ['', '', '县', '乙县', '', '', '', '', '', '', '', ''],
];

const HEADINGS = '编码,上级,层级,单位,所属单位名称,系统,标签,启动,不早于,不晚于,标识,备注';

describe('export-roster as CSV', () => {
  it('has a row a unit and one a member, in the order of the plan', async () => {
    const { status, out, err } = await exported([]);
    expect([status, err]).toEqual([0, '']);
    const field = (text: string): string =>
      text.startsWith('=')
        ? `'${text}`
        : text.includes('"')
          ? `"${text.replaceAll('"', '""')}"`
          : text;
    const lines = ROWS.map((row) => row.map(field).join(','));
    expect(out).toBe(`\uFEFF${[HEADINGS, ...lines, ''].join('\r\n')}`);
  });

  it('has English headings in English', async () => {
    const { out } = await exported(['--lang', 'en']);
    expect(out.split('\r\n')[0]).toBe(
      '\uFEFFcode,parent,level,name,member,system,tags,start,not-before,not-after,id,note',
    );
  });

  it('leaves out columns with nothing in them', async () => {
    const { out } = await exported(
      [],
      'title: T\nkickoff: 2026-03-02\nlevels: [县]\nunits: [甲, 乙]\n',
    );
    expect(out).toBe('\uFEFF层级,单位\r\n县,甲\r\n县,乙\r\n');
  });
});

describe('export-roster as a workbook', () => {
  it('has codes as texts, days as dates, and no formula', async () => {
    const { status, err, bytesWritten } = await exported(['-o', 'r.xlsx']);
    expect([status, err]).toEqual([0, '已写入 r.xlsx（7 行）\n']);
    const book = await readXlsx(bytesWritten.get('r.xlsx') ?? new Uint8Array(), {
      readStyles: true,
    });
    const [sheet] = book.sheets;
    expect(book.sheets.map(({ name }) => name)).toEqual(['名册']);
    const [headings, ...rows] = sheet?.rows ?? [];
    expect(headings?.join(',')).toBe(HEADINGS);
    const text = (value: unknown): string =>
      value instanceof Date ? value.toISOString().slice(0, 10) : ((value as string | null) ?? '');
    expect(rows.map((row) => row.map(text))).toEqual(ROWS);
    expect(rows[0]?.[8]).toBeInstanceOf(Date);
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.autoFilter?.range).toBe('A1:L8');
  });

  it('is the same bytes for the same plan', async () => {
    const [one, two] = [await exported(['-o', 'r.xlsx']), await exported(['-o', 'r.xlsx'])];
    expect(one.bytesWritten.get('r.xlsx')).toEqual(two.bytesWritten.get('r.xlsx'));
    expect(one.bytesWritten.get('r.xlsx')?.length).toBeGreaterThan(1000);
  });

  it('is nothing for a terminal', async () => {
    const files = { '/plans/plan.yaml': PLAN };
    const argv = ['export-roster', 'plan.yaml', '-f', 'xlsx', '--lang', 'en'];
    const { status, err } = await run(argv, { files, terminal: 80 });
    expect([status, err]).toEqual([
      2,
      "error: xlsx can't be shown on a terminal: name a file with -o\n",
    ]);
  });
});

const FIXTURES = 'test/fixtures/export-roster';

describe('what a roster has no room for', () => {
  it.each(readdirSync(FIXTURES))('%s has just the findings that it names', async (name) => {
    const text = readFileSync(`${FIXTURES}/${name}`, 'utf8');
    const expected = [...text.matchAll(/^# expect: (.*)$/gmu)].map(([, one]) => one);
    expect(expected.length > 0).toBe(!name.endsWith('.ok.yaml'));
    const { err } = await exported(['-o', 'r.csv'], text);
    const found = err.matchAll(/^plan\.yaml:(\d+:\d+): (\w+): .* \[(\w+)\]$/gmu);
    expect([...found].map(([, at, severity, code]) => `${severity} ${code} ${at}`)).toEqual(
      expected,
    );
  });

  it.each([
    ['names', 'units: [{ name: 甲　局 }, 合计]', 'plan.yaml:4:17'],
    ['rules', 'units: [{ name: 甲, rules: { duration: { min: 2个月 } } }, 乙]', 'plan.yaml:4:17'],
    ['tags', 'units: [{ name: 甲, tags: [a、b] }]', 'plan.yaml:4:26'],
  ])('%s: is said where it stands', async (_, units, place) => {
    const head = 'title: T\nkickoff: 2026-03-02\nlevels: [县, 乡, 村]\n';
    const { status, err } = await exported(['-o', 'r.csv', '--lang', 'en'], `${head}${units}\n`);
    expect(err).toMatch(new RegExp(`^${place}: warning: .* \\[TC370\\]$`, 'mu'));
    expect(status).toBe(0);
    const strict = await exported(['-o', 'r.csv', '--strict'], `${head}${units}\n`);
    expect([strict.status, strict.written.size]).toEqual([1, 0]);
    expect((await exported(['--severity', 'TC370=off', '-q'], `${head}${units}\n`)).status).toBe(0);
  });
});

describe('a plan with errors', () => {
  it('gives no roster', async () => {
    const { status, out, err } = await exported(['--lang', 'en'], 'title: T\nunits: [a]\n');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('no roster was written');
  });

  it('gives one where the dates alone do not work out', async () => {
    const plan = PLAN.replace('min: 1个月', 'min: 9个月').replace(
      'rules: {',
      'rules: { window: { length: 1个月 },',
    );
    expect((await exported(['-q'], plan)).status).toBe(0);
  });

  it('can be missing', async () => {
    expect((await run(['export-roster', 'none.yaml'])).status).toBe(2);
  });

  it('can not be written to other kinds of files', async () => {
    const { status, err } = await exported(['-o', 'r.xls', '--lang', 'en']);
    expect([status, err]).toEqual([
      2,
      'error: no format "xls"; did you mean "xlsx"? There are csv xlsx\n',
    ]);
  });
});
