import type { Placement } from '../activities/types.js';
import type { Day } from '../domain/day.js';
import type { Plan } from '../domain/plan.js';
import type { Schedule } from '../schedule/types.js';
import type { AgendaComparison } from './agenda/types.js';
import type { Lookalike } from './lookalikes.js';
import type { Value } from './written/value.js';

export type { Value } from './written/value.js';
export { isOfAgenda } from './written/of-agenda.js';
export { isSpan } from './written/value.js';
export type { AgendaChange, AgendaKind, Happening } from './agenda/types.js';

export type ChangeKind = 'changed' | 'added' | 'removed' | 'renamed' | 'reparented';

/** What was written differently at one path. */
export interface WrittenChange {
  /** What `--set` takes; of units `units[CODE|PATH].key`. Items of lists have OLD's number, those added `+`. */
  readonly path: string;
  readonly kind: ChangeKind;
  readonly from: Value;
  readonly to: Value;
  /** What people call the item of a list that the path only numbers: a range, an override's match, a unit; else null. */
  readonly name: string | null;
}

/** What one cause does alone: to OLD with nothing else changed. */
export interface Effect {
  /** Entries whose start or end is another; `null` where OLD with this alone has no calendar. */
  readonly moves: number | null;
  /** Entries whose stages alone have other days; null likewise. */
  readonly stages: number | null;
  /** The last day of all; null likewise. */
  readonly lastEnd: Day | null;
  /** By the names of levels, as NEW has them: how many entries, and by how many days at the least and at the most. */
  readonly byLevel: readonly LevelEffect[];
}

export interface LevelEffect {
  readonly level: string;
  readonly moves: number;
  readonly shift: DayShift;
}

/** Days from least to most; of the start, or of the end where no start moves. */
export interface DayShift {
  readonly of: 'start' | 'end';
  readonly least: number;
  readonly most: number;
}

/** What may have moved an entry: one written change, or with too many of them those of a section. */
export interface Cause {
  /** From 1: ①, ② … */
  readonly number: number;
  /** Of the change, or the name of the section. */
  readonly path: string;
  readonly changes: readonly WrittenChange[];
  /** Whether all of it are names, sentences and the like, which no date depends on. */
  readonly isNaming: boolean;
  /** Null where OLD has no rules to run: a calendar kept from an earlier issue. */
  readonly effect: Effect | null;
}

/** What one cause alone does to one entry. */
export interface Share {
  /** Index into `causes`. */
  readonly cause: number;
  readonly days: number;
  readonly endDays: number;
}

/** How the single effects explain a move: by adding up, or only together; null where that can't be known. */
export type Attribution = readonly Share[] | 'together' | null;

/** An entry with other days. */
export interface Move {
  /** In NEW, and in OLD. */
  readonly entry: number;
  readonly was: number;
  /** Of the start, and of the end; later is positive. */
  readonly days: number;
  readonly endDays: number;
  readonly by: Attribution;
}

/** The same entry under another id, which its calendar events go by. */
export interface Renamed {
  readonly entry: number;
  readonly was: number;
}

/** One calendar of the two. */
export interface Side {
  readonly plan: Plan;
  readonly schedule: Schedule;
  /** Activities, meetings and visits; null where the plan has none of them. */
  readonly placement: Placement | null;
}

/** What lies between two calendars. */
export interface Comparison {
  readonly old: Side;
  readonly new: Side;
  /** Where OLD is a calendar kept as JSON: it has no rules. */
  readonly isBaseline: boolean;
  readonly causes: readonly Cause[];
  /** The names of OLD's levels, by their number, as NEW has them. */
  readonly oldLevels: readonly string[];
  /** Whether `causes` are sections. */
  readonly bySection: boolean;
  /** In NEW's plan order. */
  readonly moved: readonly Move[];
  /** Entries of NEW whose stages alone have other days. */
  readonly stages: readonly number[];
  /** Other ids on the same days; those that moved as well are in `moved`. */
  readonly renamed: readonly Renamed[];
  /** Units that may be the same under another name, which nothing says. */
  readonly lookalikes: readonly Lookalike[];
  /** Entries of NEW, and of OLD. */
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** What is dated besides the entries; null where neither plan has anything of the kind. */
  readonly agenda: AgendaComparison | null;
}
