import { weightOf } from '../place/weight.js';
import { endOf, isEmpty, startsAfter, withLater, type Due } from './due.js';
import type { Starts } from './held-days.js';

/** Which occurrences count. */
export type Counts = (due: Due) => boolean;

const all: Counts = () => true;

/** The weight (`weight.ts`) of an occurrence with all that comes after it. */
export function weightWithLater(due: Due, counts: Counts = all): number {
  let sum = 0;
  for (const one of withLater(due)) if (counts(one)) sum += weightOf(one.activity.optional);
  return sum;
}

/**
 * What is left no day by a start: of all that comes after it, as little as can be. An activity comes after one other at
 * most, so each can be looked at alone.
 */
export function lostBy(due: Due, start: number, counts: Counts = all): number {
  let sum = 0;
  for (const child of due.children) {
    const starts = startsAfter(child, endOf(due, start));
    sum += isEmpty(starts) ? weightWithLater(child, counts) : leastLost(child, starts, counts);
  }
  return sum;
}

function leastLost(due: Due, { lo, hi }: Starts, counts: Counts): number {
  if (due.children.length === 0) return 0;
  let least = Infinity;
  for (let start = lo; start <= hi && least > 0; start++) {
    least = Math.min(least, lostBy(due, start, counts));
  }
  return least;
}

/**
 * The start that is wished: one that leaves room to what comes after, has no holiday between its days where that can be
 * had, and is the first or the last of those. −1 where there is none.
 */
export function wishOf(due: Due, { lo, hi }: Starts): number {
  let [wish, least] = [-1, Infinity];
  for (let at = lo; at <= hi && least > 0; at++) {
    const start = due.isLate ? lo + hi - at : at;
    // A holiday in between weighs less than anything that is left no day.
    const fault = 2 * lostBy(due, start) + (isBrokenAt(due, start) ? 1 : 0);
    if (fault < least) [wish, least] = [start, fault];
  }
  return wish;
}

/** Whether a holiday or an `avoid` range lies between the days of a run. */
export const isBrokenAt = ({ held, activity }: Due, start: number): boolean =>
  held.isBroken(start, activity.days);
