import { cell, copyOf } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { lastDay } from '../../domain/span.js';
import type { Group } from '../network/nodes.js';
import type { PlanNetwork } from '../network/plan-network.js';
import { edgesOut } from '../network/topology.js';
import type { Times } from './times.js';

/**
 * `duration.fill`: all entries that have it get one and the same length in days, the longest with which each ends
 * inside its window, within its `max`, and in time for those that wait for its end. None gets shorter by it. Without
 * any window there is nothing to fill.
 *
 * @param layOut lays out all stages for the last days given (inclusive), and moves these where stages wait for others.
 */
export function fillWindow(
  network: PlanNetwork,
  { start, end }: Pick<Times, 'start' | 'end'>,
  layOut: (end: Int32Array) => Times,
): Times {
  const limits = limitsOf(network, start, end);
  const most = mostDays(limits, start);
  if (most === null) return layOut(end);
  const filled = (days: number): Times => {
    const ends = copyOf(end);
    for (const { entry } of limits) {
      ends[entry] = Math.max(cell(end, entry), cell(start, entry) + days - 1);
    }
    return layOut(ends);
  };
  const times = filled(most);
  if (network.nodes.stages.owners.length === 0 || allEndInTime(limits, times)) return times;
  return longestBelow(most, filled, (made) => allEndInTime(limits, made));
}

/** An entry that is to fill its window, and the last day on which it may end. */
interface Limit {
  readonly entry: number;
  readonly last: number;
  readonly hasWindow: boolean;
}

function limitsOf(network: PlanNetwork, start: Int32Array, end: Int32Array): readonly Limit[] {
  if (!network.terms.all.some(({ rules }) => rules.duration?.fill === true)) return [];
  const waited = waitedFor(network, start);
  const limits: Limit[] = [];
  for (let entry = 0; entry < end.length; entry++) {
    const { rules, windowEnd } = network.terms.of(entry);
    if (rules.duration?.fill !== true) continue;
    const { max } = rules.duration;
    const longest = max === undefined ? Infinity : lastDay(asDay(cell(start, entry)), max);
    const last = Math.min(windowEnd ?? Infinity, longest, waited.get(entry) ?? Infinity);
    limits.push({ entry, last, hasWindow: windowEnd !== null });
  }
  return limits;
}

/** The length that fits all, as long as no stage waits; null where there is nothing to fill. */
function mostDays(limits: readonly Limit[], start: Int32Array): number | null {
  if (!limits.some(({ hasWindow }) => hasWindow)) return null;
  const days = limits.map(({ entry, last }) => last - cell(start, entry) + 1);
  return days.reduce((a, b) => Math.min(a, b));
}

const allEndInTime = (limits: readonly Limit[], { end }: Times): boolean =>
  limits.every(({ entry, last }) => cell(end, entry) <= last);

/** The longest length below `most` with which all holds, by bisection; without one, the shortest there is. */
function longestBelow(
  most: number,
  filled: (days: number) => Times,
  holds: (times: Times) => boolean,
): Times {
  let [low, high] = [0, most - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(filled(middle))) low = middle;
    else high = middle - 1;
  }
  return filled(low);
}

/** The last day on which each entry may end for the sake of those that wait for its end. */
function waitedFor(network: PlanNetwork, start: Int32Array): Map<number, number> {
  const byPiece = new Map<number, { readonly limit: number; readonly entries: Int32Array }>();
  for (const group of network.nodes.groups) {
    if (group.of !== 'end') continue;
    const own = lastEndFor(network, group, start);
    for (const piece of group.members.pieces) {
      const limit = Math.min(own, byPiece.get(piece)?.limit ?? own);
      byPiece.set(piece, { limit, entries: group.members.inPiece(piece) });
    }
  }
  const limits = new Map<number, number>();
  for (const { limit, entries } of byPiece.values()) {
    for (const entry of entries) limits.set(entry, limit);
  }
  return limits;
}

function lastEndFor(network: PlanNetwork, { node }: Group, start: Int32Array): number {
  let limit = Infinity;
  for (const edge of edgesOut(network, node)) {
    const { lower } = network.relation(edge);
    limit = Math.min(limit, lower.lastUpTo(cell(start, network.target(edge))));
  }
  return limit;
}
