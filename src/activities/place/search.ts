import { item, realCell } from '../../domain/columns.js';
import { NOWHERE, type Board } from './board.js';
import { byCost, costOf, sumOf } from './repair.js';
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
  #steps = 0;
  #best: Score;
  #chosen: readonly number[];

  constructor(board: Board, jobs: readonly number[], most: number) {
    this.#board = board;
    this.#jobs = jobs;
    this.#most = most;
    this.#order = inOrder(board, jobs);
    this.#best = scoreOf(board, jobs);
    this.#chosen = jobs.map((job) => board.chosen(job));
  }

  run(): boolean {
    for (const job of this.#order.toReversed()) {
      if (this.#board.isPlaced(job)) this.#board.lift(job);
    }
    this.#branch(0, 0, 0, []);
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

  #branch(at: number, lost: number, cost: number, left: readonly number[]): void {
    if (++this.#steps > this.#most || !this.#mayBeBetter(at, lost, cost, left)) return;
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
      this.#branch(at + 1, lost + gone, cost + realCell(choices.costs, choice), left);
      this.#board.lift(job);
      if (this.#steps > this.#most) return;
    }
    this.#branch(at + 1, lost + this.#board.job(job).weight, cost, [...left, job]);
  }

  #mayBeBetter(at: number, lost: number, cost: number, left: readonly number[]): boolean {
    const rest = this.#order.slice(at).map((job) => ({ job, least: this.#leastCost(job) }));
    const gone = rest.filter(({ least }) => least === null).map(({ job }) => job);
    const least = lost + sumOf(gone, (job) => this.#board.job(job).weight);
    if (least !== this.#best.lost) return least < this.#best.lost;
    // Any more that is left over would be too much, so these are all.
    const all = [...left, ...gone].sort(byLevel(this.#board));
    const order = compareLost(this.#board, all, this.#best.jobs);
    if (order !== 0) return order < 0;
    return cost + rest.reduce((sum, one) => sum + (one.least ?? 0), 0) < this.#best.cost;
  }

  /** What a job still to come costs at least, as things are; null where it fits nowhere any more. */
  #leastCost(job: number): number | null {
    const { choices, parent } = this.#board.job(job);
    let least: number | null = null;
    for (let choice = 0; choice < choices.halves.length; choice++) {
      const cost = realCell(choices.costs, choice);
      if (least !== null && cost >= least) continue;
      if (this.#board.fits(job, choices, choice)) least = cost;
      // What a later wish is depends on the parent's day: nothing is certain but that there is room.
      if (least !== null && parent >= 0) return 0;
    }
    return least;
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
  return { lost, jobs: left.sort(byLevel(board)), cost };
}

/** How those left over are listed. */
const byLevel = (board: Board) => (a: number, b: number) =>
  board.job(a).level - board.job(b).level || a - b;

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
