import { sortByKey } from '../../domain/columns.js';
import type { EdgeColumns } from './edge-list.js';

/** Edges by the node that they come from. */
export interface WaysOut {
  /** Edges out of node n: edges[first[n]] … edges[first[n + 1] − 1]. */
  readonly first: Int32Array;
  readonly edges: Int32Array;
}

/** All edges. */
export function waysOut({ source }: EdgeColumns, nodes: number): WaysOut {
  const { first, rows } = sortByKey(source, source.length, nodes);
  return { first, edges: rows };
}

/** Those into nodes that are not marked. */
export function waysInto(
  { source, target }: EdgeColumns,
  nodes: number,
  isLeftOut: Uint8Array,
): WaysOut {
  const kept = new Int32Array(source.length);
  const from = new Int32Array(source.length);
  let size = 0;
  for (let edge = 0; edge < source.length; edge++) {
    if (isLeftOut[target[edge] ?? 0] === 1) continue;
    kept[size] = edge;
    from[size++] = source[edge] ?? 0;
  }
  const { first, rows } = sortByKey(from, size, nodes);
  for (let at = 0; at < size; at++) rows[at] = kept[rows[at] ?? 0] ?? 0;
  return { first, edges: rows };
}
