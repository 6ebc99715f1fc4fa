import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeView } from '../../../src/render/view.js';
import { wordFile } from '../../../src/render/docx/package.js';
import { PORTRAIT } from '../../../src/render/docx/page.js';
import { NASTY_NAMES } from '../names.js';
import { planOf, scheduleOf, stagesOf } from '../support.js';
import { bytesOf, tableIn } from './support.js';

// What programs that aren't ours make of our files. `.ci/run` installs them; a machine without them leaves these out.
const has = (program: string, ...argv: string[]) =>
  process.env['CI'] !== undefined || spawnSync(program, argv).status === 0;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tici-docx-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const many = Array.from({ length: 30 }, (_, k) => ({
  name: `第${k + 1}市`,
  units: [{ name: k === 0 ? '名称很长的单位'.repeat(28) : '城区' }],
}));
const across = makeView(scheduleOf(planOf(many)));
const upright = makeView(scheduleOf(planOf(many, { stages: stagesOf([]) })));

describe.runIf(has('/usr/bin/python3', '-c', 'import docx'))('python-docx (python3-docx)', () => {
  const READ = `
import docx, json, sys
document = docx.Document(sys.argv[1])
table = document.tables[0]
section = document.sections[0]
print(json.dumps({
  'paragraphs': [p.text for p in document.paragraphs],
  'rows': [[c.text for c in row.cells] for row in table.rows],
  'margins': [round(m.mm) for m in (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)],
  'title': document.core_properties.title,
}))`;
  function read(bytes: Uint8Array) {
    const file = join(folder, 'read.docx');
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', READ, file], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  }
  const lines = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(flat));
  const flat = (cell: string) => cell.replaceAll('\n', '');

  it('reads the same table, title and margins', () => {
    const bytes = bytesOf(upright, { by: 'unit', columns: ['unit', 'start', 'end'] });
    const { paragraphs, rows, margins, title } = read(bytes);
    expect(lines(rows)).toEqual(tableIn(bytes));
    expect(rows[1]).toEqual(['第1市', '2014年1月22日', '2014年4月20日']);
    expect(paragraphs.slice(0, 2)).toEqual(['附件', '']);
    expect(flat(paragraphs[2])).toBe('全区第二批党的群众路线教育实践活动配档表');
    expect(title).toBe('全区第二批党的群众路线教育实践活动配档表');
    expect(margins).toEqual([37, 26, 35, 28]);
  });

  it('reads every name, whatever stands in it', () => {
    const view = makeView(scheduleOf(planOf(NASTY_NAMES.map((name) => ({ name })))));
    const bytes = bytesOf(view, { by: 'unit' });
    expect(lines(read(bytes).rows)).toEqual(tableIn(bytes));
  });
});

interface Word {
  readonly text: string;
  /** In millimetres from the upper left corner. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MM_PER_POINT = 25.4 / 72;

const PAGE = /<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu;
const LINE =
  /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gsu;

/** The lines of each page of a PDF. */
function pagesOf(name: string): { width: number; height: number; lines: Word[] }[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox-layout', join(folder, `${name}.pdf`), '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const mm = (points: string | undefined) => Number(points) * MM_PER_POINT;
  return [...stdout.matchAll(PAGE)].map(([, width, height, inside = '']) => ({
    width: mm(width),
    height: mm(height),
    lines: [...inside.matchAll(LINE)].map(([, left, top, right, bottom, words = '']) => ({
      text: words.replaceAll(/<[^>]*>|\s/gu, ''),
      left: mm(left),
      top: mm(top),
      right: mm(right),
      bottom: mm(bottom),
    })),
  }));
}

describe.runIf(has('soffice', '--version') && has('pdftotext', '-v'))(
  'pages of LibreOffice (libreoffice-writer, poppler-utils)',
  () => {
    beforeAll(() => {
      const body = [`<w:p><w:r><w:t>${'国'.repeat(28 * 22 * 2)}</w:t></w:r></w:p>`];
      const plain = wordFile({
        language: 'zh',
        title: '正文',
        issued: null,
        page: PORTRAIT,
        tableType: 12,
        body,
      });
      writeFileSync(join(folder, 'plain.docx'), Buffer.concat([...plain]));
      const columns = ['unit', 'echelon', 'start', 'end'] as const;
      writeFileSync(join(folder, 'upright.docx'), bytesOf(upright, { by: 'unit', columns }));
      writeFileSync(join(folder, 'across.docx'), bytesOf(across, { by: 'unit' }));
      const files = ['plain', 'upright', 'across'].map((name) => join(folder, `${name}.docx`));
      const { status, stderr } = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          ...files,
        ],
        { encoding: 'utf8' },
      );
      expect([status, stderr]).toEqual([0, expect.anything()]);
      expect(readFileSync(join(folder, 'across.pdf')).length).toBeGreaterThan(1000);
    }, 300_000);

