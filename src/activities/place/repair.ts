import { cell, realCell } from '../../domain/columns.js';
import type { Board } from './board.js';
import type { Choices } from './problem.js';

/** How many choices are tried for one job before it is given up: steps, never time. */
const MOST_TRIES = 3000;
/** The same for all jobs together. */
const MOST_TRIES_IN_ALL = 200_000;

/** Places jobs by letting those in the way move on: each to another half-day, and so on (ejection chains). */
export class Repair {
  readonly #board: Board;
  readonly #mayMove: ReadonlySet<number>;
  #visited = new Set<number>();
  #tries = 0;
  #triesInAll = 0;

  /** @param mayMove jobs that may be given another day. */
  constructor(board: Board, mayMove: ReadonlySet<number>) {
    this.#board = board;
    this.#mayMove = mayMove;
  }

  /** The choice of least cost that is free now; of equals the first. */
  placeFree(job: number): boolean {
    const choices = this.#board.choicesOf(job);
    for (const choice of byCost(choices)) {
      if (!this.#board.fits(job, choices, choice)) continue;
      this.#board.put(job, choice);
      return true;
    }
    return false;
  }

  /** Places a job, and all that have to make room for it; changes nothing where that can't be. */
  place(job: number): boolean {
    this.#visited = new Set();
    this.#triesInAll += this.#tries;
    this.#tries = 0;
    return this.#triesInAll > MOST_TRIES_IN_ALL ? this.placeFree(job) : this.#place(job);
  }

  /** Places a job in place of others that matter less: `isWorth` says for whom. Those get what is left. */
  placeInstead(job: number, isWorth: (ousted: ReadonlySet<number>) => boolean): number[] | null {
    const choices = this.#board.choicesOf(job);
    for (const choice of byCost(choices)) {
      const ousted = this.#board.inTheWay(job, choices, choice);
      if (ousted === null || !this.#areMovable(ousted) || !isWorth(ousted)) continue;
      for (const one of ousted) this.#board.lift(one);
      this.#board.put(job, choice);
      return [...ousted].filter((one) => !this.place(one));
    }
    return null;
  }

  #place(job: number): boolean {
    if (this.placeFree(job)) return true;
    this.#visited.add(job);
    const choices = this.#board.choicesOf(job);
    for (const choice of byCost(choices)) {
      if (++this.#tries > MOST_TRIES) return false;
      const ousted = this.#board.inTheWay(job, choices, choice);
      if (ousted === null || !this.#areMovable(ousted)) continue;
      const mark = this.#board.mark();
      for (const one of ousted) this.#board.lift(one);
      this.#board.put(job, choice);
      if ([...ousted].every((one) => this.#place(one))) return true;
      this.#board.back(mark);
    }
    return false;
  }

  #areMovable(jobs: ReadonlySet<number>): boolean {
    for (const job of jobs) if (this.#visited.has(job) || !this.#mayMove.has(job)) return false;
    return true;
  }
}

const sorted = new WeakMap<Choices, readonly number[]>();

/** The places of choices, cheapest first; of equals the earlier. */
export function byCost(choices: Choices): readonly number[] {
  let order = sorted.get(choices);
  if (order === undefined) sorted.set(choices, (order = sortByCost(choices)));
  return order;
}

const sortByCost = ({ halves, costs }: Choices): readonly number[] =>
  Array.from(halves, (_, at) => at).sort(
    (a, b) => realCell(costs, a) - realCell(costs, b) || cell(halves, a) - cell(halves, b),
  );

export const costOf = (board: Board, job: number): number => {
  const chosen = board.chosen(job);
  return chosen < 0 ? 0 : realCell(board.choicesOf(job).costs, chosen);
};

export const sumOf = (jobs: Iterable<number>, weigh: (job: number) => number): number => {
  let sum = 0;
  for (const job of jobs) sum += weigh(job);
  return sum;
};
