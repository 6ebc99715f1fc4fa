import { cell } from '../../domain/columns.js';
import type { Network } from './network.js';

/**
 * Nodes so ordered that every edge runs forward (Kahn 1962). Nodes on a cycle, and behind one, are left out:
 * the order is shorter than the network then.
 */
export function topologicalOrder(network: Network): Int32Array {
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
export function shortestCycle(network: Network, start: number): number[] | null {
  const cameBy = new Int32Array(network.size).fill(-1);
  const queue = [start];
  for (const node of queue) {
    for (const edge of edgesOut(network, node)) {
      const to = network.target(edge);
      if (to === start) return walkBack(network, edge, start, cameBy);
      if (cameBy[to] !== -1) continue;
      cameBy[to] = edge;
      queue.push(to);
    }
  }
  return null;
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

function walkBack(network: Network, last: number, start: number, cameBy: Int32Array): number[] {
  const edges = [last];
  for (let node = network.source(last); node !== start;) {
    const edge = cell(cameBy, node);
    edges.push(edge);
    node = network.source(edge);
  }
  return edges.reverse();
}
