import { cell, item, realCell } from '../../domain/columns.js';
import type { Board } from './board.js';
import { dayOfHalf } from './half-day.js';
import { costOf } from './repair.js';

/** Of so many jobs each pair is looked at; of more those that one person has one after another. */
const FEW = 12;

/**
 * Where all else is equal, what stands earlier in the plan comes nearer to its wish, or earlier where both are equally
 * near: two jobs change places where that costs nothing in all, nobody is in the way, and nothing that comes after them
 * is given another day.
 *
 * @param jobs in plan order.
 */
export function setInPlanOrder(board: Board, jobs: readonly number[]): void {
  const placed = jobs.filter((job) => board.isPlaced(job));
  if (placed.length < 2) return;
  const parents = new Set(jobs.map((job) => board.job(job).parent));
  for (const [one, other] of placed.length <= FEW ? allPairs(placed) : nextInTime(board, placed)) {
    swap(board, one, other, parents.has(one) || parents.has(other));
  }
}

type Pair = readonly [earlier: number, later: number];

function* allPairs(jobs: readonly number[]): Generator<Pair> {
  for (const [at, one] of jobs.entries()) {
    for (const other of jobs.slice(at + 1)) yield [one, other];
  }
}

/** Of each person's jobs by their half-days those next to each other, the one that stands earlier in the plan first. */
function* nextInTime(board: Board, jobs: readonly number[]): Generator<Pair> {
  const jobsOf = new Map<number, number[]>();
  for (const job of jobs) {
    for (const party of board.job(job).parties) {
      const list = jobsOf.get(party);
      if (list === undefined) jobsOf.set(party, [job]);
      else list.push(job);
    }
  }
  for (const own of jobsOf.values()) {
    own.sort((a, b) => halfOf(board, a) - halfOf(board, b));
    for (let at = 0; at + 1 < own.length; at++) {
      const [one, other] = [item(own, at), item(own, at + 1)];
      yield one < other ? [one, other] : [other, one];
    }
  }
}

const halfOf = (board: Board, job: number): number =>
  cell(board.choicesOf(job).halves, board.chosen(job));

/** Taken back where it betters nothing, costs more in all, or somebody is elsewhere. */
function swap(board: Board, one: number, other: number, isDayKept: boolean): void {
  const [half, otherHalf] = [halfOf(board, one), halfOf(board, other)];
  if (isDayKept && dayOfHalf(half) !== dayOfHalf(otherHalf)) return;
  const choice = board.choicesOf(one).halves.indexOf(otherHalf);
  const otherChoice = board.choicesOf(other).halves.indexOf(half);
  if (choice < 0 || otherChoice < 0) return;
  const price = () => ({
    cost: costOf(board, one) + costOf(board, other),
    loss: lossOf(board, one) + lossOf(board, other),
    own: costOf(board, one),
  });
  const before = price();
  const mark = board.mark();
  board.lift(one);
  board.lift(other);
  if (put(board, one, choice) && put(board, other, otherChoice)) {
    const after = price();
    const isNearer = after.own < before.own || (after.own === before.own && otherHalf < half);
    if (isNearer && after.cost <= before.cost && after.loss === before.loss) return;
  }
  board.back(mark);
}

function put(board: Board, job: number, choice: number): boolean {
  if (!board.fits(job, board.choicesOf(job), choice)) return false;
  board.put(job, choice);
  return true;
}

function lossOf(board: Board, job: number): number {
  const { losses } = board.choicesOf(job);
  return losses === null ? 0 : realCell(losses, board.chosen(job));
}
