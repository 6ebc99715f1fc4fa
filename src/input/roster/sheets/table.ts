import type { ScalarNode } from '../../node.js';

/**
 * What a cell holds besides its text. `serial`: a whole number that is no text; `date`: a day, its text YYYY-MM-DD; `empty-formula`: a
 * formula whose value was not kept with it; `error`: `#REF!` and the like.
 */
type CellForm = 'text' | 'number' | 'date' | 'empty-formula' | 'error';

/** One cell of a roster, wherever it comes from. */
export interface Cell extends ScalarNode {
  readonly form: CellForm;
  /** How far the text is set in: half-width blanks before it, or what the cell's alignment says. */
  readonly indent: number;
  /** The first cell of those merged with this one downwards; this one has no text of its own. */
  readonly anchor?: Cell;
}

/**
 * The cells of a row that are worth no second look: each says what stands in the text, without blanks, quotation marks or a sign that
 * means something to some step.
 */
export interface UsualCells {
  readonly text: string;
  /** Which of them are not empty, the lowest bit for the first. */
  readonly filled: number;
  /** Which of them are digits throughout. */
  readonly numbers: number;
  /** Where each begins and ends in the text, the end exclusive, one after the other. Good until another row is asked. */
  readonly places: Int32Array;
}

/** A row that has something in it. */
export interface TableRow {
  /** Of the sheet, or the line of the file, from 1. */
  readonly number: number;
  /** Of a text, read anew for each row that is looked at: each time other objects that say the same. */
  readonly cells: readonly Cell[];
  /** Whether one cell is merged over all of the row. */
  readonly isMerged: boolean;
  /** Null for a row that has to be read; missing where no row is usual. */
  readonly usual?: UsualCells | null;
}

/** A sheet, or a CSV file. */
export interface Table {
  readonly source: number;
  /** Of the sheet; null for a file that has none. */
  readonly name: string | null;
  readonly rows: readonly TableRow[];
  /** How many cells the longest row has. */
  readonly width: number;
}

/** Stands for the cells that a short row does not have. */
export function emptyAfter(cells: readonly Cell[], source: number): Cell {
  const end = cells.at(-1)?.end ?? 0;
  return {
    kind: 'scalar',
    source,
    start: end,
    end,
    text: null,
    plain: false,
    form: 'text',
    indent: 0,
  };
}

/** The text of a cell, that of the one it is merged with where it has none. */
export const fullText = (cell: Cell | undefined): string | null =>
  cell?.text ?? cell?.anchor?.text ?? null;

/** Columns that blanks take: a full-width one two, a tab four. */
export function indentOf(blanks: string): number {
  let width = 0;
  for (const sign of blanks) width += sign === '\u3000' ? 2 : sign === '\t' ? 4 : 1;
  return width;
}
