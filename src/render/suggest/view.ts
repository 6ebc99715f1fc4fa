import type { LocatedFinding, Range } from '../../diagnostics/located.js';
import type { Day } from '../../domain/day.js';

/** One value that changes, and where it stands or would stand. */
export interface ChangeView extends Pick<Range, 'file' | 'line' | 'column'> {
  /** What `--set` takes: several where the value is written once for all of them. */
  readonly paths: readonly [string, ...string[]];
  /** Null where it was not written. */
  readonly from: string | null;
  readonly to: string;
  /** Whether line and column are the row and column of a sheet. */
  readonly isSheet: boolean;
}

export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

export interface SuggestionView {
  readonly n: number;
  readonly id: string;
  readonly changes: readonly ChangeView[];
  readonly clears: readonly CodeCount[];
  readonly adds: readonly CodeCount[];
  /** Indexes into `findings`. */
  readonly cleared: readonly number[];
  readonly moved: number | null;
  readonly lastEnd: Day | null;
}

/** All that an answer of `tici suggest` shows. */
export interface SuggestView {
  /** The plan, as it was named. */
  readonly plan: string;
  /** All findings of the plan. */
  readonly diagnostics: readonly LocatedFinding[];
  /** Those that suggestions were asked for: about dates, and of the code that was named. */
  readonly findings: readonly LocatedFinding[];
  /** How many errors and warnings there are of activities, meetings and visits, for which nothing is suggested. */
  readonly ofActivities: { readonly errors: number; readonly warnings: number };
  /** Errors that have to go before there are any dates. */
  readonly before: readonly LocatedFinding[];
  readonly suggestions: readonly SuggestionView[];
  /** The last day of the calendar as it is; null where there is none. */
  readonly lastEnd: Day | null;
}

/** A, B … Z, AA, AB …: what findings are called in an answer. */
export function labelOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : labelOf(Math.floor(index / 26) - 1) + letter;
}

/** Indexes of the findings that no suggestion clears. */
export const unsolvedOf = ({ findings, suggestions }: SuggestView): readonly number[] =>
  findings.flatMap((_, k) => (suggestions.some(({ cleared }) => cleared.includes(k)) ? [] : [k]));
