/**
 * Tables as columns: many rows of few facts, a typed array each. Rows are numbered by our own loops, so a row that is
 * not there is a fault of ours and no state of the data.
 */

import { asDay, type Day } from './day.js';

/** Stands for a day that nothing limits: later than any day; −`OPEN` is earlier than any. */
export const OPEN = 0x7fffffff;

/** One column at a row that has to exist. Read in the hottest loops, hence without a check of its own. */
export const cell = (column: Int32Array, row: number): number => column[row]!;

/** The same for columns of small numbers: yes and no, or an index into a short list. */
export const smallCell = (column: Uint8Array, row: number): number => column[row]!;

/** The same for columns of numbers that are no counts. */
export const realCell = (column: Float64Array, row: number): number => column[row]!;

/** From so many rows on V8 is kept from counting a column. */
const MANY_ROWS = 1 << 14;

/**
 * A column of so many rows, all 0.
 *
 * V8 looks through the whole heap again each time that 64 MB have gone to array buffers. A plan of a million and a half
 * entries has half a gigabyte of units on it, which all live, and its columns come to that sum six times: a third of the
 * time to work out its days. Memory that could be shared with other threads is not counted, and is given back as soon as
 * its array is gone all the same. Some functions refuse such arrays, as `TextDecoder` does: columns stay inside.
 */
export const columnOf = (rows: number): Int32Array =>
  rows < MANY_ROWS ? new Int32Array(rows) : new Int32Array(new SharedArrayBuffer(4 * rows));

/** A column of its own with the same rows. */
export function copyOf(column: Int32Array): Int32Array {
  const copy = columnOf(column.length);
  copy.set(column);
  return copy;
}

/** The latest of a column of days; null where there is none. */
export function latestDay(days: Int32Array): Day | null {
  if (days.length === 0) return null;
  return asDay(days.reduce((latest, day) => Math.max(latest, day)));
}

/**
 * Rows in the order of their keys, stable: a counting sort, since whole countries are sorted.
 *
 * @param keys of the rows 0 … `size` − 1, each from 0 to `count` − 1.
 * @returns the rows, and where those of each key begin among them, with one more at the end.
 */
export function sortByKey(
  keys: Int32Array,
  size: number,
  count: number,
): { readonly rows: Int32Array; readonly first: Int32Array } {
  const first = beginsOf(keys, size, count);
  const rows = columnOf(size);
  for (let row = 0; row < size; row++) {
    const key = keys[row] ?? 0;
    const place = first[key] ?? 0;
    rows[place] = row;
    first[key] = place + 1;
  }
  moveBack(first);
  return { rows, first };
}

/**
 * Where the rows of each key begin once they are in its order, with one more at the end.
 *
 * Without `cell`: until V8 has optimized these loops, and for one plan it hardly does, each call in them counts.
 */
export function beginsOf(keys: Int32Array, size: number, count: number): Int32Array {
  const first = columnOf(count + 1);
  for (let row = 0; row < size; row++) {
    const after = (keys[row] ?? 0) + 1;
    first[after] = (first[after] ?? 0) + 1;
  }
  sumUp(first);
  return first;
}

/** Of how many rows each key has, one place behind it, makes where those of each begin. Answers how many they are in all. */
export function sumUp(first: Int32Array): number {
  let sum = 0;
  for (let key = 1; key < first.length; key++) first[key] = sum += first[key] ?? 0;
  return sum;
}

/**
 * Puts back where the rows of each key begin, after each row has moved that of its key on by one: so placing rows takes
 * no column of its own. At a million and a half of rows each column costs as much as half of the sorting.
 */
export function moveBack(first: Int32Array): void {
  first.copyWithin(1, 0);
  first[0] = 0;
}

/** The item of a list whose index comes from a column. */
export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return found;
}
