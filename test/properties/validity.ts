import type { Severity } from '../../src/domain/rules.js';
import { lastOf, written } from '../oracle/days.js';
import type { Edge } from '../oracle/edges.js';
import { laidOutFor, type LaidOut } from '../oracle/layout.js';
import { endOf, isCut, windowEnd } from '../oracle/lengths.js';
import { mayStart, type Problem } from '../oracle/problem.js';

/** Hard limits that an entry keeps by itself and not after it has waited. */
function lateEnds(problem: Problem, laidOut: readonly LaidOut[]): string[] {
  const { plan, entries } = problem;
  return entries.flatMap((entry) => {
    const { start, end } = laidOut[entry.index]!;
    const { window, duration } = entry.rules;
    const own = endOf(plan, entry, start);
    const lasts = [
      // How much of a soft minimum is given up for waiting is left open.
      isHard(window) && !isCut(entry) ? windowEnd(plan, entry) : null,
      isHard(duration) && duration?.max ? lastOf(start, duration.max) : null,
    ];
    return lasts.some((last) => last !== null && own <= last && end > last)
      ? [`entry ${entry.index} waits and ends on ${written(end)}, too late`]
      : [];
  });
}

const isHard = (rule: { readonly severity?: Severity } | undefined): boolean =>
  (rule?.severity ?? 'error') === 'error';

/** How many days each soft limit is put off; null where soft limits are not looked at. */
export type Allowance = (edge: Edge) => number | null;

/** What a calendar with these starts breaks of the rules that hold, in words; nothing if it is valid. */
export function violations(
  problem: Problem,
  starts: ArrayLike<number>,
  allowance: Allowance,
): string[] {
  const alone = problem.entries
    .filter((entry) => !mayStart(problem, entry, starts[entry.index]!))
    .map((entry) => `entry ${entry.index} can't start on ${written(starts[entry.index]!)}`);
  const kickoff = problem.plan.kickoff.day;
  const laidOut = laidOutFor(problem, Array.from(starts), 0);
  const edges = problem.edges.flatMap((edge) => {
    const source = edge.from === null ? kickoff : laidOut[edge.from]![edge.of];
    const start = starts[edge.to]!;
    const by = edge.severity === 'error' ? 0 : allowance(edge);
    const name = `${edge.rule} ${edge.from ?? 'kickoff'} → ${edge.to}`;
    const isLate = edge.upper !== null && by !== null && start > edge.upper(source) + by;
    return [
      ...(start < edge.lower(source) ? [`${name}: ${written(start)} is too early`] : []),
      ...(isLate ? [`${name}: ${written(start)} is too late`] : []),
    ];
  });
  return [...alone, ...edges, ...lateEnds(problem, laidOut)];
}
