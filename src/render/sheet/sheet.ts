import type { Day } from '../../domain/day.js';

/** A text is always a text: no program takes one for a formula, a number or a date. */
export type SheetCell = string | Day | null;

export interface SheetColumn {
  readonly heading: string;
  readonly kind: 'text' | 'day';
}

/** One sheet: a row of headings that stays in view, a filter on each, the rows below. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}
