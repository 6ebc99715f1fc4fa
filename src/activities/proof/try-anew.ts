import { item } from '../../domain/columns.js';
import { Board } from '../place/board.js';
import type { Problem } from '../place/problem.js';

/** A few jobs alone, with the diaries of all and nothing in them but what is closed. */
export function part({ jobs, diaries }: Problem, some: readonly number[]): Problem {
  const at = new Map(some.map((job, place) => [job, place]));
  const kept = some.map((job) => item(jobs, job));
  const made = [...diaries];
  for (const { parties } of kept) {
    for (const party of parties) made[party] = item(diaries, party).blank();
  }
  return {
    jobs: kept.map((job) => ({ ...job, parent: at.get(job.parent) ?? -1 })),
    diaries: made,
  };
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
