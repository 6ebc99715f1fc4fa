import { columnOf, copyOf, beginsOf, item, moveBack, sumUp } from '../../domain/columns.js';
import type { Relation } from './relations.js';

export interface EdgeColumns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly relations: readonly Relation[];
  /** Index into `relations`. */
  readonly relationNumber: Int32Array;
  /** Edges into node n: firstIn[n] … firstIn[n + 1] − 1; edges are numbered that way. */
  readonly firstIn: Int32Array;
  /** Behind the last edge into node n that has an upper limit: firstIn[n] where none has. */
  readonly limitEndIn: Int32Array;
}

type Columns = Pick<EdgeColumns, 'source' | 'target' | 'relationNumber'>;

/** So many edges more at least, where there are more than were expected. */
const FEWEST_MORE = 1 << 12;

/**
 * Collects edges and orders them by target. Those that were not expected come in blocks of their own: columns that grow
 * are copied, and of millions of edges that makes more garbage than all else that a run takes.
 */
export class EdgeList {
  readonly #relations: Relation[] = [];
  readonly #numbers = new Map<Relation, number>();
  readonly #full: Columns[] = [];
  #block: Columns;
  /** How many edges are in the block, and in all. */
  #inBlock = 0;
  #size = 0;
  /** The relation that came last, and its number: most edges have that of the one before. */
  #last: Relation | null = null;
  #lastNumber = 0;
  /** Whether each target so far is that of the edge before or behind it. */
  #isInOrder = true;
  #lastTarget = 0;

  /** @param expected how many edges there will be, about. */
  constructor(expected: number) {
    this.#block = columnsOf(expected);
  }

  add(source: number, target: number, relation: Relation): void {
    if (this.#inBlock === this.#block.source.length) this.#begin();
    if (relation !== this.#last) this.#change(relation);
    if (target < this.#lastTarget) this.#isInOrder = false;
    this.#lastTarget = target;
    const at = this.#inBlock++;
    this.#size++;
    this.#block.source[at] = source;
    this.#block.target[at] = target;
    this.#block.relationNumber[at] = this.#lastNumber;
  }

  #change(relation: Relation): void {
    let number = this.#numbers.get(relation);
    if (number === undefined) {
      number = this.#relations.push(relation) - 1;
      this.#numbers.set(relation, number);
    }
    this.#last = relation;
    this.#lastNumber = number;
  }

  /** Begins another block: as large as a part of all so far, so that there are few. */
  #begin(): void {
    this.#full.push(this.#block);
    this.#block = columnsOf(Math.max(FEWEST_MORE, this.#size >> 2));
    this.#inBlock = 0;
  }

  /** Stable: the edges into one node keep the order in which they were added. */
  finish(nodes: number): EdgeColumns {
    const blocks = [...this.#full, cutTo(this.#block, this.#inBlock)];
    // Of a hierarchy alone they come in order, and are as many as were expected.
    if (this.#isInOrder && blocks.length === 1) {
      const only = item(blocks, 0);
      return this.#withLimits({ ...only, firstIn: beginsOf(only.target, this.#size, nodes) });
    }
    return this.#withLimits(sorted(blocks, this.#size, nodes));
  }

  #withLimits(columns: Columns & Pick<EdgeColumns, 'firstIn'>): EdgeColumns {
    const { target, relationNumber, firstIn } = columns;
    const hasLimit = hasUpper(this.#relations);
    const limitEndIn = copyOf(firstIn);
    for (let edge = 0; edge < target.length; edge++) {
      if (hasLimit[relationNumber[edge] ?? 0] === 1) limitEndIn[target[edge] ?? 0] = edge + 1;
    }
    return { ...columns, relations: this.#relations, limitEndIn };
  }
}

/** 1 for each relation that has an upper limit. */
export const hasUpper = (relations: readonly Relation[]): Uint8Array =>
  Uint8Array.from(relations, ({ upper }) => (upper === null ? 0 : 1));

const columnsOf = (size: number): Columns => ({
  source: columnOf(size),
  target: columnOf(size),
  relationNumber: columnOf(size),
});

const cutTo = ({ source, target, relationNumber }: Columns, size: number): Columns => ({
  source: source.subarray(0, size),
  target: target.subarray(0, size),
  relationNumber: relationNumber.subarray(0, size),
});

/** A counting sort by target, straight from the blocks. */
function sorted(
  blocks: readonly Columns[],
  size: number,
  nodes: number,
): Columns & Pick<EdgeColumns, 'firstIn'> {
  const firstIn = columnOf(nodes + 1);
  for (const { target } of blocks) {
    for (let at = 0; at < target.length; at++) {
      const after = (target[at] ?? 0) + 1;
      firstIn[after] = (firstIn[after] ?? 0) + 1;
    }
  }
  sumUp(firstIn);
  const found = columnsOf(size);
  for (const { source, target, relationNumber } of blocks) {
    for (let at = 0; at < target.length; at++) {
      const node = target[at] ?? 0;
      const place = firstIn[node] ?? 0;
      firstIn[node] = place + 1;
      found.source[place] = source[at] ?? 0;
      found.target[place] = node;
      found.relationNumber[place] = relationNumber[at] ?? 0;
    }
  }
  moveBack(firstIn);
  return { ...found, firstIn };
}
