import { item } from '../../domain/columns.js';
import { Board } from '../place/board.js';
import type { Job, Problem } from '../place/problem.js';
import { solve } from '../place/solve.js';

/** What is to be otherwise: jobs as they would be, and diaries besides those that there are. */
export interface Change {
  readonly jobOf: (job: number) => Job;
  /** Each is like the diary of a party. */
  readonly more: readonly number[];
}

/** A few jobs alone, with the diaries of all and nothing in them but what is closed. */
export function part(
  { jobs, diaries }: Problem,
  some: readonly number[],
  { jobOf, more }: Change = { jobOf: (job) => item(jobs, job), more: [] },
): Problem {
  const at = new Map(some.map((job, place) => [job, place]));
  return {
    jobs: some.map((job) => {
      const changed = jobOf(job);
      return { ...changed, parent: at.get(changed.parent) ?? -1 };
    }),
    diaries: blank(
      diaries,
      some.flatMap((job) => jobOf(job).parties),
      more,
    ),
  };
}

/** Only those that are needed are made anew. */
function blank(diaries: Problem['diaries'], needed: readonly number[], more: readonly number[]) {
  const made = [...diaries];
  for (const party of needed) {
    if (party < diaries.length) made[party] = item(diaries, party).blank();
  }
  return [...made, ...more.map((party) => item(diaries, party).blank())];
}

/** Help is looked for many times over, and each time most is found without a search. */
const FEW_STEPS = { toPlace: 500, toSettle: 0 };

/** How many of some jobs are left over when they are placed anew, otherwise than they were. */
export function lostAnew(problem: Problem, some: readonly number[], change: Change): number {
  const { board } = solve(part(problem, some, change), FEW_STEPS);
  return some.filter((_, place) => !board.isPlaced(place)).length;
}

/**
 * Whether some jobs can all be placed: each choice of each is looked at, those with the fewest first.
 *
 * @returns null where so many steps don't suffice to say it.
 */
export function canPlaceAll(
  problem: Problem,
  some: readonly number[],
  most: number,
): boolean | null {
  const board = new Board(part(problem, some));
  let steps = 0;
  const place = (left: ReadonlySet<number>): boolean => {
    if (left.size === 0) return true;
    if (++steps > most) return false;
    const { job, fitting } = tightest(board, left);
    const rest = new Set(left);
    rest.delete(job);
    for (const choice of fitting) {
      board.put(job, choice);
      if (place(rest)) return true;
      board.lift(job);
      if (steps > most) return false;
    }
    return false;
  };
  const found = place(new Set(some.keys()));
  return !found && steps > most ? null : found;
}

/** The job with the fewest choices that fit, of those whose parents are placed. */
function tightest(board: Board, left: ReadonlySet<number>) {
  let best: { readonly job: number; readonly fitting: readonly number[] } | null = null;
  for (const job of left) {
    if (left.has(board.job(job).parent)) continue;
    const choices = board.choicesOf(job);
    const fitting = Array.from(choices.halves, (_, at) => at).filter((choice) =>
      board.fits(job, choices, choice),
    );
    if (best === null || fitting.length < best.fitting.length) best = { job, fitting };
    if (fitting.length === 0) break;
  }
  if (best === null) throw new Error('jobs that come after one another in a circle');
  return best;
}
