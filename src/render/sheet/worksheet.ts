import type { StyleId } from './styles.js';

/** A text stays a text; a number is a count, or a day as `serialOf` has it, by the format of its style. */
export type CellValue = string | number | null;

export interface SheetRow {
  readonly values: readonly CellValue[];
  /** Of each cell. A cell without a value is there for its style alone. */
  readonly styles: readonly StyleId[];
  /** Of cells without values to the right of those; thousands of rows may have the same list. */
  readonly tail?: readonly StyleId[];
  /** How deep it lies in the outline: 0 … 7; 0 where not given. */
  readonly outline?: number;
  /** In points; the height of the font where not given. */
  readonly height?: number;
}

/** Rows or columns, counted from 1, both inclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** One sheet of a workbook, ready to be written. Rows are asked for once, and none is kept. */
export interface Worksheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end; unlike all others in the workbook, capitals or not. */
  readonly name: string;
  /** Of the columns, in digits. */
  readonly widths: readonly number[];
  readonly rows: Iterable<SheetRow>;
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows that each printed page begins with; null for none. */
  readonly repeated: Run | null;
  /** Cells of one row that are one, by their row and first and last column. */
  readonly merges: readonly (Run & { readonly row: number })[];
  /** Where there are buttons to filter by: the row of headings and the last row below it; null for none. */
  readonly filter: Run | null;
  /** The deepest row of the outline, which stands below what sums it up; 0 for no outline. */
  readonly outline: number;
  readonly paper: 'a3' | 'a4';
  /** What stands above each printed page, and at the left of the page numbers; may be empty. */
  readonly header: string;
  readonly footer: string;
}
