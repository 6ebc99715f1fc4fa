import { cell, item } from '../../domain/columns.js';

/** A group as another one that lies wholly within it, and what it names besides. */
export interface Nest {
  /** The index of that other; null where none does. */
  readonly inner: number | null;
  /** The pieces that `inner` does not name, in order. */
  readonly rest: Int32Array;
}

/** Fewer pieces take no more edges one by one than through the group that names them all. */
const FEWEST = 3;
/**
 * Nests so deep begin anew, with all their pieces: who looks through them need not go down without end, and one more list in
 * 500 costs little.
 */
const DEEPEST = 500;

/**
 * Takes groups for nests where they are: of 300 batches that each wait for all before them, each names those that the
 * one before it does, and one more. 45,000 edges from pieces into groups are 600 then.
 *
 * @param groups the pieces that each names, in order.
 * @param pieces how many there are.
 */
export function nestsOf(groups: readonly Int32Array[], pieces: number): readonly Nest[] {
  const found: Nest[] = groups.map((rest) => ({ inner: null, rest }));
  const bySize = groups.map((_, group) => group).sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  function sizeOf(group: number): number {
    return item(groups, group).length;
  }
  const depth = new Int32Array(groups.length);
  /** The largest group so far that names each piece; −1 for none. */
  const namedBy = new Int32Array(pieces).fill(-1);
  /** How many pieces of the group at hand each other names last. */
  const shared = new Int32Array(groups.length);
  for (const group of bySize) {
    const own = item(groups, group);
    const inner = largestWithin(own, { namedBy, shared, sizeOf });
    if (inner !== null && sizeOf(inner) >= FEWEST && cell(depth, inner) < DEEPEST) {
      depth[group] = cell(depth, inner) + 1;
      found[group] = { inner, rest: own.filter((piece) => namedBy[piece] !== inner) };
    }
    for (const piece of own) namedBy[piece] = group;
  }
  return found;
}

interface Naming {
  readonly namedBy: Int32Array;
  readonly shared: Int32Array;
  readonly sizeOf: (group: number) => number;
}

/** The largest of those groups all of whose pieces are among `own`; null where there is none. */
function largestWithin(own: Int32Array, { namedBy, shared, sizeOf }: Naming): number | null {
  let largest: number | null = null;
  for (const piece of own) {
    const other = cell(namedBy, piece);
    if (other < 0) continue;
    shared[other] = cell(shared, other) + 1;
    if (cell(shared, other) < sizeOf(other)) continue;
    if (largest === null || sizeOf(other) > sizeOf(largest)) largest = other;
  }
  for (const piece of own) {
    const other = cell(namedBy, piece);
    if (other >= 0) shared[other] = 0;
  }
  return largest;
}
