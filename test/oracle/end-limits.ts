import { lastOf } from './days.js';
import { endOf, lengthsOf, windowEnd } from './lengths.js';
import type { Network } from './network.js';
import { remembered, type Problem } from './problem.js';
import { aheadOf, coursesOf } from './waits.js';

/**
 * What `lead-first` lengthens still has to end inside a hard window and a hard `duration.max`, and before what
 * comes after its end. Where no length is counted in months, each of these is a matter of two starts at a time
 * (an end is the latest of what the start of each leader asks for), so that the relations say all; else the
 * checks, which look at all starts, say the rest.
 */
export function addEndLimits(problem: Problem, network: Network, pulled: boolean): void {
  if (problem.plan.stages.length < 2) return;
  for (const { index, fixed } of problem.entries) {
    const ahead = aheadOf(problem.waits, index);
    if (ahead.length === 0) continue;
    if (pulled || fixed === null) {
      limitByWindow(problem, network, index, ahead);
      limitByLongest(problem, network, index, ahead);
    }
    limitByThoseAfter(problem, network, index, ahead);
  }
}

/** The end of an entry with these starts. */
function endWith(problem: Problem, entry: number, starts: readonly number[]): number {
  const { waits, entries, plan } = problem;
  const lengths = entries.map((one) => lengthsOf(plan, one, starts[one.index] ?? -Infinity));
  return coursesOf(waits, starts, lengths)(entry).end;
}

/** Never later than the end of the entry can be with these starts, whatever the others are. */
function endAtLeast(
  { waits, entries, plan }: Problem,
  network: Network,
  entry: number,
  given: ReadonlyMap<number, number>,
): number {
  const starts = entries.map(({ index }) => given.get(index) ?? -Infinity);
  const lengths = entries.map((one) => {
    const start = given.get(one.index);
    return start === undefined ? leastLengths(plan, network, one) : lengthsOf(plan, one, start);
  });
  return coursesOf(waits, starts, lengths)(entry).end;
}

const leastKnown = new WeakMap<Network, Map<number, number[]>>();

function leastLengths(
  plan: Problem['plan'],
  network: Network,
  entry: Problem['entries'][number],
): number[] {
  const known = leastKnown.get(network) ?? new Map<number, number[]>();
  leastKnown.set(network, known);
  let least = known.get(entry.index);
  if (least === undefined) {
    const all = network.lists[entry.index]!.map((day) => lengthsOf(plan, entry, day));
    least = plan.stages.map((_, k) => Math.min(...all.map((lengths) => lengths[k]!)));
    known.set(entry.index, least);
  }
  return least;
}

function limitByWindow(
  problem: Problem,
  network: Network,
  entry: number,
  ahead: readonly number[],
): void {
  const { plan, entries } = problem;
  const own = entries[entry]!;
  const last = windowEnd(plan, own);
  if (last === null || (own.rules.window?.severity ?? 'error') !== 'error') return;
  // What a fixed day breaks by itself is nobody else's matter.
  if (own.fixed !== null && endOf(plan, own, own.fixed) > last) return;
  for (const a of ahead) {
    const end = remembered((x) => endAtLeast(problem, network, entry, new Map([[a, x]])));
    network.add({ a: entries.length, b: a, holds: (_, x) => end(x) <= last });
  }
  const scope = [entry, ...ahead];
  network.addCheck({ scope, holds: (starts) => endWith(problem, entry, starts) <= last });
}

function limitByLongest(
  problem: Problem,
  network: Network,
  entry: number,
  ahead: readonly number[],
): void {
  const { plan, entries } = problem;
  const own = entries[entry]!;
  const { max, severity } = own.rules.duration ?? {};
  if (max === undefined || (severity ?? 'error') !== 'error') return;
  const isFree = (start: number): boolean => endOf(plan, own, start) > lastOf(start, max);
  for (const a of ahead) {
    const known = new Map<string, number>();
    const end = (x: number, y: number): number => {
      const key = `${x} ${y}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const given = new Map([
        [a, x],
        [entry, y],
      ]);
      const value = endAtLeast(problem, network, entry, given);
      known.set(key, value);
      return value;
    };
    const holds = (x: number, y: number): boolean => isFree(y) || end(x, y) <= lastOf(y, max);
    network.add({ a, b: entry, holds });
  }
  const holds = (starts: readonly number[]): boolean => {
    const start = starts[entry]!;
    return isFree(start) || endWith(problem, entry, starts) <= lastOf(start, max);
  };
  network.addCheck({ scope: [entry, ...ahead], holds });
}

function limitByThoseAfter(
  problem: Problem,
  network: Network,
  entry: number,
  ahead: readonly number[],
): void {
  const edges = problem.edges.filter((edge) => edge.from === entry && edge.of === 'end');
  for (const { to, lower } of edges) {
    for (const a of ahead) {
      const limit = remembered((x) =>
        lower(endAtLeast(problem, network, entry, new Map([[a, x]]))),
      );
      network.add({ a, b: to, holds: (x, y) => y >= limit(x) });
    }
    const holds = (starts: readonly number[]): boolean =>
      starts[to]! >= lower(endWith(problem, entry, starts));
    network.addCheck({ scope: [to, entry, ...ahead], holds });
  }
}
