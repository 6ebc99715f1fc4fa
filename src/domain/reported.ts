import { NOT_FIXED } from './entries.js';
import type { Day } from './day.js';
import type { Located } from './plan.js';
import type { SourcePlace } from './source-place.js';

/** A row of a progress file: what it names as it is written, its days read. One row a stage. */
export interface ProgressRow {
  /** Where it begins. */
  readonly at: SourcePlace;
  /** A code, an id, a path or the end of one, of a unit, a member or an entry. */
  readonly unit: Located<string>;
  readonly echelon: Located<string> | null;
  readonly stage: Located<string> | null;
  readonly started: Located<Day> | null;
  readonly finished: Located<Day> | null;
  /** The days on which it was sent back, as written; the last of them counts. */
  readonly redo: readonly Located<Day>[];
}

/** Stands for a day that nobody reported. */
export const NOT_REPORTED = NOT_FIXED;

/**
 * What was reported, as columns: those of stages have `plan.stages.length` rows for each entry. Only what holds together
 * is in them: finished stages come first, each finished no earlier than begun and no later than the next one begins.
 */
export interface Reported {
  /** 1 for an entry that a row speaks of, be it only to say that it has not begun. */
  readonly isReported: Uint8Array;
  /** First days of stages. Of a stage that is finished, or sent back, it may be missing. */
  readonly starts: Int32Array;
  /** Last days of finished stages, inclusive. */
  readonly ends: Int32Array;
  /** Of each entry: the day on which the first stage that is not finished began anew; missing where it didn't. */
  readonly anew: Int32Array;
}

/** A report without rows. */
export const nothingReported = (entries: number, stages: number): Reported => ({
  isReported: new Uint8Array(entries),
  starts: new Int32Array(entries * stages).fill(NOT_REPORTED),
  ends: new Int32Array(entries * stages).fill(NOT_REPORTED),
  anew: new Int32Array(entries).fill(NOT_REPORTED),
});
