import { cell, item } from '../../domain/columns.js';
import type { Board } from './board.js';
import { OneDiary, type IsOpen, type Shortage } from './match-one.js';
import type { Choices } from './problem.js';
import { sumOf } from './repair.js';

/** What is open to a job while only what is closed for good counts, and not where other jobs are. */
const notClosed =
  (board: Board): IsOpen =>
  (job, { halves, isWhole }, choice) => {
    const half = cell(halves, choice);
    return board
      .job(job)
      .parties.every((party) => !item(board.diaries, party).isClosed(half, isWhole));
  };

/** What can't be placed, whatever the days: a lower limit. */
export interface Bound {
  /** In weights (`weight.ts`). */
  readonly worth: number;
  /** How many jobs. */
  readonly jobs: number;
}

/**
 * Each person alone: jobs that are too many for one's half-days are too many for all. No job is counted for two people,
 * so what they lack adds up.
 *
 * @param jobs in order of priority, none placed; those without any choice are lost from the start.
 */
export function boundOf(board: Board, jobs: readonly number[]): Bound {
  const isOpen = notClosed(board);
  const jobsOf = new Map<number, number[]>();
  const lost: number[] = [];
  for (const job of jobs) {
    if (!hasChoice(board, job, isOpen)) lost.push(job);
    else {
      for (const party of board.job(job).parties) {
        const list = jobsOf.get(party);
        if (list === undefined) jobsOf.set(party, [job]);
        else list.push(job);
      }
    }
  }
  const lacking = [...jobsOf].flatMap(([party, own]) => {
    const { length } = lostOf(board, party, own);
    return length === 0 ? [] : [{ party, own, length }];
  });
  const counted = new Set<number>();
  // Who lacks most comes first: what is counted there is no more counted for others.
  for (const { party, own } of lacking.sort((a, b) => b.length - a.length || a.party - b.party)) {
    const rest = own.filter((job) => !counted.has(job));
    lost.push(...lostOf(board, party, rest));
    for (const job of rest) counted.add(job);
  }
  return { worth: sumOf(lost, (job) => board.job(job).worth), jobs: lost.length };
}

function hasChoice(board: Board, job: number, isOpen: IsOpen): boolean {
  const { choices } = board.job(job);
  for (let choice = 0; choice < choices.halves.length; choice++) {
    if (isOpen(job, choices, choice)) return true;
  }
  return false;
}

function lostOf(board: Board, party: number, jobs: readonly number[]): readonly number[] {
  const single = jobs.filter((job) => isSingle(board, party, job));
  return single.length < 2 ? [] : relaxed(board, party, single).lost;
}

/** One person's jobs as if nobody else had any. */
const relaxed = (board: Board, party: number, jobs: readonly number[]): OneDiary =>
  new OneDiary(board, party, jobs, notClosed(board), true, (job) => board.job(job).choices);

/** Which jobs are too many for one person alone. */
export const shortagesOf = (board: Board, party: number, jobs: readonly number[]): Shortage[] =>
  relaxed(
    board,
    party,
    jobs.filter((job) => isSingle(board, party, job)),
  ).shortages();

/** Whether a job asks for one half-day of the person, or for one day where one place a day is all. */
export function isSingle(board: Board, party: number, job: number): boolean {
  const { choices, own } = board.job(job);
  return isSingleIn(board, party, choices) && !(own === party && choices.isLong);
}

const isSingleIn = (board: Board, party: number, { isWhole }: Choices): boolean =>
  !isWhole || item(board.diaries, party).isOnceADay;
