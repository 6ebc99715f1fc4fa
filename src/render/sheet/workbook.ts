import type { Language } from '../../diagnostics/code-entry.js';
import type { Day } from '../../domain/day.js';
import { serialOf } from './serial.js';
import type { Sheet, SheetCell, SheetColumn } from './sheet.js';
import { Styles, type Style } from './styles.js';
import { columnWidths, rowHeights, WIDEST } from './widths.js';
import type { CellValue, SheetRow, Worksheet } from './worksheet.js';
import { writeXlsx } from './write-xlsx.js';

export interface WorkbookOptions {
  readonly language: Language;
  readonly title: string;
  /** What the file says it was written on; 1980-01-01, as the times of a ZIP file do, where it is null. */
  readonly issued: Day | null;
}

/** A workbook of plain tables, chunk by chunk. */
export function writeWorkbook(
  sheets: readonly Sheet[],
  { language, title, issued }: WorkbookOptions,
): Iterable<Uint8Array> {
  const styles = new Styles(fontOf(language));
  const written = sheets.map((sheet) => worksheetOf(sheet, styles, language));
  return writeXlsx(written, styles, { title, issued });
}

/** The font of a workbook, which every program that its readers have knows. */
export const fontOf = (language: Language) =>
  ({ name: language === 'zh' ? '宋体' : 'Calibri', size: 11 }) as const;

const HEAD: Style = { bold: true, fill: 'DDEBF7', down: 'center', wrap: true };

/** `@` is text: what is typed over a code later keeps its zeros too. */
const FORMATS: Readonly<Record<Language, Record<SheetColumn['kind'], string>>> = {
  zh: { text: '@', day: 'yyyy"年"m"月"d"日"' },
  en: { text: '@', day: 'yyyy-mm-dd' },
};

function worksheetOf(
  { name, columns, rows }: Sheet,
  styles: Styles,
  language: Language,
): Worksheet {
  const headings = columns.map(({ heading }) => heading);
  const widths = columnWidths(headings, rows);
  const heights = rowHeights([headings, ...rows]);
  const [head, body] = [
    columns.map(() => styles.of(HEAD)),
    columns.map(({ kind }, k) =>
      styles.of({ format: FORMATS[language][kind], ...placeOf(kind, widths[k] ?? 0) }),
    ),
  ];
  const made = [headings, ...rows.map((row) => row.map(valueOf))].map((values, k): SheetRow => ({
    values,
    styles: k === 0 ? head : body,
    height: heights.get(k)?.height,
  }));
  return {
    name,
    widths,
    rows: made,
    frozen: { rows: 1, columns: 0 },
    repeated: { from: 1, to: 1 },
    filter: { from: 1, to: rows.length + 1 },
    merges: [],
    outline: 0,
    paper: 'a4',
    header: '',
    footer: '',
  };
}

/** Dates stand where texts do; a column as wide as they get breaks its lines. */
const placeOf = (kind: SheetColumn['kind'], width: number): Style =>
  kind === 'day' ? { across: 'left', down: 'top' } : { down: 'top', wrap: width >= WIDEST };

const valueOf = (cell: SheetCell): CellValue => (typeof cell === 'number' ? serialOf(cell) : cell);
