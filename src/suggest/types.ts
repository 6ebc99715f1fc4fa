import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Day } from '../domain/day.js';
import type { SourcePlace } from '../domain/source-place.js';
import type { Edit } from '../input/edit/edit.js';
import type { Outcome } from '../pipeline.js';
import type { CodeCount } from './findings.js';

/** One value that changes: where it stands, or would stand. */
interface WrittenChange {
  /** What `--set` takes: all that the value is written once for. */
  readonly paths: readonly [string, ...string[]];
  /** Null where it was not written. */
  readonly from: string | null;
  readonly to: string;
  readonly at: SourcePlace;
}

/** One change, or a pair, that clears findings: found by trying, and tried again on the edited text. */
export interface Suggestion {
  /** From 1, in order of rank. */
  readonly n: number;
  /** Made from the change: the same as long as that is. */
  readonly id: string;
  readonly changes: readonly WrittenChange[];
  readonly edits: readonly Edit[];
  readonly clears: readonly CodeCount[];
  readonly adds: readonly CodeCount[];
  /** Which of the findings it clears, by their numbers in `Suggested.findings`. */
  readonly cleared: readonly number[];
  /** Entries that start or end on another day; null where there was no calendar before. */
  readonly moved: number | null;
  /** The last day of all; null where there is no calendar yet. */
  readonly lastEnd: Day | null;
}

export interface Suggested {
  /** The plan as it is, with `ofActivities` among its findings. */
  readonly outcome: Outcome;
  /** Those that suggestions were asked for. */
  readonly findings: readonly Diagnostic[];
  readonly suggestions: readonly Suggestion[];
  /** Those of activities, meetings and visits, for which nothing is suggested; none where one code was asked for. */
  readonly ofActivities: readonly Diagnostic[];
}
