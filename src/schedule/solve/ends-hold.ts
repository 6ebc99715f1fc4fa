import { cell } from '../../domain/columns.js';
import { lastBy, type LastByDay } from '../network/members.js';
import type { Group } from '../network/nodes.js';
import type { PlanNetwork } from '../network/plan-network.js';
import { edgesInto, edgesOut } from '../network/topology.js';
import type { Times } from './times.js';

/**
 * Whether the ends as they came out under `lead-first` keep what the network asks of them: windows and a `max` that are
 * hard, and the starts of those that wait for an end. Without it they are those that the network reckons with, or filled
 * no further than that allows.
 */
export function endsHold(network: PlanNetwork, times: Times): boolean {
  const { stages, groups } = network.nodes;
  if (stages.owners.length === 0) return true;
  const last = lastBy(times.end);
  return (
    stages.owners.every((owner) => endHolds(network, times, owner)) &&
    groups.every((group) => group.of === 'start' || waitsHold(network, times, group, last))
  );
}

function endHolds(network: PlanNetwork, { start, end }: Times, owner: number): boolean {
  const { nodes } = network;
  if (!nodes.isEntry(owner)) return true;
  const node = nodes.stages.nodeOf(owner, nodes.stages.count);
  const day = cell(end, owner) + 1;
  if (day > cell(network.highest, node)) return false;
  for (const edge of edgesInto(network, node)) {
    const { upper } = network.relation(edge);
    if (upper !== null && day > upper.at(cell(start, network.source(edge)))) return false;
  }
  return true;
}

function waitsHold(
  network: PlanNetwork,
  { start }: Times,
  { node, members }: Group,
  lastByEnd: LastByDay,
): boolean {
  const last = lastByEnd.of(members).day;
  for (const edge of edgesOut(network, node)) {
    const target = network.target(edge);
    if (!network.nodes.isEntry(target)) continue;
    if (cell(start, target) < network.relation(edge).lower.at(last)) return false;
  }
  return true;
}
