import { BETWEEN_CELLS } from '../../../diagnostics/sheet-text.js';
import type { Cell, Table, TableRow } from './table.js';
import { indentOf } from './table.js';
import type { Merge, Sheet, SheetCell } from './workbook.js';
import { addTo } from '../../../domain/lists.js';

/** Half-width blanks for each step of a cell's indent. */
const STEP = 2;

/** A sheet as the text that findings show and as the table of its cells, whose places are in that text. */
export function sheetTable(sheet: Sheet, source: number): { text: string; table: Table } {
  const merges = new Merges(sheet.merges);
  const pieces: string[] = [];
  const rows: TableRow[] = [];
  let offset = 0;
  for (const [r, line] of sheet.rows.entries()) {
    const last = merges.lastColumn(
      r,
      line.findLastIndex((cell) => cell !== null),
    );
    const cells: Cell[] = [];
    for (let c = 0; c <= last; c++) {
      if (c > 0) pieces.push(BETWEEN_CELLS);
      const cell = cellAt(line[c] ?? null, source, offset + (c > 0 ? 1 : 0));
      pieces.push(cell.shown);
      cells.push(cell.cell);
      offset += cell.shown.length + (c > 0 ? 1 : 0);
    }
    pieces.push('\n');
    offset++;
    const joined = merges.anchored(r, cells);
    if (
      joined.some(
        ({ text, anchor, form }) => text !== null || anchor !== undefined || form !== 'text',
      )
    )
      rows.push({ number: r + 1, cells: joined, isMerged: merges.isWide(r, joined) });
  }
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { text: pieces.join(''), table: { source, name: sheet.name, rows, width } };
}

function cellAt(
  found: SheetCell | null,
  source: number,
  start: number,
): { cell: Cell; shown: string } {
  const raw = found?.text ?? '';
  const shown = raw.replaceAll(/[\t\n\r\v\f\u0085\u2028\u2029]/gu, ' ');
  const text = raw.trim();
  const [blanks = ''] = /^\s*/u.exec(raw) ?? [];
  const cell: Cell = {
    kind: 'scalar',
    source,
    start,
    end: start + shown.length,
    text: text === '' ? null : text,
    plain: false,
    form: found?.form ?? 'text',
    indent: (found?.indent ?? 0) * STEP + indentOf(blanks),
  };
  return { cell, shown };
}

/** Which cells belong together. */
class Merges {
  /** By row, the merges that reach into it. */
  readonly #byRow = new Map<number, Merge[]>();
  readonly #anchors = new Map<Merge, Cell>();

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) {
      // Some offices merge whole columns down to the last row there may be.
      for (let r = merge.startRow; r <= Math.min(merge.endRow, merge.startRow + MOST_MERGED); r++) {
        addTo(this.#byRow, r, merge);
      }
    }
  }

  /** A cell that is merged downwards stands in each of its rows, though nothing is written there. */
  lastColumn(r: number, written: number): number {
    let last = written;
    for (const { startRow, startCol } of this.#byRow.get(r) ?? [])
      if (startRow < r) last = Math.max(last, startCol);
    return last;
  }

  /** The cells, those that are covered from above with the one that covers them. */
  anchored(r: number, cells: Cell[]): readonly Cell[] {
    for (const merge of this.#byRow.get(r) ?? []) {
      const cell = cells[merge.startCol];
      if (cell === undefined) continue;
      if (merge.startRow === r) this.#anchors.set(merge, cell);
      const anchor = this.#anchors.get(merge);
      const isCovered = merge.startRow < r && anchor?.text !== null && cell.text === null;
      if (isCovered && anchor !== undefined) cells[merge.startCol] = { ...cell, anchor };
    }
    return cells;
  }

  /** One text and a merge over at least three columns, or over all there are. */
  isWide(r: number, cells: readonly Cell[]): boolean {
    if (cells.filter((cell) => cell.text !== null).length !== 1) return false;
    return (this.#byRow.get(r) ?? []).some(
      ({ startRow, startCol, endCol }) =>
        startRow === r && endCol - startCol >= 1 && (cells[startCol]?.text ?? null) !== null,
    );
  }
}

const MOST_MERGED = 100_000;
