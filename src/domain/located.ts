import type { Day } from './day.js';
import type { SourcePlace } from './source-place.js';

/** A range of days, both ends inclusive. */
export interface DayRange {
  readonly name: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly at: SourcePlace;
  /** Where `to` is written; missing for a single day. */
  readonly toAt?: SourcePlace;
}

/** A word of a `match`, still as written, and where. */
export interface Located<T> {
  readonly value: T;
  readonly at: SourcePlace;
}

/** All keys that are given have to hold; a list means any of its words. */
export interface Match {
  readonly level?: readonly Located<string>[];
  readonly echelon?: readonly Located<string>[];
  readonly tag?: readonly Located<string>[];
  readonly system?: readonly Located<string>[];
  /** Ids, codes or paths; each means that unit and all below it. */
  readonly unit?: readonly Located<string>[];
  readonly at: SourcePlace;
}
