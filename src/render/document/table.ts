import type { Day } from '../../domain/day.js';
import type { DaySpan } from './dates.js';

/** What stands in a cell; a number is a day, and counts are texts. */
export type DocumentCell = string | Day | DaySpan;

export interface DocumentColumn {
  readonly heading: string;
  /**
   * `name`: what the row is about, with what stands above it; `text`: words, wrapped where there is little room;
   * `mark`: a code or a count, which stays whole, and so does `time`; `day` and `span`: dates.
   */
  readonly kind: 'name' | 'text' | 'mark' | 'time' | 'day' | 'span';
}

export interface DocumentRow {
  readonly cells: readonly DocumentCell[];
  /** The names above the one in the column `name`, top first; none where there is no hierarchy to be shown. */
  readonly above: readonly string[];
}

/** One table of a document, with what stands around it. */
export interface DocumentPart {
  /** Whose it is; null where the title says enough. */
  readonly heading: string | null;
  /** Null where it has no rows. */
  readonly table: DocumentTable | null;
  /** What stands below; null for nothing. */
  readonly note: string | null;
}

/** A table as documents show it, whatever its rows are. It may be walked through more than once. */
export interface DocumentTable {
  readonly columns: readonly DocumentColumn[];
  readonly rows: () => Iterable<DocumentRow>;
}