    const numberOn = (lines: readonly Word[]) => lines.filter(({ text }) => /^—\d+—$/u.test(text));

    it('have 22 lines of 28 characters', () => {
      const pages = pagesOf('plain');
      expect(pages).toHaveLength(2);
      for (const { lines } of pages) {
        expect(lines.filter(({ text }) => text === '国'.repeat(28))).toHaveLength(22);
        expect(lines).toHaveLength(23);
      }
    });

    it('have their text in 156 × 225 mm, 37 mm from the top and 28 mm from the left', () => {
      const [page] = pagesOf('plain');
      const body = page!.lines.filter(({ text }) => text.startsWith('国'));
      expect(Math.abs(body[0]!.left - 28)).toBeLessThan(0.5);
      expect(Math.abs(body[0]!.right - 184)).toBeLessThan(0.8);
      expect(body[0]!.top).toBeGreaterThan(37);
      expect(body.at(-1)!.bottom).toBeLessThan(297 - 35);
      const pitch = (body.at(-1)!.top - body[0]!.top) / 21;
      expect(pitch).toBeCloseTo(225 / 22, 1);
    });

    it('have 附件 on the first line and the title in the middle of the third', () => {
      const { lines } = pagesOf('upright')[0]!;
      const pitch = 225 / 22;
      const lineOf = (word: Word) => Math.floor(((word.top + word.bottom) / 2 - 37) / pitch) + 1;
      const mark = lines.find(({ text }) => text === '附件')!;
      expect(lineOf(mark)).toBe(1);
      expect(Math.abs(mark.left - 28)).toBeLessThan(0.5);
      const title = lines.filter(({ text }) => text.includes('群众路线') || text === '配档表');
      expect(title.map(lineOf)).toEqual([3, 4]);
      for (const { left, right } of title) {
        expect(Math.abs((left + right) / 2 - (28 + 78))).toBeLessThan(0.5);
      }
    });

    it('are numbered right on odd and left on even pages, a character in, 7 mm below the text', () => {
      const pages = pagesOf('upright');
      expect(pages.length).toBeGreaterThan(2);
      for (const [k, { lines, width }] of pages.entries()) {
        expect(width).toBeCloseTo(210, 0);
        const [number, ...more] = numberOn(lines);
        expect([number?.text, more]).toEqual([`—${k + 1}—`, []]);
        const character = 14 * MM_PER_POINT;
        const isOdd = k % 2 === 0;
        const off = isOdd ? 184 - character - number!.right : number!.left - 28 - character;
        expect(Math.abs(off)).toBeLessThan(0.5);
        expect(Math.abs((number!.top + number!.bottom) / 2 - (262 + 7))).toBeLessThan(1);
      }
    });

    it('have the number at the same place of the sheet where they lie across', () => {
      const pages = pagesOf('across');
      expect(pages.length).toBeGreaterThan(2);
      for (const [k, { lines, width }] of pages.entries()) {
        expect(width).toBeCloseTo(297, 0);
        const signs = lines.filter(({ right }) => right < 34);
        expect(signs.map(({ text }) => text).join('')).toBe(`—${k + 1}—`);
        // The left edge of the sheet is on top, and its lower edge on the left.
        const ends = [
          Math.min(...signs.map(({ top }) => top)),
          Math.max(...signs.map(({ bottom }) => bottom)),
        ] as const;
        const character = 14 * MM_PER_POINT;
        const off = k % 2 === 0 ? 184 - character - ends[1] : ends[0] - 28 - character;
        expect(Math.abs(off)).toBeLessThan(0.5);
        for (const { left, right } of signs) {
          expect(Math.abs((left + right) / 2 - (35 - 7))).toBeLessThan(1);
        }
      }
    });

    it('have the head of the table again, and no row in two parts', () => {
      for (const name of ['upright', 'across']) {
        const pages = pagesOf(name);
        for (const { lines } of pages) {
          expect(lines.filter(({ text }) => /^单位(?:梯队|$)/u.test(text))).toHaveLength(1);
          // 28 times in the name of 196 characters, which takes many lines.
          const signs = lines.map(({ text }) => text.split('很').length - 1);
          expect(signs.reduce((a, b) => a + b, 0) % 28).toBe(0);
        }
        const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
        for (const unit of ['第1市', '第30市']) expect(text).toContain(unit);
      }
    });
  },
);
