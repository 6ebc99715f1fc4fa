import { cell } from '../../domain/columns.js';
import type { Network } from './network.js';

const orders = new WeakMap<Network, Int32Array>();

/**
 * Nodes so ordered that every edge runs forward (Kahn 1962). Nodes on a cycle, and behind one, are left out:
 * the order is shorter than the network then. Worked out once, however many ask: nobody changes it.
 */
export function topologicalOrder(network: Network): Int32Array {
  let order = orders.get(network);
  if (order === undefined) orders.set(network, (order = sorted(network)));
  return order;
}

function sorted(network: Network): Int32Array {
  const waitsFor = new Int32Array(network.size);
  const order = new Int32Array(network.size);
  let size = 0;
  for (let node = 0; node < network.size; node++) {
    waitsFor[node] = network.firstInto(node + 1) - network.firstInto(node);
    if (waitsFor[node] === 0) order[size++] = node;
  }
  for (let done = 0; done < size; done++) {
    const node = cell(order, done);
    const end = network.firstOut(node + 1);
    for (let at = network.firstOut(node); at < end; at++) {
      const to = network.target(network.outOf(at));
      waitsFor[to] = cell(waitsFor, to) - 1;
      if (waitsFor[to] === 0) order[size++] = to;
    }
  }
  return order.subarray(0, size);
}

/** The shortest cycle of edges through `start`, or null where it is on none. */
export function shortestCycle(network: Network, start: number): Neighbour[] | null {
  const cameBy = new Map<number, Neighbour>();
  const queue = [start];
  for (const node of queue) {
    for (const next of neighboursOut(network, node)) {
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

/** What the edges out of a node lead to, parts seen through: each edge into a part leads to all behind that. */
export function neighboursOut(network: Network, node: number): Neighbour[] {
  const found = Array.from(edgesOut(network, node), (edge) => {
    const to = network.target(edge);
    if (!network.isPart(to)) return [{ edge, node: to }];
    return Array.from(edgesOut(network, to), (behind) => ({ edge, node: network.target(behind) }));
  });
  return asWithoutParts(found);
}

/** What the edges into a node come from, likewise. */
export function neighboursInto(network: Network, node: number): Neighbour[] {
  const found = Array.from(edgesInto(network, node), (edge) => {
    const from = network.source(edge);
    if (!network.isPart(from)) return [{ edge, node: from }];
    return Array.from(edgesInto(network, from), (before) => ({
      edge: before,
      node: network.source(before),
    }));
  });
  return asWithoutParts(found);
}

/** Where there are parts, in the order in which the edges would be without them: by node. */
function asWithoutParts(found: readonly (readonly Neighbour[])[]): Neighbour[] {
  const all = found.flat();
  return all.length === found.length ? all : all.sort((a, b) => a.node - b.node);
}

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
