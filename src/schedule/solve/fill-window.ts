import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { lastDay } from '../../domain/span.js';
import type { Group } from '../network/nodes.js';
import type { PlanNetwork } from '../network/plan-network.js';
import { edgesOut } from '../network/topology.js';

/**
 * `duration.fill`: all entries that have it get one and the same length in days, the longest with which each ends
 * inside its window, within its `max`, and in time for those that wait for its end. None gets shorter by it. Without
 * any window there is nothing to fill.
 */
export function fillWindow(network: PlanNetwork, start: Int32Array, end: Int32Array): void {
  const waited = waitedFor(network, start);
  const filled: number[] = [];
  let days = Infinity;
  let hasWindow = false;
  for (let entry = 0; entry < end.length; entry++) {
    const { rules, windowEnd } = network.terms.of(entry);
    if (rules.duration?.fill !== true) continue;
    filled.push(entry);
    hasWindow ||= windowEnd !== null;
    const { max } = rules.duration;
    const first = cell(start, entry);
    const longest = max === undefined ? Infinity : lastDay(asDay(first), max);
    const last = Math.min(windowEnd ?? Infinity, longest, waited.get(entry) ?? Infinity);
    days = Math.min(days, last - first + 1);
  }
  if (!hasWindow) return;
  for (const entry of filled) {
    end[entry] = Math.max(cell(end, entry), cell(start, entry) + days - 1);
  }
}

/** The last day on which each entry may end for the sake of those that wait for its end. */
function waitedFor(network: PlanNetwork, start: Int32Array): Map<number, number> {
  const limits = new Map<number, number>();
  for (const group of network.nodes.groups) {
    if (group.of !== 'end') continue;
    const limit = lastEndFor(network, group, start);
    for (const member of group.members) {
      limits.set(member, Math.min(limit, limits.get(member) ?? limit));
    }
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
