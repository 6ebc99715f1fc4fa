import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { cellOf, sheetOf } from './library-sheet.js';
import type { ReadWorkbook, Sheet, SheetCell } from './workbook.js';

/** A cell to the right of this one, where a sheet is too wide to be read whole, is a stray one. */
const WIDEST = 500;
/** Cells of the rectangle that the library fills, and of the rows that strays make long. */
const MOST_FILLED = 5_000_000;
/** Each sheet is gone through by itself, and the texts that all share again with it. */
const MOST_SHEETS = 50;

/** A cell far from the others. Counted from 0. */
interface Stray {
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell;
}

/**
 * Reads a workbook that the library refuses for a cell far off, as one typed into XFD1048576 by mistake: it would fill
 * the whole rectangle up to it. The rectangle without such cells is read as ever, and the strays by themselves.
 */
export async function readSparse(bytes: Uint8Array, readStyles: boolean): Promise<ReadWorkbook> {
  try {
    const { sheets: all } = await readXlsx(bytes, { range: 'A1:A1' });
    if (all.length > MOST_SHEETS) return { problem: 'too-many-cells' };
    const sheets: Sheet[] = [];
    for (const { name } of all) {
      const found = await strays(bytes, name);
      if (found === null) return { problem: 'too-many-cells' };
      const range = `A1:${lettersOf(found.columns)}${found.rows}`;
      const read = await readXlsx(bytes, { readStyles, sheets: [name], range });
      sheets.push(...read.sheets.map((one) => withStrays(sheetOf(one), found.strays)));
    }
    return { sheets };
  } catch {
    return { problem: 'damaged' };
  }
}

interface Extent {
  /** The size of the rectangle that has all the others. */
  readonly rows: number;
  readonly columns: number;
  readonly strays: readonly Stray[];
}

/** Goes through the rows once; null where too many cells are far off. */
async function strays(bytes: Uint8Array, sheet: string): Promise<Extent | null> {
  let [rows, columns, passed] = [1, 1, 0];
  const found: Stray[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    passed += values.length;
    const last = values.findLastIndex((value, k) => k < WIDEST && value !== null) + 1;
    const wider = Math.max(columns, last);
    const fits = last > 0 && (index + 1) * wider <= MOST_FILLED;
    if (fits) [rows, columns] = [index + 1, wider];
    for (const [column, value] of values.entries()) {
      if (value === null || (fits && column < WIDEST)) continue;
      const cell = cellOf(value, undefined);
      if (cell !== null) found.push({ row: index, column, cell });
    }
    if (passed > MOST_FILLED) return null;
  }
  return { rows, columns, strays: found };
}

function withStrays(sheet: Sheet, found: readonly Stray[]): Sheet {
  const rows = sheet.rows.map((line) => [...line]);
  for (const { row, column, cell } of found) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = cell;
  }
  return { ...sheet, rows };
}

/** `1` is A, `27` AA. */
function lettersOf(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}
