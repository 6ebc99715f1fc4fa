import { Board, NOWHERE } from './board.js';
import { boundOf, isSingle } from './bound.js';
import { components } from './components.js';
import { OneDiary } from './match-one.js';
import { tiesOf } from './parties.js';
import { placeMany } from './place-many.js';
import { setInPlanOrder } from './plan-order.js';
import type { Problem } from './problem.js';
import { Repair, sumOf } from './repair.js';
import { search } from './search.js';
import { prescribedOf, priority } from './weight.js';

/** Jobs that are tied crosswise are placed exactly up to so many, as far as so many steps suffice. */
const MOST_SEARCHED = 12;
const STEPS: Steps = { toPlace: 100_000, toSettle: 2000 };

/** How far to look for a better solution: where jobs are left over, and where they are only off their wishes. */
export interface Steps {
  readonly toPlace: number;
  readonly toSettle: number;
}

/** Jobs that have nothing to do with any others, and what came of them. */
export interface Component {
  /** In plan order. */
  readonly jobs: readonly number[];
  /** Those without a day, in plan order. */
  readonly lost: readonly number[];
  /** So many are without a day whatever the days. */
  readonly bound: number;
  /** Whether no other days would place more. */
  readonly isProven: boolean;
}

export interface Solved {
  readonly board: Board;
  readonly components: readonly Component[];
}

/** Places as many jobs as can be, by priority, then as near to their wishes as can be. */
export function solve(problem: Problem, steps: Steps = STEPS): Solved {
  const board = new Board(problem);
  const all = problem.jobs.map((_, job) => job);
  // A number for each job with others after it, behind those of the people, ties it to them.
  const hasLater = new Set(problem.jobs.map(({ parent }) => parent));
  const numberOf = (job: number) => problem.diaries.length + job;
  const cut = components(all, (job) => {
    const { parties, parent } = board.job(job);
    if (parent < 0 && !hasLater.has(job)) return parties;
    const links = parent < 0 ? [numberOf(job)] : [numberOf(job), numberOf(parent)];
    return [...parties, ...links];
  });
  return { board, components: cut.map((jobs) => solveComponent(board, jobs, steps)) };
}

function solveComponent(board: Board, jobs: readonly number[], steps: Steps): Component {
  const isLinked = jobs.some((job) => board.job(job).parent >= 0);
  const isExact = isLinked ? placeByRounds(board, jobs, steps) : placeFlat(board, jobs, steps);
  setInPlanOrder(board, jobs);
  const lost = jobs.filter((job) => !board.isPlaced(job));
  if (lost.length === 0 || isExact) return { jobs, lost, bound: lost.length, isProven: true };
  const bound = boundOf(board, jobs.toSorted(priority(board.jobs)));
  const worth = sumOf(lost, (job) => board.job(job).worth);
  const isProven = bound.jobs === lost.length && prescribedOf(bound.worth) === prescribedOf(worth);
  return { jobs, lost, bound: bound.jobs, isProven };
}

/** First those that come after nothing, then what comes after them, and so on; a few of them exactly. */
function placeByRounds(board: Board, jobs: readonly number[], steps: Steps): boolean {
  const depthOf = new Map<number, number>();
  const rounds: number[][] = [];
  for (const job of jobs) {
    const depth = (depthOf.get(board.job(job).parent) ?? -1) + 1;
    depthOf.set(job, depth);
    (rounds[depth] ??= []).push(job);
  }
  for (const round of rounds) placeFlat(board, round, steps);
  return searchFew(board, jobs, steps);
}

/** Jobs none of which comes after another, or whose parents have their days. */
function placeFlat(board: Board, jobs: readonly number[], steps: Steps): boolean {
  const ties = tiesOf(board, jobs);
  const partiesOf = (job: number) => ties.of.get(job) ?? [];
  let isExact = true;
  for (const part of components(jobs, partiesOf)) {
    isExact = placePart(board, part, partiesOf, steps) && isExact;
  }
  return isExact;
}

/** @returns whether no other days would place more. */
function placePart(
  board: Board,
  part: readonly number[],
  partiesOf: (job: number) => readonly number[],
  steps: Steps,
): boolean {
  const [one, ...others] = new Set(part.flatMap(partiesOf));
  if (one === undefined) {
    const repair = new Repair(board, new Set());
    for (const job of part) repair.placeFree(job);
    return true;
  }
  const inOrder = part.toSorted(priority(board.jobs));
  if (others.length === 0 && isMatching(board, part, one)) {
    placeOne(board, one, inOrder);
    return true;
  }
  const lost = placeMany(board, inOrder, partiesOf);
  return searchFew(board, part, steps) || lost.length === 0;
}

/** Whether all that counts is one person's half-days, one for each, and nothing is lost by taking another. */
const isMatching = (board: Board, jobs: readonly number[], party: number): boolean =>
  jobs.every((job) => {
    const choices = board.choicesOf(job);
    return choices.losses === null && isSingle(board, party, job);
  });

function placeOne(board: Board, party: number, jobs: readonly number[]): void {
  const one = new OneDiary(board, party, jobs, (job, choices, choice) =>
    board.fits(job, choices, choice),
  );
  for (const [job, choice] of one.chosen()) if (choice !== NOWHERE) board.put(job, choice);
}

/** The best of all days where there are few jobs. */
function searchFew(board: Board, jobs: readonly number[], steps: Steps): boolean {
  if (jobs.length > MOST_SEARCHED) return false;
  const worth = (job: number) => board.job(job).worth;
  const lost = jobs.filter((job) => !board.isPlaced(job));
  const mayPlace =
    lost.length > 0 &&
    sumOf(lost, worth) > boundOf(board, jobs.toSorted(priority(board.jobs))).worth;
  return search(board, jobs, mayPlace ? steps.toPlace : steps.toSettle);
}
