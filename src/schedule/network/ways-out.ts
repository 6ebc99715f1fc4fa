import { columnOf, moveBack, sumUp } from '../../domain/columns.js';
import { hasUpper, type EdgeColumns } from './edge-list.js';

/** Edges by the node that they come from. */
export interface WaysOut {
  /** Edges out of node n: edges[first[n]] … edges[first[n + 1] − 1]. */
  readonly first: Int32Array;
  readonly edges: Int32Array;
  /** Behind the last edge out of node n that has an upper limit: first[n] where none has. */
  readonly limitEnd: Int32Array;
  /** What each of them leads to, and its relation: side by side here, in the order in which they are walked. */
  readonly targets: Int32Array;
  readonly relationNumbers: Int32Array;
}

/**
 * The edges by source: a counting sort, as `sortByKey` is, of those that count alone.
 *
 * @param isLeftOut 1 for a node into which they do not count.
 */
export function waysOut(
  { source, target, relations, relationNumber }: EdgeColumns,
  nodes: number,
  isLeftOut: Uint8Array = new Uint8Array(nodes),
): WaysOut {
  const first = columnOf(nodes + 1);
  for (let edge = 0; edge < source.length; edge++) {
    if (isLeftOut[target[edge] ?? 0] === 1) continue;
    const after = (source[edge] ?? 0) + 1;
    first[after] = (first[after] ?? 0) + 1;
  }
  const size = sumUp(first);
  const hasLimit = hasUpper(relations);
  const limitEnd = columnOf(nodes);
  limitEnd.set(first.subarray(0, nodes));
  const edges = columnOf(size);
  const targets = columnOf(size);
  const relationNumbers = columnOf(size);
  for (let edge = 0; edge < source.length; edge++) {
    const to = target[edge] ?? 0;
    if (isLeftOut[to] === 1) continue;
    const node = source[edge] ?? 0;
    const place = first[node] ?? 0;
    edges[place] = edge;
    targets[place] = to;
    const number = relationNumber[edge] ?? 0;
    relationNumbers[place] = number;
    if (hasLimit[number] === 1) limitEnd[node] = place + 1;
    first[node] = place + 1;
  }
  moveBack(first);
  return { first, limitEnd, edges, targets, relationNumbers };
}
