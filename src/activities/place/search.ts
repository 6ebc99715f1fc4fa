import { item, realCell } from '../../domain/columns.js';
import { NOWHERE, type Board } from './board.js';
import { byCost, costOf } from './repair.js';
import { priority } from './weight.js';

/** What came of a set of jobs: less is better, from the first to the last. */
interface Score {
  /** Sum of the weights of those that are left over. */
  readonly lost: number;
  /** Those left over, by level, then in order of priority. */
  readonly jobs: readonly number[];
  readonly cost: number;
}

/**
 * Looks through all days of a few jobs for the best (branch and bound), starting from what is on the board, and leaves
 * the best found there. A branch is left as soon as it can't be better than the best so far.
 *
 * @param most how many steps: never a time, since the same input has the same days.
 * @returns whether they sufficed: then nothing is better.
 */
export const search = (board: Board, jobs: readonly number[], most: number): boolean =>
  new Search(board, jobs, most).run();

class Search {
  readonly #board: Board;
  readonly #jobs: readonly number[];
  readonly #order: readonly number[];
  readonly #most: number;
  /** The least cost of the jobs from each place of the order on. */
  readonly #leastCost: readonly number[];
  #steps = 0;
  #best: Score;
  #chosen: readonly number[];

  constructor(board: Board, jobs: readonly number[], most: number) {
    this.#board = board;
    this.#jobs = jobs;
    this.#most = most;
    this.#order = inOrder(board, jobs);
    this.#leastCost = leastCosts(board, this.#order);
    this.#best = scoreOf(board, jobs);
    this.#chosen = jobs.map((job) => board.chosen(job));
  }

  run(): boolean {
    for (const job of this.#order.toReversed()) {
      if (this.#board.isPlaced(job)) this.#board.lift(job);
    }
    this.#branch(0, 0, 0);
    this.#restore();
    return this.#steps <= this.#most;
  }

  /** Parents stand before what comes after them, so that is lifted first and put last. */
  #restore(): void {
    for (const [at, job] of this.#jobs.entries()) {
      const choice = item(this.#chosen, at);
      if (choice !== NOWHERE) this.#board.put(job, choice);
    }
  }

  #branch(at: number, lost: number, cost: number): void {
    if (++this.#steps > this.#most || !this.#mayBeBetter(at, lost, cost)) return;
    const job = this.#order[at];
    if (job === undefined) {
      this.#compare();
      return;
    }
    const choices = this.#board.choicesOf(job);
    for (const choice of byCost(choices)) {
      if (!this.#board.fits(job, choices, choice)) continue;
      this.#board.put(job, choice);
      const gone = choices.losses === null ? 0 : realCell(choices.losses, choice);
      this.#branch(at + 1, lost + gone, cost + realCell(choices.costs, choice));
      this.#board.lift(job);
      if (this.#steps > this.#most) return;
    }
    this.#branch(at + 1, lost + this.#board.job(job).weight, cost);
  }

  #mayBeBetter(at: number, lost: number, cost: number): boolean {
    const least = lost + this.#certainlyLost(at);
    if (least !== this.#best.lost) return least < this.#best.lost;
    // Which jobs are left over comes before what the others cost.
    if (this.#best.jobs.length > 0) return true;
    return cost + item(this.#leastCost, at) < this.#best.cost;
  }

  /** Of the jobs still to come, those that fit nowhere any more. */
  #certainlyLost(at: number): number {
    let sum = 0;
    for (const job of this.#order.slice(at))
      if (!this.#hasRoom(job)) sum += this.#board.job(job).weight;
    return sum;
  }

  #hasRoom(job: number): boolean {
    const { choices } = this.#board.job(job);
    for (let choice = 0; choice < choices.halves.length; choice++) {
      if (this.#board.fits(job, choices, choice)) return true;
    }
    return false;
  }

  #compare(): void {
    const score = scoreOf(this.#board, this.#jobs);
    if (compareScores(this.#board, score, this.#best) >= 0) return;
    this.#best = score;
    this.#chosen = this.#jobs.map((job) => this.#board.chosen(job));
  }
}

/** What is on the board. */
function scoreOf(board: Board, jobs: readonly number[]): Score {
  let [lost, cost] = [0, 0];
  const left: number[] = [];
  for (const job of jobs) {
    const choice = board.chosen(job);
    if (choice === NOWHERE) {
      lost += board.job(job).weight;
      left.push(job);
      continue;
    }
    const { losses } = board.choicesOf(job);
    lost += losses === null ? 0 : realCell(losses, choice);
    cost += costOf(board, job);
  }
  const byLevel = (a: number, b: number) => board.job(a).level - board.job(b).level || a - b;
  return { lost, jobs: left.sort(byLevel), cost };
}

/** Negative where `a` is better. */
function compareScores(board: Board, a: Score, b: Score): number {
  if (a.lost !== b.lost) return a.lost - b.lost;
  return compareLost(board, a.jobs, b.jobs) || a.cost - b.cost;
}

/** Fewer of the highest level where they differ; else those that stand later in the plan. */
function compareLost(board: Board, a: readonly number[], b: readonly number[]): number {
  const levels = new Set([...a, ...b].map((job) => board.job(job).level));
  for (const level of [...levels].sort((one, other) => one - other)) {
    const count = (jobs: readonly number[]) =>
      jobs.filter((job) => board.job(job).level === level).length;
    const more = count(a) - count(b);
    if (more !== 0) return more;
  }
  const at = a.findIndex((job, place) => job !== b[place]);
  return at < 0 ? 0 : item(b, at) - item(a, at);
}

/** Those with the fewest choices first, and none before its parent. */
function inOrder(board: Board, jobs: readonly number[]): number[] {
  const order = priority(board.jobs);
  const room = (job: number) => board.job(job).choices.halves.length;
  const rest = jobs.toSorted((a, b) => room(a) - room(b) || order(a, b));
  const isIn = new Set(jobs);
  const done = new Set<number>();
  const found: number[] = [];
  const add = (job: number) => {
    if (done.has(job)) return;
    done.add(job);
    const { parent } = board.job(job);
    if (isIn.has(parent)) add(parent);
    found.push(job);
  };
  for (const job of rest) add(job);
  return found;
}

/** What all jobs from each place on cost at least. What a later wish is depends on the parent's day: 0 is certain. */
function leastCosts(board: Board, order: readonly number[]): number[] {
  const sums = [0];
  for (const job of order.toReversed()) {
    const { parent, choices } = board.job(job);
    const least = parent < 0 ? choices.costs.reduce((a, b) => Math.min(a, b), Infinity) : 0;
    sums.push((sums.at(-1) ?? 0) + (Number.isFinite(least) ? least : 0));
  }
  return sums.reverse();
}
