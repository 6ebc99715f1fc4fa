import { cell, columnOf, smallCell, sortByKey } from './columns.js';

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
    return this.#rows.subarray(this.#firstFrom(kind, from), this.#firstFrom(kind, to));
  }

  /** Those of several kinds in a range, in order. Costs what it finds, unless that is a good part of all. */
  inRange(kinds: ArrayLike<number>, range: RowRange): Int32Array {
    const only = kinds[0];
    if (only !== undefined && kinds.length === 1) return this.of(only, range).slice();
    // Where each kind begins and ends, in turn: a list each would cost more than what is in it.
    const ends = new Int32Array(2 * kinds.length);
    let count = 0;
    for (let at = 0; at < kinds.length; at++) {
      const kind = kinds[at] ?? 0;
      const [first, end] = [this.#firstFrom(kind, range.from), this.#firstFrom(kind, range.to)];
      ends[2 * at] = first;
      ends[2 * at + 1] = end;
      count += end - first;
    }
    const isFew = count * FEW < range.to - range.from;
    return isFew ? this.#gathered(ends, count).sort() : this.#lookedThrough(kinds, range, count);
  }

  #gathered(ends: Int32Array, count: number): Int32Array {
    const found = columnOf(count);
    let size = 0;
    for (let at = 0; at < ends.length; at += 2) {
      for (let row = cell(ends, at); row < cell(ends, at + 1); row++) {
        found[size++] = cell(this.#rows, row);
      }
    }
    return found;
  }

  #lookedThrough(kinds: ArrayLike<number>, { from, to }: RowRange, count: number): Int32Array {
    const isWanted = new Uint8Array(this.#kinds);
    for (let at = 0; at < kinds.length; at++) isWanted[kinds[at] ?? 0] = 1;
    const found = columnOf(count);
    let size = 0;
    for (let row = from; row < to; row++) {
      if (smallCell(isWanted, cell(this.#kindOf, row)) === 1) found[size++] = row;
    }
    return found;
  }

  /** Where among `#rows` those of a kind from `row` on begin. */
  #firstFrom(kind: number, row: number): number {
    const [first, end] = [cell(this.#first, kind), cell(this.#first, kind + 1)];
    if (row === 0) return first;
    return row === this.#rows.length ? end : this.#find(first, end, row);
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
  const all = columnOf(lists.reduce((sum, list) => sum + list.length, 0));
  let size = 0;
  for (const list of lists) {
    all.set(list, size);
    size += list.length;
  }
  return all;
}
