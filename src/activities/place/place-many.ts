import type { Board } from './board.js';
import { boundOf } from './bound.js';
import { Repair, sumOf } from './repair.js';
import { settle } from './settle.js';
import { prescribedOf, priority } from './weight.js';

/** How often those that matter more may oust others. */
const MOST_ROUNDS = 5;

/**
 * Jobs whose people are tied crosswise: by least slack, each as near to its wish as it can be; then those left over, by
 * letting others move on; then the more important in place of the less. The best that is found so.
 *
 * @param jobs in order of priority.
 * @returns those that are left over, in order of priority.
 */
export function placeMany(
  board: Board,
  jobs: readonly number[],
  partiesOf: (job: number) => readonly number[],
): number[] {
  const repair = new Repair(board, new Set(jobs));
  const first = byLeastSlack(board, jobs).filter((job) => !repair.placeFree(job));
  let lost = makeRoom(board, repair, first.sort(priority(board.jobs)), jobs);
  for (let round = 0; round < MOST_ROUNDS && lost.length > 0; round++) {
    const { left, hasChanged } = oust(board, repair, lost);
    lost = left;
    if (!hasChanged) break;
  }
  settle(board, jobs, partiesOf);
  return lost;
}

/** Prescribed ones first; of them those with the fewest half-days. */
function byLeastSlack(board: Board, jobs: readonly number[]): number[] {
  const isOptional = (job: number) => (prescribedOf(board.job(job).worth) === 0 ? 1 : 0);
  const slack = (job: number) => board.choicesOf(job).halves.length;
  return jobs.toSorted((a, b) => isOptional(a) - isOptional(b) || slack(a) - slack(b));
}

/** Places those left over until there are as few as there must be. */
function makeRoom(
  board: Board,
  repair: Repair,
  lost: readonly number[],
  jobs: readonly number[],
): number[] {
  if (lost.length === 0) return [];
  const worth = (job: number) => board.job(job).worth;
  const least = boundOf(board, jobs).worth;
  let rest = sumOf(lost, worth);
  return lost.filter((job) => {
    if (rest <= least || !repair.place(job)) return true;
    rest -= worth(job);
    return false;
  });
}

/** Lets jobs that are left over take the place of others that matter less, one for one or more. */
function oust(
  board: Board,
  repair: Repair,
  lost: readonly number[],
): { readonly left: number[]; readonly hasChanged: boolean } {
  const order = priority(board.jobs);
  const left: number[] = [];
  let hasChanged = false;
  for (const job of lost) {
    const { worth } = board.job(job);
    const ousted = repair.placeInstead(job, (others) => {
      const sum = sumOf(others, (other) => board.job(other).worth);
      return sum < worth || (sum === worth && [...others].every((other) => order(job, other) < 0));
    });
    hasChanged ||= ousted !== null;
    left.push(...(ousted ?? [job]));
  }
  return { left: left.sort(order), hasChanged };
}
