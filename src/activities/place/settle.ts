import { item } from '../../domain/columns.js';
import { NOWHERE, type Board } from './board.js';
import { OneDiary } from './match-one.js';
import { costOf, sumOf } from './repair.js';

/** Rounds of bettering; each may let another one in. */
const MOST_ROUNDS = 3;

/**
 * Brings placed jobs nearer to their wishes while everything else stands: each person's jobs are matched anew, at the
 * least cost, to the half-days in which all others who are to be there are free. No job loses its day.
 *
 * @param partiesOf those of a job's parties that tie it to others.
 */
export function settle(
  board: Board,
  jobs: readonly number[],
  partiesOf: (job: number) => readonly number[],
): void {
  const jobsOf = new Map<number, number[]>();
  for (const job of jobs) {
    if (!board.isPlaced(job)) continue;
    for (const party of partiesOf(job)) {
      const list = jobsOf.get(party);
      if (list === undefined) jobsOf.set(party, [job]);
      else list.push(job);
    }
  }
  const cost = () => sumOf(jobs, (job) => costOf(board, job));
  let before = cost();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (const [party, own] of jobsOf) rematch(board, party, own);
    const after = cost();
    if (after >= before) return;
    before = after;
  }
}

/** Anew for one person; taken back where that makes nothing better, or lets others clash. */
function rematch(board: Board, party: number, jobs: readonly number[]): void {
  if (jobs.every((job) => costOf(board, job) === leastCost(board, job))) return;
  if (jobs.some((job) => takesMore(board, party, job))) return;
  const mark = board.mark();
  const before = sumOf(jobs, (job) => costOf(board, job));
  for (const job of jobs) board.lift(job);
  const single = jobs.map((job) => ({ job, open: openChoices(board, job) }));
  const openOf = new Map(single.map(({ job, open }) => [job, open]));
  const diary = new OneDiary(
    board,
    party,
    jobs,
    (job, _, choice) => openOf.get(job)?.has(choice) === true,
    false,
  );
  const chosen = diary.chosen();
  for (const job of jobs) {
    const choice = chosen.get(job) ?? NOWHERE;
    if (choice === NOWHERE || !board.fits(job, board.choicesOf(job), choice)) {
      board.back(mark);
      return;
    }
    board.put(job, choice);
  }
  if (sumOf(jobs, (job) => costOf(board, job)) >= before) board.back(mark);
}

/** Whether a job is more than one half-day of the person. */
function takesMore(board: Board, party: number, job: number): boolean {
  const { isWhole, isLong } = board.choicesOf(job);
  const isOnceADay = item(board.diaries, party).isOnceADay;
  return (isWhole && !isOnceADay) || (isLong && board.job(job).own === party);
}

function openChoices(board: Board, job: number): ReadonlySet<number> {
  const choices = board.choicesOf(job);
  const open = new Set<number>();
  for (let choice = 0; choice < choices.halves.length; choice++) {
    if (board.fits(job, choices, choice)) open.add(choice);
  }
  return open;
}

function leastCost(board: Board, job: number): number {
  let least = Infinity;
  for (const cost of board.choicesOf(job).costs) least = Math.min(least, cost);
  return least;
}
