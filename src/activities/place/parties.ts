import { item } from '../../domain/columns.js';
import type { Board } from './board.js';

/** Who ties jobs to one another, once those are left out whose ties others make anyway. */
export interface Ties {
  /** Of each job, those parties that count. */
  readonly of: ReadonlyMap<number, readonly number[]>;
}

/**
 * Leaves out who is never where another isn't: if p is at all jobs of q, and has no more room in a day than q, then
 * jobs that don't clash for p don't for q. (What q can't do for other reasons narrows the single jobs.) So a leader whose
 * one point is covered by a group adds nothing to what the group's days ask for.
 */
export function tiesOf(board: Board, jobs: readonly number[]): Ties {
  const jobsOf = new Map<number, number[]>();
  for (const job of jobs) {
    for (const party of board.job(job).parties) {
      const list = jobsOf.get(party);
      if (list === undefined) jobsOf.set(party, [job]);
      else list.push(job);
    }
  }
  const left = new Set(jobsOf.keys());
  // Entries come after people, and go first.
  for (const party of [...jobsOf.keys()].sort((a, b) => b - a)) {
    const own = jobsOf.get(party) ?? [];
    if (own.length < 2 || coveredBy(board, party, own, left)) left.delete(party);
  }
  return {
    of: new Map(jobs.map((job) => [job, board.job(job).parties.filter((one) => left.has(one))])),
  };
}

function coveredBy(
  board: Board,
  party: number,
  jobs: readonly number[],
  left: ReadonlySet<number>,
): boolean {
  const { isOnceADay } = item(board.diaries, party);
  // An entry is there on all days, the others on the first one.
  if (jobs.some((job) => board.job(job).own === party && board.choicesOf(job).isLong)) return false;
  let others = board
    .job(item(jobs, 0))
    .parties.filter(
      (one) =>
        one !== party && left.has(one) && (item(board.diaries, one).isOnceADay || !isOnceADay),
    );
  for (const job of jobs) {
    if (others.length === 0) return false;
    const { parties } = board.job(job);
    others = others.filter((one) => parties.includes(one));
  }
  return others.length > 0;
}
