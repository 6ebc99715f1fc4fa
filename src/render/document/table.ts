import type { Day } from '../../domain/day.js';
import type { DaySpan } from './dates.js';

/** What stands in a cell; a number is a day, and counts are texts. */
export type DocumentCell = string | Day | DaySpan;

export interface DocumentColumn {
  readonly heading: string;
  /**
   * `name`: what the row is about, with what stands above it; `text`: words, wrapped where there is little room;
   * `mark`: a code or a count, which stays whole; `day` and `span`: dates.
   */
  readonly kind: 'name' | 'text' | 'mark' | 'day' | 'span';
}

export interface DocumentRow {
  readonly cells: readonly DocumentCell[];
  /** The names above the one in the column `name`, top first; none where there is no hierarchy to be shown. */
  readonly above: readonly string[];
}

/** A table as documents show it, whatever its rows are. It may be walked through more than once. */
export interface DocumentTable {
  readonly columns: readonly DocumentColumn[];
  readonly rows: () => Iterable<DocumentRow>;
}
