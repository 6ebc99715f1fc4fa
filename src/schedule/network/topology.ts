import type { Network } from './network.js';

/**
 * Nodes so ordered that every edge runs forward (Kahn 1962). Nodes on a cycle, and behind one, are left out:
 * the order is shorter than the network then.
 */
export function topologicalOrder(network: Network): Int32Array {
  const { nodes, firstIn, firstOut, outEdges, target } = network;
  const waitsFor = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) waitsFor[node] = firstIn[node + 1]! - firstIn[node]!;
  const order = new Int32Array(nodes);
  let size = 0;
  for (let node = 0; node < nodes; node++) if (waitsFor[node] === 0) order[size++] = node;
  for (let done = 0; done < size; done++) {
    const node = order[done]!;
    for (let at = firstOut[node]!; at < firstOut[node + 1]!; at++) {
      const to = target[outEdges[at]!]!;
      waitsFor[to]!--;
      if (waitsFor[to] === 0) order[size++] = to;
    }
  }
  return order.subarray(0, size);
}

/** The shortest cycle of edges through `start`, or null where it is on none. */
export function shortestCycle(network: Network, start: number): number[] | null {
  const { nodes, firstOut, outEdges, target, source } = network;
  const cameBy = new Int32Array(nodes).fill(-1);
  const queue = [start];
  for (let done = 0; done < queue.length; done++) {
    const node = queue[done]!;
    for (let at = firstOut[node]!; at < firstOut[node + 1]!; at++) {
      const edge = outEdges[at]!;
      const to = target[edge]!;
      if (to === start) return walkBack(edge, start, cameBy, source);
      if (cameBy[to] !== -1) continue;
      cameBy[to] = edge;
      queue.push(to);
    }
  }
  return null;
}

function walkBack(last: number, start: number, cameBy: Int32Array, source: Int32Array): number[] {
  const edges = [last];
  for (let node = source[last]!; node !== start; node = source[edges.at(-1)!]!) {
    edges.push(cameBy[node]!);
  }
  return edges.reverse();
}
