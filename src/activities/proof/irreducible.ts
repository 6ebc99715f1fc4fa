import { item } from '../../domain/columns.js';
import type { Board } from '../place/board.js';
import type { Problem } from '../place/problem.js';
import { canPlaceAll } from './try-anew.js';

/** More than so many jobs are no proof that anybody would read, and take long to look through. */
const MOST_JOBS = 24;
const MOST_STEPS = 2000;

/**
 * Jobs that can't all be placed, while all but any one of them can: found by adding to one job those in its way, until
 * they can't be placed, and by leaving out each that isn't needed. Each step is verified by looking through all days.
 *
 * @param board where the job has no day and others of `jobs` have theirs.
 * @returns null where the steps don't suffice.
 */
export function irreducible(
  problem: Problem,
  board: Board,
  job: number,
  jobs: readonly number[],
): readonly number[] | null {
  const found = withParents(problem, [job]);
  let inTheWay = neighbours(board, found, jobs);
  for (;;) {
    const can = canPlaceAll(problem, found, MOST_STEPS);
    if (can === null) return null;
    if (!can) return reduce(problem, found, job);
    const next = inTheWay.shift();
    if (next === undefined || found.length >= MOST_JOBS) return null;
    for (const one of withParents(problem, [next])) if (!found.includes(one)) found.push(one);
    inTheWay = neighbours(board, found, jobs);
  }
}

/** A job comes with what it comes after, which its days depend on. */
function withParents({ jobs }: Problem, some: readonly number[]): number[] {
  const found: number[] = [];
  for (const one of some) {
    for (let job = one; job >= 0; job = item(jobs, job).parent) found.unshift(job);
  }
  return found;
}

/** Placed jobs that hold what those found could take, those of the earliest in the way first. */
function neighbours(board: Board, found: readonly number[], jobs: readonly number[]): number[] {
  const isIn = new Set(jobs);
  const near = new Set<number>();
  for (const job of found) {
    const { choices } = board.job(job);
    for (let choice = 0; choice < choices.halves.length; choice++) {
      for (const one of board.inTheWay(job, choices, choice) ?? []) {
        if (isIn.has(one) && !found.includes(one)) near.add(one);
      }
    }
  }
  return [...near];
}

/** Leaves out each job without which the rest still can't be placed; what comes after it goes with it. */
function reduce(problem: Problem, found: readonly number[], job: number): readonly number[] {
  let left = found;
  for (const one of found.toReversed()) {
    if (one === job) continue;
    const without = left.filter((other) => !withParents(problem, [other]).includes(one));
    if (without.includes(job) && canPlaceAll(problem, without, MOST_STEPS) === false)
      left = without;
  }
  return left.toSorted((a, b) => a - b);
}
