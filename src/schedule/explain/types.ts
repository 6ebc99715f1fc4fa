import type { SkippedDays } from '../../domain/closed-days.js';
import type { Day } from '../../domain/day.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Span } from '../../domain/span.js';

/** What decided an entry's start: a rule that ties it to another entry or to the kickoff, or the person's own word. */
export type ReasonRule =
  | 'kickoff'
  | 'start'
  | 'stagger'
  | 'overlap'
  | 'system'
  | 'lead-first'
  | 'after'
  | 'fixed'
  | 'not-before'
  | 'not-after'
  /** The day that was reported. */
  | 'reported'
  /** The day of the status: by then it had not begun, as was reported. */
  | 'not-begun';

/** What kept an entry from a day nearer to its wish. */
export interface SetBy {
  readonly rule:
    Exclude<ReasonRule, 'fixed' | 'reported' | 'not-begun'> | 'window' | 'duration' | 'placement';
  /** Whether it is the least distance of the rule that counts, or the most; null for what is the entry's own. */
  readonly side: 'lower' | 'upper' | null;
  /** The other entry, which may stand below; null for the kickoff and for what is the entry's own. */
  readonly entry: number | null;
  /** The first or last day that it leaves the entry, closed days not looked at. */
  readonly date: Day;
  /** The rule's key in the file; where no rule is written, what stands for it. */
  readonly at: SourcePlace;
}

/** What a chain may step by: a rule that ties two entries, or what an entry has its day from alone. */
export type ChainRule =
  'kickoff' | 'start' | 'fixed' | 'stagger' | 'overlap' | 'system' | 'after' | 'lead-first';

/** What may hold an entry from above, besides. `calendar`: its last workday; `duration`: the days between two stages. */
export type LimitRule = ChainRule | 'window' | 'not-after' | 'duration' | 'calendar';

interface StepOf<R> {
  readonly rule: R;
  /** The entry that gets a day by this step. */
  readonly to: number;
  /** The entry before it; null for the kickoff, and for what has its day from nobody. */
  readonly from: number | null;
  /** The day that is counted from; null where nothing is counted. */
  readonly fromDate: Day | null;
  /** Whether it counts from the start or the end of `from`. */
  readonly of: 'start' | 'end' | null;
  /** The one that counted: multiplied where storeys are left out. */
  readonly interval: Span | null;
  /** Null where the rule has no upper limit. */
  readonly tolerance: Span | null;
  readonly wish: Day;
  readonly date: Day;
  /** The days between the two on which the entry may not start, the wish included. */
  readonly skipped: readonly SkippedDays[];
  /** Days past the upper limit of the edge. */
  readonly gaveWay: number;
  /** Where the interval is written, else what calls for the rule, else the unit. */
  readonly at: SourcePlace;
  readonly basis: string | null;
}

/** How one entry got its day: wish = `fromDate` + interval, and from there to the start. */
export interface ChainStep extends StepOf<ChainRule> {
  /** What else set the day; null where the closed days alone lie between the wish and the start. */
  readonly setBy: SetBy | null;
  /** The first and the last day that the rule allows, without what gave way; null where it has no upper limit. */
  readonly low: Day;
  readonly high: Day | null;
  /** Where the limit gave way, the closed days from `low` on: why no day of those allowed would do. Else `skipped`. */
  readonly barred: readonly SkippedDays[];
}

/**
 * How one entry is held from above. `wish` is the last day that the other one leaves it:
 *
 *     upper   fromDate + interval + tolerance + gaveWay
 *     lower   the last day from which interval − tolerance reaches no further than fromDate
 *     window  the last day from which `interval` ends by fromDate
 *
 * and `date` the last allowed day up to it.
 */
export interface LimitStep extends StepOf<LimitRule> {
  readonly side: 'upper' | 'lower' | null;
  /** The stages that the two days are the first of, by number; null for the starts of the entries. */
  readonly stage: number | null;
  readonly fromStage: number | null;
  /** How long `to` lasts, where it is its end that has to come in time. */
  readonly length: Span | null;
}

export interface Limit {
  /** The latest start. */
  readonly date: Day;
  readonly chain: readonly LimitStep[];
}

/** The entries whose chains pass through one. */
export interface Moves {
  readonly count: number;
  /** The nearest first. */
  readonly entries: readonly number[];
}

/** Why a stage begins later than its entry's own days have it. */
export interface Wait {
  /** The leader whose stage it waits for. */
  readonly from: number;
  /** By how many days this wait lengthened the stage before. */
  readonly days: number;
  readonly interval: Span;
  readonly at: SourcePlace;
  readonly basis: string | null;
}

/** One edge into or out of an entry, whether or not it had a say. */
export interface Tie {
  readonly rule: ChainRule;
  readonly from: number | null;
  readonly to: number;
  readonly fromDate: Day;
  readonly of: 'start' | 'end';
  readonly interval: Span;
  readonly tolerance: Span | null;
  /** The first day that it leaves `to`. */
  readonly low: Day;
  readonly wish: Day;
  /** The last day that it leaves `to`, without what gave way; null where it has no upper limit. */
  readonly high: Day | null;
  readonly date: Day;
  readonly gaveWay: number;
  /** Whether the chain of `to` steps along it. */
  readonly isOnChain: boolean;
  /** Whether it is void because the day of `to` is fixed. */
  readonly isReleased: boolean;
  readonly at: SourcePlace;
  readonly basis: string | null;
}

/** A bound that an entry has by itself. */
export interface Bound {
  readonly rule: 'fixed' | 'kickoff' | 'not-before' | 'not-after' | 'window' | 'placement';
  readonly side: 'lower' | 'upper' | 'both';
  /** The first or last day that it leaves; null where it leaves any. */
  readonly date: Day | null;
  readonly at: SourcePlace;
  readonly basis: string | null;
}

/** Why each entry of a calendar is where it is, what holds it, and who goes with it. */
export interface Explanations {
  /** The one chain that set the start, from its beginning. */
  chainOf(entry: number): readonly ChainStep[];
  /** What holds the entry from above; null where nothing does but the end of all days. */
  limitOf(entry: number): Limit | null;
  movesOf(entry: number): Moves;
  /** By stage; null where it did not have to wait. */
  waitsOf(entry: number): readonly (Wait | null)[];
  tiesOf(entry: number): readonly Tie[];
  boundsOf(entry: number): readonly Bound[];
}
