import type { After } from '../../src/domain/plan.js';
import type { EdgeRule } from './edges.js';
import type { Entry } from './entries.js';
import { lastOf } from './days.js';
import type { LaidOut } from './layout.js';
import { windowEnd } from './lengths.js';
import { isAllowed, type Problem } from './problem.js';

/** Something that does not hold in the calendar and has not limited it. */
export interface Break {
  readonly entry: number;
  readonly rule: EdgeRule | 'not-before' | 'not-after' | 'window' | 'min' | 'max' | 'closed';
  readonly from: number | null;
  /** Of an `after`: others of the entry with the same item are breaks of one rule. */
  readonly item?: After;
  /** Days too early (negative) or too late; 0 for a day that is closed. */
  readonly by: number;
}

type Found = Omit<Break, 'entry'>;

/** Below `low` or above `high`. */
function outside(
  rule: Break['rule'],
  from: number | null,
  day: number,
  low: number,
  high: number,
): Found[] {
  if (day < low) return [{ rule, from, by: day - low }];
  return day > high ? [{ rule, from, by: day - high }] : [];
}

function brokenEdges(problem: Problem, laidOut: readonly LaidOut[], entry: Entry): Found[] {
  const { day: kickoff } = problem.plan.kickoff;
  return problem.dropped
    .filter((edge) => edge.to === entry.index)
    .flatMap((edge) => {
      const source = edge.from === null ? kickoff : laidOut[edge.from]![edge.of];
      const high = edge.upper?.(source) ?? Infinity;
      const { start } = laidOut[entry.index]!;
      const found = outside(edge.rule, edge.from, start, edge.lower(source), high);
      return edge.item === undefined ? found : found.map((one) => ({ ...one, item: edge.item }));
    });
}

function brokenByFixed(problem: Problem, laidOut: readonly LaidOut[], entry: Entry): Found[] {
  const { start } = laidOut[entry.index]!;
  const found = brokenEdges(problem, laidOut, entry);
  const first = Math.max(...entry.bounds.map(({ notBefore }) => notBefore ?? -Infinity));
  const last = Math.min(...entry.bounds.map(({ notAfter }) => notAfter ?? Infinity));
  found.push(...outside('not-before', null, start, first, Infinity));
  found.push(...outside('not-after', null, start, -Infinity, last));
  const { day } = problem.plan.kickoff;
  if (entry.rules.start?.anchor === 'kickoff')
    found.push(...outside('start', null, start, day, day));
  return found;
}

function brokenLengths({ plan }: Problem, { start, end }: LaidOut, entry: Entry): Found[] {
  const { min, max } = entry.rules.duration ?? {};
  const last = windowEnd(plan, entry);
  return [
    ...outside('window', null, end, -Infinity, last ?? Infinity),
    ...outside('min', null, end, min ? lastOf(start, min) : -Infinity, Infinity),
    ...outside('max', null, end, -Infinity, max ? lastOf(start, max) : Infinity),
  ];
}

export function breaksOf(problem: Problem, laidOut: readonly LaidOut[]): Break[] {
  return problem.entries.flatMap((entry) => {
    const own = laidOut[entry.index]!;
    const found = brokenLengths(problem, own, entry);
    if (entry.fixed !== null) found.push(...brokenByFixed(problem, laidOut, entry));
    if (!isAllowed(problem, entry, own.start)) found.push({ rule: 'closed', from: null, by: 0 });
    return found.map((one) => ({ entry: entry.index, ...one }));
  });
}
