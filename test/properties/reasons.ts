import type { Reason as Said, Schedule } from '../../src/schedule/types.js';
import { written } from '../oracle/days.js';
import type { Problem } from '../oracle/problem.js';
import { isAllowed } from '../oracle/problem.js';
import type { Reason } from '../oracle/reasons.js';
import type { OracleResult } from '../oracle/solve.js';

const text = (rule: string, from: number | null, wish: number): string =>
  `${rule} from ${from ?? 'kickoff'}, wish ${written(wish)}`;

/** The closed days that are named lie between wish and start, are closed, and there are some where any is. */
function namesClosedDays(problem: Problem, entry: number, said: Said, start: number): boolean {
  const { skipped, wish } = said;
  const closed: number[] = [];
  for (let day: number = wish; day < start; day++)
    if (!isAllowed(problem, problem.entries[entry]!, day)) closed.push(day);
  if (start < wish) return true;
  return (
    skipped.length > 0 === closed.length > 0 &&
    skipped.every(({ from, to }) => closed.some((day) => from <= day && day <= to))
  );
}

/** What the engine says of each entry, in plan order. */
export const reasonRows = (problem: Problem, found: Schedule): string[] =>
  Array.from(found.start, (start, entry) => {
    const said = found.reasonOf(entry);
    const skips = namesClosedDays(problem, entry, said, start) ? '' : '; closed days are wrong';
    return text(said.rule, said.from, said.wish) + skips;
  });

/** A bound of the unit itself, or of the member, that doesn't let the wish come true may be named in its place. */
function mayBeNamed(problem: Problem, { wish }: Reason, entry: number, said: Said): boolean {
  const { bounds } = problem.entries[entry]!;
  if (said.rule === 'not-before')
    return said.wish > wish && bounds.some(({ notBefore }) => notBefore === said.wish);
  if (said.rule === 'not-after')
    return said.wish < wish && bounds.some(({ notAfter }) => notAfter === said.wish);
  return false;
}

export const expectedReasons = (
  problem: Problem,
  { reasons }: Extract<OracleResult, { feasible: true }>,
  found: Schedule,
): string[] =>
  reasons.map((reason, entry) => {
    const said = found.reasonOf(entry);
    return mayBeNamed(problem, reason, entry, said)
      ? text(said.rule, said.from, said.wish)
      : text(reason.rule, reason.from, reason.wish);
  });
