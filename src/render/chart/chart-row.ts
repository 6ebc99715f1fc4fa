import type { Day } from '../../domain/day.js';
import type { Band } from './bands.js';

/** A column of words to the left of the bars. */
export interface LabelColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Its widest, in parts of the font size. */
  readonly most: number;
}

/** One line of the chart. */
export interface ChartRow {
  /** What stands in each column, in their order. */
  readonly labels: readonly string[];
  /** How deep the first label stands. */
  readonly indent: number;
  /** Everything about it, for a pointer that rests on it. */
  readonly tooltip: string;
  /** One for each stage, or the only one of a plan without stages; none for a row that only heads others. */
  readonly bands: readonly Band[];
  /** From the first start to the last end, inclusive; null for a row that only heads others. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
  /** Whether a new group begins above it. */
  readonly beginsGroup: boolean;
}

export interface ChartRows {
  readonly columns: readonly LabelColumn[];
  readonly rows: readonly ChartRow[];
  readonly by: 'level' | 'unit';
}
