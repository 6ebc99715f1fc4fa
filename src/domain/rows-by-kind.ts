import { cell, smallCell, sortByKey } from './columns.js';

/** Rows that follow each other: `to` is exclusive. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The rows of each kind, in order. */
export class RowsByKind {
  readonly #kindOf: Int32Array;
  readonly #kinds: number;
  readonly #rows: Int32Array;
  readonly #first: Int32Array;

  /** @param kindOf the kind of each row, from 0 to `kinds` − 1. */
  constructor(kindOf: Int32Array, kinds: number) {
    const { rows, first } = sortByKey(kindOf, kindOf.length, kinds);
    this.#kindOf = kindOf;
    this.#kinds = kinds;
    this.#rows = rows;
    this.#first = first;
  }

  /** All of one kind: a part of the list, not a copy. */
  all(kind: number): Int32Array {
    return this.#rows.subarray(cell(this.#first, kind), cell(this.#first, kind + 1));
  }

  /** Those of one kind in a range, likewise. */
  of(kind: number, { from, to }: RowRange): Int32Array {
    const [first, end] = [cell(this.#first, kind), cell(this.#first, kind + 1)];
    return this.#rows.subarray(this.#find(first, end, from), this.#find(first, end, to));
  }

  /** Those of several kinds in a range, in order. Costs what it finds, unless that is a good part of all. */
  inRange(kinds: ArrayLike<number>, range: RowRange): Int32Array {
    const lists = Array.from(kinds, (kind) => this.of(kind, range));
    const [only] = lists;
    if (only !== undefined && lists.length === 1) return only.slice();
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    if (count * FEW < range.to - range.from) return concatenated(lists).sort();
    const isWanted = new Uint8Array(this.#kinds);
    for (let at = 0; at < kinds.length; at++) isWanted[kinds[at] ?? 0] = 1;
    const found = new Int32Array(count);
    let size = 0;
    for (let row = range.from; row < range.to; row++) {
      if (smallCell(isWanted, cell(this.#kindOf, row)) === 1) found[size++] = row;
    }
    return found;
  }

  /** Where in first … end (exclusive) the rows from `row` on begin. */
  #find(first: number, end: number, row: number): number {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cell(this.#rows, middle) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Lists of several kinds are few if they have less than one in so many rows: sorting them is quicker than looking through all. */
const FEW = 16;

/** One list after another. */
export function concatenated(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let size = 0;
  for (const list of lists) {
    all.set(list, size);
    size += list.length;
  }
  return all;
}
