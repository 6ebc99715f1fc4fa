import type { Board } from '../place/board.js';
import { shortagesOf } from '../place/bound.js';
import type { Shortage } from '../place/match-one.js';
import { priority } from '../place/weight.js';

/**
 * Whose half-days alone don't suffice (Hall 1935: k occurrences in fewer than k half-days), so that jobs are left over.
 * Each job is explained by one person, those first who lack most.
 *
 * @param jobs all of one component, in plan order.
 * @param lost those of them that have no day.
 */
export function shortagesFor(
  board: Board,
  jobs: readonly number[],
  lost: readonly number[],
): { readonly shortages: readonly Shortage[]; readonly unexplained: readonly number[] } {
  const inOrder = jobs.toSorted(priority(board.jobs));
  const parties = new Set(lost.flatMap((job) => board.job(job).parties));
  const all = [...parties].flatMap((party) =>
    shortagesOf(
      board,
      party,
      inOrder.filter((job) => board.job(job).parties.includes(party)),
    ),
  );
  const unexplained = new Set(lost);
  const shortages = all
    .sort((a, b) => b.lost.length - a.lost.length || a.party - b.party)
    .filter((shortage) => {
      const explains = shortage.jobs.filter((job) => unexplained.has(job));
      for (const job of explains) unexplained.delete(job);
      return explains.length > 0;
    });
  return { shortages, unexplained: [...unexplained] };
}
