import type { Calendar } from '../domain/calendar.js';
import type { SkippedDays } from '../domain/closed-days.js';
import type { Day } from '../domain/day.js';
import type { Entries } from '../domain/entries.js';
import type { SourcePlace } from '../domain/source-place.js';
import type { Span } from '../domain/span.js';
import type { ReasonRule, SetBy } from './explain/types.js';

interface ReasonOf<R extends ReasonRule, From, Interval> {
  readonly rule: R;
  readonly from: From;
  /** Days from the other start, or from the kickoff, to this one. */
  readonly interval: Interval;
  /** The rule's key in the file; where no rule is written, what stands for it. */
  readonly at: SourcePlace;
  /** The sentence that the rule comes from. */
  readonly basis: string | null;
  /** The day that the rule asked for. */
  readonly wish: Day;
  /** The start. */
  readonly date: Day;
  /** The closed days between the two, the wish included, in order of time; before the wish where the start is. */
  readonly skipped: readonly SkippedDays[];
  /** What else set the day; null where the closed days alone lie between the wish and the start. */
  readonly setBy: SetBy | null;
}

/** What an item of `after` asks for: so long after the start or the end of the last of those that it names. */
interface AfterReason extends ReasonOf<'after', number, number> {
  readonly of: 'start' | 'end';
  /** The day that the item counts from: the first or the last of `from`. */
  readonly fromDay: Day;
  /** As the item has it. */
  readonly distance: Span;
}

export type Reason =
  /** The edge to another entry that wanted the latest day, or whose lower limit did. */
  | ReasonOf<'stagger' | 'overlap' | 'system' | 'lead-first', number, number>
  | AfterReason
  /** The kickoff: a top unit, `start: kickoff`, or `start: { after: kickoff }`. */
  | ReasonOf<'kickoff' | 'start', null, number>
  /** The person's word: `start: DATE`, a bound of the unit, or what was reported. */
  | ReasonOf<'fixed' | 'not-before' | 'not-after' | 'reported' | 'not-begun', null, null>;

/** The computed result: one column a fact, one row an entry. All days are inclusive. */
export interface Schedule {
  /** What each row is. */
  readonly entries: Entries;
  readonly calendar: Calendar;
  /** The last day of the plan's window; null where it has none. */
  readonly windowEnd: Day | null;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly earliest: Int32Array;
  /** `OPEN` where nothing limits it. */
  readonly latest: Int32Array;
  /** First days of the stages: `plan.stages.length` for each entry; a stage ends the day before the next. */
  readonly stageStarts: Int32Array;
  /** Last days of the stages, where they were reported and a stage need not end the day before the next; else missing. */
  readonly stageEnds?: Int32Array;
  /** The day whose reports it goes by; missing where it is the plan's. */
  readonly on?: Day;
  reasonOf(entry: number): Reason;
}

/** A schedule with what was reported in place of what was planned, and what comes of it. */
export interface Forecast extends Schedule {
  readonly stageEnds: Int32Array;
  readonly on: Day;
  /** Of each entry that is moved from its planned days: the entry that moves it; −1 where it is itself the cause. */
  readonly movedBy: Int32Array;
  /** How many others each entry moves, one after another. */
  readonly moves: Int32Array;
}

export type {
  Bound,
  ChainStep,
  Explanations,
  LimitStep,
  SetBy,
  Tie,
  Wait,
} from './explain/types.js';
