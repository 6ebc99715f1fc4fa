import { columnOf } from '../domain/columns.js';
import type { Calendar } from '../domain/calendar.js';
import type { Entries } from '../domain/entries.js';
import { buildNetwork } from './network/build-network.js';
import type { StageLengths } from './network/stage-edges.js';
import type { PlanNetwork } from './network/plan-network.js';
import { orderOfOthers } from './network/topology.js';
import { choiceOrder } from './solve/choice-order.js';

/** All that the steps of one run share. */
export interface Run {
  readonly entries: Entries;
  readonly calendar: Calendar;
  readonly network: PlanNetwork;
  /** Entries in order of choice. */
  readonly order: Int32Array;
}

/** Makes the network, and the order in which its entries are given their days. */
export const prepare = (entries: Entries, calendar: Calendar, lengths: StageLengths): Run => ({
  entries,
  calendar,
  network: buildNetwork(entries, calendar, lengths),
  order: choiceOrder(entries),
});

/** The kickoff, the entries in order of choice, groups and stages: all edges but those of `after` run forward in it. */
export function nodeOrder({ network, order }: Pick<Run, 'network' | 'order'>): Int32Array {
  const { kickoff, size } = network.nodes;
  const all = columnOf(1 + order.length + size - kickoff - 1);
  all[0] = kickoff;
  all.set(order, 1);
  for (let node = kickoff + 1, at = 1 + order.length; node < size; node++, at++) all[at] = node;
  return all;
}

/**
 * The nodes but twins in an order in which all edges run forward, where there is one. Propagation then is done after
 * one pass: in any other order, of batches that each wait for all before them, the last is raised once for each of them.
 *
 * @param order the entries in order of choice, without twins.
 */
export function forwardOrder(network: PlanNetwork, order: Int32Array): Int32Array {
  if (network.nodes.groups.length > 0) {
    const forward = orderOfOthers(network);
    if (forward.length === network.size - network.twins.count) return forward;
  }
  return nodeOrder({ network, order });
}
