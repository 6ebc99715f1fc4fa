import { cell, columnOf } from '../../domain/columns.js';
import type { Network } from './network.js';
import type { PlanNetwork } from './plan-network.js';
import type { Twins } from './twins.js';
import type { WaysOut } from './ways-out.js';

const orders = new WeakMap<Network, Int32Array>();
const ordersOfOthers = new WeakMap<PlanNetwork, Int32Array>();

/**
 * Nodes so ordered that every edge runs forward (Kahn 1962). Nodes on a cycle, and behind one, are left out:
 * the order is shorter than the network then. Worked out once, however many ask: nobody changes it.
 */
export function topologicalOrder(network: Network): Int32Array {
  let order = orders.get(network);
  if (order === undefined) orders.set(network, (order = sorted(network, network.ways)));
  return order;
}

/** The same without twins: nobody waits for these, so they are on no cycle. */
export function orderOfOthers(network: PlanNetwork): Int32Array {
  let order = ordersOfOthers.get(network);
  if (order === undefined) {
    const { twins, waysToOthers } = network;
    order = sorted(network, waysToOthers, twins);
    ordersOfOthers.set(network, order);
  }
  return order;
}

/**
 * @param ways the edges that count: what none of them leads to, comes first.
 * @param twins are left out.
 */
function sorted(
  network: Network,
  { first, targets }: WaysOut,
  twins: Pick<Twins, 'has' | 'count'> = NONE,
): Int32Array {
  const waitsFor = columnOf(network.size);
  const order = columnOf(network.size - twins.count);
  for (let at = 0; at < targets.length; at++) {
    const to = cell(targets, at);
    waitsFor[to] = cell(waitsFor, to) + 1;
  }
  let size = 0;
  for (let node = 0; node < network.size; node++) {
    if (waitsFor[node] === 0 && !twins.has(node)) order[size++] = node;
  }
  for (let done = 0; done < size; done++) {
    const node = cell(order, done);
    const end = cell(first, node + 1);
    for (let at = cell(first, node); at < end; at++) {
      const to = cell(targets, at);
      waitsFor[to] = cell(waitsFor, to) - 1;
      if (waitsFor[to] === 0) order[size++] = to;
    }
  }
  return order.subarray(0, size);
}

const NONE = { has: () => false, count: 0 };

/** The shortest cycle of edges through `start`, or null where it is on none. */
export function shortestCycle(network: Network, start: number): Neighbour[] | null {
  const cameBy = new Map<number, Neighbour>();
  // The first way to a node is the one that counts, and all behind a part are met with it: each is looked through once.
  const parts = new Set<number>();
  const isNew = (part: number): boolean => {
    if (parts.has(part)) return false;
    parts.add(part);
    return true;
  };
  const queue = [start];
  for (const node of queue) {
    for (const next of neighboursOut(network, node, isNew)) {
      if (next.node === start) return walkBack(network, next, start, cameBy);
      if (cameBy.has(next.node)) continue;
      cameBy.set(next.node, next);
      queue.push(next.node);
    }
  }
  return null;
}

/** An edge, and the node at its other end; where that is a part, one of those behind it. */
export interface Neighbour {
  readonly edge: number;
  readonly node: number;
}

/**
 * What the edges out of a node lead to, parts seen through: each edge into a part leads to all behind that.
 *
 * @param isWanted whether to look through a part.
 */
export function neighboursOut(
  network: Network,
  node: number,
  isWanted: (part: number) => boolean = () => true,
): Neighbour[] {
  const found: Neighbour[] = [];
  let hasParts = false;
  for (const edge of edgesOut(network, node)) {
    const to = network.target(edge);
    if (!network.isPart(to)) {
      found.push({ edge, node: to });
      continue;
    }
    hasParts = true;
    if (!isWanted(to)) continue;
    for (const behind of behindPart(network, to, isWanted)) found.push({ edge, node: behind });
  }
  return hasParts ? asWithoutParts(found) : found;
}

/** What the edges into a node come from, likewise. */
export function neighboursInto(network: Network, node: number): Neighbour[] {
  const found: Neighbour[] = [];
  const into = [node];
  for (const at of into) {
    for (const edge of edgesInto(network, at)) {
      const from = network.source(edge);
      if (network.isPart(from)) into.push(from);
      else found.push({ edge, node: from });
    }
  }
  return into.length > 1 ? asWithoutParts(found) : found;
}

/**
 * The groups that a part leads to, through others where parts lie within each other.
 *
 * @param isWanted whether to go on at such another part.
 */
export function behindPart(
  network: Network,
  part: number,
  isWanted: (part: number) => boolean,
): readonly number[] {
  const parts = [part];
  const found: number[] = [];
  for (const at of parts) {
    for (const edge of edgesOut(network, at)) {
      const to = network.target(edge);
      if (!network.isPart(to)) found.push(to);
      else if (isWanted(to)) parts.push(to);
    }
  }
  return found;
}

/** In the order in which the edges would be without parts: by node. */
const asWithoutParts = (found: Neighbour[]): Neighbour[] => found.sort((a, b) => a.node - b.node);

/** The edges out of a node. For what is not done often: the solver walks them by number. */
export function* edgesOut(network: Network, node: number): Generator<number> {
  const end = network.firstOut(node + 1);
  for (let at = network.firstOut(node); at < end; at++) yield network.outOf(at);
}

/** The edges into a node, likewise. */
export function* edgesInto(network: Network, node: number): Generator<number> {
  const end = network.firstInto(node + 1);
  for (let edge = network.firstInto(node); edge < end; edge++) yield edge;
}

function walkBack(
  network: Network,
  last: Neighbour,
  start: number,
  cameBy: ReadonlyMap<number, Neighbour>,
): Neighbour[] {
  const met = [last];
  for (let node = network.source(last.edge); node !== start;) {
    const next = cameBy.get(node);
    if (next === undefined) throw new Error(`no way leads to node ${node}`);
    met.push(next);
    node = network.source(next.edge);
  }
  return met.reverse();
}
