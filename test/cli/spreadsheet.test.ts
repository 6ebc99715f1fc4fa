import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, runBuilt } from './support.js';

// What programs that aren't ours make of the workbook. `.ci/run` installs them; a machine without them leaves these out.
const has = (program: string, ...argv: string[]) => spawnSync(program, argv).status === 0;
const isCi = process.env['CI'] !== undefined;
const PYTHON = '/usr/bin/python3';

/** 2 cities, 6 districts, 36 towns; codes with zeros in front; days off that make a rule give way. */
const PLAN = `
title: 学习教育
issued: 2026-02-12
kickoff: 2026-03-02
calendar: { avoid: [{ from: 2026-03-09, to: 2026-03-22 }] }
levels:
  - { name: 市, echelons: [机关, 直属] }
  - { name: 区, echelons: [机关, 直属] }
  - { name: 街道 }
stages: [{ name: 学习, share: 2 }, { name: 查摆, share: 2 }, { name: 整改, share: 1 }]
rules: { stagger: { interval: 10天, tolerance: 2天 }, overlap: { interval: 10天 }, duration: { min: 3个月 }, window: { length: 8个月 } }
units:
${[1, 2]
  .flatMap((city) => [
    `  - { name: 城${city}, code: "0${city}", members: [公安局, 教育局], units: [`,
    ...[1, 2, 3].map((part) => {
      const towns = [1, 2, 3, 4, 5, 6].map(
        (k) => `{ name: 街${k}, code: "0${city}0${part}0${k}" }`,
      );
      return `    { name: 区${part}, code: "0${city}0${part}", units: [${towns.join(', ')}] },`;
    }),
    '    ] }',
  ])
  .join('\n')}
`;

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tici-spreadsheet-'));
  file = join(folder, 'a.xlsx');
  writeFileSync(join(folder, 'plan.yaml'), PLAN);
  expect(plan('-o', file).status).toBe(0);
});
const plan = (...argv: string[]) => runBuilt(['plan', join(folder, 'plan.yaml'), '-q', ...argv]);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Entry {
  readonly id: string;
  readonly code: string | null;
  readonly start: string;
  readonly end: string;
  readonly days: number;
  readonly stages: readonly { readonly start: string; readonly end: string }[];
}

const entries = (): readonly Entry[] => JSON.parse(plan('-f', 'json').stdout).entries;

/** One row an entry, by the heading; and what else is asked of the file. */
const SCRIPT = `
import json, openpyxl, sys, zipfile, xml.dom.minidom
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    assert len(set(archive.namelist())) == len(archive.namelist())
    for name in archive.namelist():
        xml.dom.minidom.parseString(archive.read(name))
book = openpyxl.load_workbook(sys.argv[1])
head, *rows = book['明细'].iter_rows()
def plain(cell):
    if cell.is_date: return cell.value.date().isoformat()
    assert cell.data_type != 'f', cell.coordinate
    return cell.value
units = book['按单位']
print(json.dumps({
    'entries': [{one.value: plain(cell) for one, cell in zip(head, row)} for row in rows],
    'codeType': rows[0][0].data_type,
    'codeFormat': rows[0][0].number_format,
    'dateFormat': rows[0][8].number_format,
    'sheets': [[one.title, one.print_title_rows, one.freeze_panes] for one in book],
    'page': [units.page_setup.paperSize, units.page_setup.orientation, units.page_setup.fitToHeight],
    'above': units.sheet_properties.outlinePr.summaryBelow,
    'outline': sorted({units.row_dimensions[k].outlineLevel for k in range(1, units.max_row + 1)}),
}, ensure_ascii=False))
`;

describe('the workbook as others read it', () => {
  it.runIf(isCi || has(PYTHON, '-c', 'import openpyxl'))(
    'openpyxl (python3-openpyxl): the same dates and codes',
    () => {
      const { stdout, stderr } = spawnSync(PYTHON, ['-c', SCRIPT, file], { encoding: 'utf8' });
      expect(stderr).toBe('');
      const book = JSON.parse(stdout);
      expect(
        book.entries.map((one: Record<string, unknown>) => [
          one['标识'],
          one['编码'],
          one['启动'],
          one['结束'],
          one['天数'],
          ...Object.keys(one)
            .filter((key) => /·[起止]$/u.test(key))
            .map((key) => one[key]),
        ]),
      ).toEqual(
        entries().map(({ id, code, start, end, days, stages }) => [
          id,
          code,
          start,
          end,
          days,
          ...stages.flatMap((stage) => [stage.start, stage.end]),
        ]),
      );
      expect(book).toMatchObject({
        codeType: 's',
        codeFormat: '@',
        dateFormat: 'yyyy"年"m"月"d"日"',
        sheets: [
          ['按层级', '$4:$5', 'C6'],
          ['按单位', '$4:$5', 'B6'],
          ['明细', '$1:$1', 'A2'],
          ['诊断', '$1:$1', 'A2'],
        ],
        page: [8, 'landscape', 0],
        above: false,
        outline: [0, 1, 2],
      });
    },
  );

  const hasOffice = has('soffice', '--version') && has('pdftotext', '-v');
  it.runIf(isCi || hasOffice)(
    'LibreOffice (libreoffice-calc, poppler-utils): pages of A3, each with its headings and number',
    () => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, file];
      expect(spawnSync('soffice', [profile, ...convert]).status).toBe(0);
      const pdf = join(folder, 'a.pdf');
      const size = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' }).stdout;
      // A3 across: 420 × 297 mm in points.
      expect(size).toMatch(/Page size: +119[01]\.?\d* x 84[12]/u);
      const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout;
      const pages = text.split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThanOrEqual(4);
      for (const [k, page] of pages.entries()) {
        expect(page).toContain(`第 ${k + 1} 页，共 ${pages.length} 页`);
        expect(page).toMatch(/启动|说明/u);
      }
      expect(text).not.toContain('###');
    },
    120_000,
  );
});

describe('the command', () => {
  const files = {
    '/plans/p.yaml': readFileSync(new URL('../../examples/readme/plan.yaml', import.meta.url)),
  };

  it('writes it by the ending, and says how many entries it holds', async () => {
    const { status, err, bytesWritten } = await run(['plan', 'p.yaml', '-o', 'a.xlsx'], { files });
    expect([status, err]).toEqual([0, '已写入 a.xlsx（9 个安排）\n']);
    expect(
      Buffer.from(bytesWritten.get('a.xlsx') ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('says how many rows it holds by level', async () => {
    const argv = ['plan', 'p.yaml', '--by', 'level', '-o', 'a.xlsx'];
    expect((await run(argv, { files })).err).toBe('已写入 a.xlsx（5 行）\n');
  });

  it('keeps it off a terminal, and takes no columns', async () => {
    const shown = await run(['plan', 'p.yaml', '-f', 'xlsx'], { files, terminal: 80 });
    expect([shown.status, shown.out]).toEqual([2, '']);
    expect(shown.err).toContain('xlsx 格式不能显示在终端上，请用 -o 指定文件');
    const columns = await run(['plan', 'p.yaml', '--columns', '单位', '-o', 'a.xlsx'], { files });
    expect([columns.status, columns.written.size]).toEqual([2, 0]);
    expect(columns.err).toContain('--columns 只用于表格、CSV、docx 和 md，不能用于 xlsx');
  });
});
