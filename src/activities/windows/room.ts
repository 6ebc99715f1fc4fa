import { weightOf } from '../place/weight.js';
import { endOf, isEmpty, startsAfter, type Due } from './due.js';
import type { Starts } from './held-days.js';

/** Which occurrences count. One function for one way to count: what it finds is kept by it. */
export type Counts = (due: Due) => boolean;

const all: Counts = () => true;

/**
 * What is known of an occurrence for one way to count. Chains ask for the same over and over: unless it is kept, what they
 * cost doubles with each link. Kept as long as the occurrences are, which don't change once a program is made.
 */
interface Known {
  weight: number | null;
  /** What a start loses, by its place. */
  readonly lost: Map<number, number>;
  /** The least that is lost from a place to another, by both. */
  readonly least: Map<string, number>;
}

const knownFor = new WeakMap<Counts, WeakMap<Due, Known>>();

function knownOf(due: Due, counts: Counts): Known {
  let dues = knownFor.get(counts);
  if (dues === undefined) knownFor.set(counts, (dues = new WeakMap<Due, Known>()));
  let known = dues.get(due);
  if (known === undefined) {
    known = { weight: null, lost: new Map(), least: new Map() };
    dues.set(due, known);
  }
  return known;
}

/** The weight (`weight.ts`) of an occurrence with all that comes after it. */
export function weightWithLater(due: Due, counts: Counts = all): number {
  const known = knownOf(due, counts);
  known.weight ??= due.children.reduce(
    (sum, child) => sum + weightWithLater(child, counts),
    counts(due) ? weightOf(due.activity.optional) : 0,
  );
  return known.weight;
}

/**
 * What is left no day by a start: of all that comes after it, as little as can be. An activity comes after one other at
 * most, so each can be looked at alone.
 */
export function lostBy(due: Due, start: number, counts: Counts = all): number {
  if (due.children.length === 0) return 0;
  const { lost } = knownOf(due, counts);
  let sum = lost.get(start);
  if (sum !== undefined) return sum;
  sum = 0;
  for (const child of due.children) {
    const starts = startsAfter(child, endOf(due, start));
    sum += isEmpty(starts) ? weightWithLater(child, counts) : leastLost(child, starts, counts);
  }
  lost.set(start, sum);
  return sum;
}

function leastLost(due: Due, { lo, hi }: Starts, counts: Counts): number {
  if (due.children.length === 0) return 0;
  const known = knownOf(due, counts).least;
  const key = `${lo} ${hi}`;
  let least = known.get(key);
  if (least !== undefined) return least;
  least = Infinity;
  for (let start = lo; start <= hi && least > 0; start++) {
    least = Math.min(least, lostBy(due, start, counts));
  }
  known.set(key, least);
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
