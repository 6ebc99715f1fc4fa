import { cell, sortByKey } from '../../domain/columns.js';
import type { Relation } from './relations.js';

export interface EdgeColumns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly relations: readonly Relation[];
  /** Index into `relations`. */
  readonly relationNumber: Int32Array;
  /** Edges into node n: firstIn[n] … firstIn[n + 1] − 1; edges are numbered that way. */
  readonly firstIn: Int32Array;
}

/** Collects edges and orders them by target. */
export class EdgeList {
  readonly #relations: Relation[] = [];
  readonly #numbers = new Map<Relation, number>();
  #source: Int32Array;
  #target: Int32Array;
  #relationNumber: Int32Array;
  #size = 0;
  /** The relation that came last, and its number: most edges have that of the one before. */
  #last: Relation | null = null;
  #lastNumber = 0;
  /** Whether each target so far is that of the edge before or behind it. */
  #isInOrder = true;

  /** @param expected how many edges there will be, about: lists that grow are copied. */
  constructor(expected: number) {
    this.#source = new Int32Array(expected);
    this.#target = new Int32Array(expected);
    this.#relationNumber = new Int32Array(expected);
  }

  add(source: number, target: number, relation: Relation): void {
    const size = this.#size++;
    if (size === this.#source.length) this.#grow();
    if (relation !== this.#last) this.#change(relation);
    if (size > 0 && target < cell(this.#target, size - 1)) this.#isInOrder = false;
    this.#source[size] = source;
    this.#target[size] = target;
    this.#relationNumber[size] = this.#lastNumber;
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

  /** Stable: the edges into one node keep the order in which they were added. */
  finish(nodes: number): EdgeColumns {
    const size = this.#size;
    const byTarget = sortByKey(this.#target, size, nodes);
    // Of a hierarchy alone they come in order.
    const rows = this.#isInOrder ? null : byTarget.rows;
    return {
      relations: this.#relations,
      source: picked(this.#source, size, rows),
      target: picked(this.#target, size, rows),
      relationNumber: picked(this.#relationNumber, size, rows),
      firstIn: byTarget.first,
    };
  }

  #grow(): void {
    this.#source = grown(this.#source);
    this.#target = grown(this.#target);
    this.#relationNumber = grown(this.#relationNumber);
  }
}

/** A column in the order of `rows`; as it is where there are none. */
function picked(column: Int32Array, size: number, rows: Int32Array | null): Int32Array {
  if (rows === null) return column.subarray(0, size);
  const found = new Int32Array(size);
  for (let row = 0; row < size; row++) found[row] = column[rows[row] ?? 0] ?? 0;
  return found;
}

function grown(column: Int32Array) {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
