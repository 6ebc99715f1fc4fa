import type { Day } from '../domain/day.js';
import type { Plan } from '../domain/plan.js';

/** What decided an entry's start. `interval` is the distance in days that came of it. */
export type Because =
  /** The edge to another entry that wanted the latest day, or whose lower limit did. */
  | {
      readonly rule: 'stagger' | 'overlap' | 'system' | 'lead-first' | 'after';
      readonly from: number;
      readonly interval: number;
    }
  /** The kickoff: a top unit, `start: kickoff`, or `start: { after: kickoff }`. */
  | { readonly rule: 'kickoff' | 'start'; readonly from: null; readonly interval: number }
  /** The person's word: `start: DATE`, or a bound of the unit. */
  | {
      readonly rule: 'fixed' | 'not-before' | 'not-after';
      readonly from: null;
      readonly interval: null;
    };

/**
 * The computed result: one column a fact, one row an entry, in plan order (a unit's echelons, the members of
 * its last one as written, then its sub-units). All days are inclusive.
 */
export interface Schedule {
  readonly plan: Plan;
  /** The last day of the plan's window; null where it has none. */
  readonly windowEnd: Day | null;
  readonly size: number;
  /** Index into `plan.units`. */
  readonly unit: Int32Array;
  /** Index into the echelons of the unit's level. */
  readonly echelon: Int32Array;
  /** Index into the unit's members; −1 for an entry of the unit itself. */
  readonly member: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly earliest: Int32Array;
  /** `OPEN` where nothing limits it. */
  readonly latest: Int32Array;
  /** First days of the stages: `plan.stages.length` for each entry; a stage ends the day before the next. */
  readonly stageStarts: Int32Array;
  because(entry: number): Because;
}

/** Stands in `latest` for an entry that nothing keeps from starting later still. */
export const OPEN = 0x7fffffff;
