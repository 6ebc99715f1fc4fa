import { parseISO } from 'date-fns/parseISO';
import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../diagnostics/code-entry.js';
import { asDay, dayOf, formatDay, type Day } from '../../domain/day.js';
import type { Sheet, SheetCell, SheetColumn } from './sheet.js';
import { columnWidths, rowHeights, WIDEST } from './widths.js';

export interface WorkbookOptions {
  readonly language: Language;
  readonly title: string;
  /** What the file says it was written on; 1980-01-01, as the times of a ZIP file do, where it is null. */
  readonly issued: Day | null;
}

/** An XLSX file. It holds no formula, and no time but `issued`: same input, same bytes. */
export function writeWorkbook(
  sheets: readonly Sheet[],
  { language, title, issued }: WorkbookOptions,
): Promise<Uint8Array> {
  const modified = parseISO(`${formatDay(issued ?? NO_DAY)}T00:00:00Z`);
  return writeXlsx({
    sheets: sheets.map((sheet) => written(sheet, language)),
    properties: { title, modified, created: modified },
    defaultFont: { name: language === 'zh' ? '宋体' : 'Calibri', size: 11 },
  });
}

const NO_DAY = dayOf(1980, 1, 1);

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { vertical: 'center', wrapText: true },
};

/** `@` is text: what is typed over a code later keeps its zeros too. */
const FORMATS: Readonly<Record<Language, Record<SheetColumn['kind'], string>>> = {
  zh: { text: '@', day: 'yyyy"年"m"月"d"日"' },
  en: { text: '@', day: 'yyyy-mm-dd' },
};

function written({ name, columns, rows }: Sheet, language: Language): WriteSheet {
  const headings = columns.map(({ heading }) => heading);
  const heights = rowHeights([headings, ...rows]);
  const widths = columnWidths(headings, rows);
  return {
    name,
    columns: columns.map(({ kind }, k) => ({
      width: widths[k] ?? 0,
      style: { numFmt: FORMATS[language][kind], alignment: alignmentOf(kind, widths[k] ?? 0) },
    })),
    rows: [headings, ...rows.map((row) => row.map(valueOf))],
    cells: new Map(
      headings.map((value, k) => [`0,${k}`, { value, type: 'string' as const, style: HEAD }]),
    ),
    rowDefs: new Map(heights),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/** Dates stand where texts do; a column as wide as they get breaks its lines. */
const alignmentOf = (kind: SheetColumn['kind'], width: number): CellStyle['alignment'] =>
  kind === 'day'
    ? { horizontal: 'left', vertical: 'top' }
    : { vertical: 'top', wrapText: width >= WIDEST };

/** Spreadsheets count days from 1899-12-30, and right only from 1900-03-01 on, for there was no 1900-02-29. */
const EPOCH = dayOf(1899, 12, 30);
const FIRST_RIGHT = dayOf(1900, 3, 1);

/** `_x0041_` would be read as A (ECMA-376, ST_Xstring): an underscore that begins such a thing is written as one itself. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

function valueOf(cell: SheetCell): string | number | null {
  if (typeof cell === 'string') return cell.replaceAll(ESCAPE, '_x005F_');
  if (cell === null) return null;
  return cell < FIRST_RIGHT ? formatDay(cell) : asDay(cell - EPOCH);
}

/** The letters of the last of `count` columns: 1 is A, 27 is AA. */
function letters(count: number): string {
  let text = '';
  for (let left = count; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCodePoint(65 + ((left - 1) % 26)) + text;
  }
  return text;
}
