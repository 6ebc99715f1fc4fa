import { cell } from '../../domain/columns.js';
import type { PlanNetwork } from './plan-network.js';

/** The member of a group that the group waits for: the one whose day is last, of equals the first in the plan. */
export function lastInto(network: PlanNetwork, days: Int32Array, group: number): number {
  let [best, last] = [Infinity, -Infinity];
  for (let edge = network.firstInto(group); edge < network.firstInto(group + 1); edge++) {
    const source = network.source(edge);
    const owner = network.nodes.ownerOf(source);
    const day = network.relation(edge).lower.at(cell(days, source));
    if (day > last || (day === last && owner < best)) [best, last] = [owner, day];
  }
  return best;
}
