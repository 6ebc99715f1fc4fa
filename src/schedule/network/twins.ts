import { columnOf } from '../../domain/columns.js';
import type { NodeColumns } from './network.js';
import type { EdgeColumns } from './edge-list.js';
import { waysOut, type WaysOut } from './ways-out.js';

/** What entries go by; the same for those with the same terms. */
interface Terms {
  of(entry: number): unknown;
  areOfOneEchelon(one: number, other: number): boolean;
}

interface Columns {
  readonly edges: EdgeColumns;
  readonly nodes: NodeColumns;
}

/**
 * Entries that nothing tells apart from the one before them: the villages of a town, say. Nobody waits for either, both
 * are of one level and echelon, and have the same terms, bounds and edges from the same nodes. So whatever days the one may have, the other
 * may have too, and it is enough to look at one of them: in a country of 665,276 units nine of ten are twins.
 *
 * The earliest and the latest days are the same for both, since swapping the two in a solution gives a solution. So is
 * what each limit gives: were less enough for the other, it would have been for the first. And so is the day chosen:
 * upper limits come from entries that have their days by then, so what is chosen for the first moves none of the nodes
 * that its days come from. And since both are of one echelon, their days are chosen one after the other: what is wanted
 * for the one, which may count from days that have been chosen, is wanted for the other.
 */
export class Twins {
  /** 1 for a node that is a twin of the one before it. */
  readonly #isTwin: Uint8Array;
  readonly #edges: EdgeColumns;
  readonly #count: number;

  constructor({ edges, nodes }: Columns, entries: number, terms: Terms) {
    const isTwin = new Uint8Array(nodes.lowest.length);
    const isWaitedFor = new Uint8Array(nodes.lowest.length);
    for (let edge = 0; edge < edges.source.length; edge++) {
      isWaitedFor[edges.source[edge] ?? 0] = 1;
    }
    const { lowest, highest, allowedNumber } = nodes;
    let count = 0;
    for (let entry = 1; entry < entries; entry++) {
      const other = entry - 1;
      if (
        isWaitedFor[entry] === 0 &&
        isWaitedFor[other] === 0 &&
        haveSameEdges(edges, other, entry) &&
        lowest[entry] === lowest[other] &&
        highest[entry] === highest[other] &&
        allowedNumber[entry] === allowedNumber[other] &&
        terms.of(entry) === terms.of(other) &&
        terms.areOfOneEchelon(entry, other)
      ) {
        isTwin[entry] = 1;
        count++;
      }
    }
    this.#isTwin = isTwin;
    this.#edges = edges;
    this.#count = count;
  }

  /** Whether an entry has all that the one before it has. */
  has(entry: number): boolean {
    return this.#isTwin[entry] === 1;
  }

  /** How many they are. */
  get count(): number {
    return this.#count;
  }

  /** An order of nodes without them: one that has all of them. */
  leftOutOf(order: Int32Array): Int32Array {
    const found = columnOf(order.length - this.#count);
    let size = 0;
    for (let at = 0; at < order.length; at++) {
      const node = order[at] ?? 0;
      if (this.#isTwin[node] === 0) found[size++] = node;
    }
    return found;
  }

  /** The edges out of each node but those into them. */
  waysToOthers(): WaysOut {
    return waysOut(this.#edges, this.#isTwin.length, this.#isTwin);
  }

  /** Gives each what the one before it has. */
  fillIn(ofNodes: Int32Array): void {
    for (let node = 1; node < ofNodes.length; node++) {
      if (this.#isTwin[node] === 1) ofNodes[node] = ofNodes[node - 1] ?? 0;
    }
  }

  /** The same for a column of edges: those into a node lie behind those into the one before it. */
  fillInEdges(ofEdges: Int32Array | Uint8Array): void {
    const { firstIn } = this.#edges;
    for (let node = 1; node < this.#isTwin.length; node++) {
      if (this.#isTwin[node] === 0) continue;
      const first = firstIn[node] ?? 0;
      const end = firstIn[node + 1] ?? 0;
      for (let edge = first; edge < end; edge++) {
        ofEdges[edge] = ofEdges[edge - (end - first)] ?? 0;
      }
    }
  }
}

/** Whether two neighbours have the same edges into them. */
function haveSameEdges(
  { firstIn, source, relationNumber }: EdgeColumns,
  one: number,
  other: number,
): boolean {
  const first = firstIn[other] ?? 0;
  const end = firstIn[other + 1] ?? 0;
  const count = end - first;
  if (first - (firstIn[one] ?? 0) !== count) return false;
  for (let edge = first; edge < end; edge++) {
    if (source[edge] !== source[edge - count]) return false;
    if (relationNumber[edge] !== relationNumber[edge - count]) return false;
  }
  return true;
}
