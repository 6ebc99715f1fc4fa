import type { Half } from '../domain/activities.js';
import type { Day } from '../domain/day.js';
import type { SourcePlace } from '../domain/source-place.js';

/** One activity of one entry on its day. */
export interface Occurrence {
  readonly entry: number;
  /** Index into `plan.activities`. */
  readonly activity: number;
  /** Counts those of an `every` activity from 1; null for others. */
  readonly number: number | null;
  /** Index into `plan.stages`; null where the activity names none, or the plan has none. */
  readonly stage: number | null;
  /** Null where it isn't placed, and so are `end` and `half`. */
  readonly day: Day | null;
  /** The last day, inclusive. */
  readonly end: Day | null;
  /** Null where it takes no half-day: nobody attends, and neither time nor half-day is written. */
  readonly half: Half | null;
  /** Each day that it is held on, in order, where there is more than one. */
  readonly days: readonly Day[];
  /** Indexes into `people`. */
  readonly attendees: readonly number[];
}

export interface Person {
  readonly kind: 'leader' | 'group';
  /** What outputs show: the name, with the id behind it where namesakes have to be told apart. */
  readonly name: string;
  /** The name as written. */
  readonly called: string;
  /** Unique among all people: the name, or the id that tells namesakes apart. */
  readonly key: string;
  /** Indexes into `plan.units`: contact points, or covered units; in plan order. */
  readonly covers: readonly number[];
  /** Half-days taken in all: occurrences, meetings and visits. */
  readonly halfDays: number;
  /** The week (its Monday) that takes most; the first of equals; null where nothing is taken. */
  readonly fullestWeek: { readonly from: Day; readonly halfDays: number } | null;
  readonly at: SourcePlace;
}

/** A group's visit to a unit below those that it covers. */
export interface Visit {
  /** Index into `people`. */
  readonly group: number;
  /** Index into `plan.units`. */
  readonly unit: number;
  /** From 1. */
  readonly number: number;
  readonly day: Day | null;
  readonly half: Half | null;
}

export interface MeetingDay {
  /** Index into `plan.meetings`. */
  readonly meeting: number;
  /** From 1 for those of `every`; else null. */
  readonly number: number | null;
  /** Index into `plan.stages` for those of `each: stage`; else null. */
  readonly stage: number | null;
  /** The unit that holds it, where each of a level does; else null. */
  readonly unit: number | null;
  readonly day: Day;
  readonly half: Half;
  readonly attendees: readonly number[];
}

/** What is dated besides the entries. */
export interface Placement {
  /** By entry in plan order, then as the plan lists activities, then by number. */
  readonly occurrences: readonly Occurrence[];
  /** As written, then by day. */
  readonly meetings: readonly MeetingDay[];
  readonly visits: readonly Visit[];
  /** Leaders, then groups, in the order of the plan. */
  readonly people: readonly Person[];
  /** Prescribed and optional occurrences without a day. */
  readonly unplaced: number;
  /** At least so many can't be placed, whatever the days, while as many prescribed ones as can be have theirs. */
  readonly bound: number;
  /** Whether no other days would place more. */
  readonly proven: boolean;
}
