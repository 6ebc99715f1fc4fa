import { asDay, type Day } from '../../domain/day.js';

/** From `day` on it is so for `share` of a row's entries, from 0 (exclusive) to 1. */
export interface Step {
  readonly day: Day;
  readonly share: number;
}

/**
 * One stage of one row: how many of its entries have begun it, and for how many it is over, day by day. `over` counts
 * from the day after the last one. Where all entries have the same days each has one step, to 1.
 */
export interface Band {
  readonly begun: readonly Step[];
  readonly over: readonly Step[];
}

/** Counts days; whole countries are one row. */
export class DayCounts {
  readonly #counts = new Map<number, number>();

  add(day: number): void {
    this.#counts.set(day, (this.#counts.get(day) ?? 0) + 1);
  }

  /** How many of `all` there were up to each day. */
  steps(all: number): Step[] {
    let sum = 0;
    return [...this.#counts]
      .sort(([a], [b]) => a - b)
      .map(([day, count]) => {
        sum += count;
        return { day: asDay(day), share: sum / all };
      });
  }
}

/** The days on which all entries are in the stage: first inclusive, last exclusive; empty where first ≥ last. */
export function core({ begun, over }: Band): { readonly from: Day; readonly to: Day } {
  return { from: begun.at(-1)?.day ?? asDay(0), to: over[0]?.day ?? asDay(0) };
}

/** The first day on which some entry is in the stage; the day after the last on which one is. */
export function extent({ begun, over }: Band): { readonly from: Day; readonly to: Day } {
  return { from: begun[0]?.day ?? asDay(0), to: over.at(-1)?.day ?? asDay(0) };
}

export const isSpread = ({ begun, over }: Band): boolean => begun.length > 1 || over.length > 1;

/** A point of an outline: a day at its beginning, and a share of the row's height from its top. */
export type Corner = readonly [day: number, share: number];

/**
 * The outline of a band. Its lower edge is the line of those that have begun, its upper edge of those for whom it is
 * over, so that its height on a day is the share of entries in the stage; the first to begin are at the top. A rectangle
 * where all have the same days.
 */
export function outline({ begun, over }: Band): Corner[] {
  const lower = stairs(begun);
  const upper = stairs(over);
  return [...lower, ...upper.reverse()];
}

/** From the top at the first day, down step by step to the bottom. */
function stairs(steps: readonly Step[]): Corner[] {
  let share = 0;
  return steps.flatMap((step): Corner[] => {
    const before = share;
    share = step.share;
    return [
      [step.day, before],
      [step.day, share],
    ];
  });
}
