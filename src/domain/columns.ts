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
  // Without `cell`: until V8 has optimized these loops, and for one plan it hardly does, each call in them counts.
  const first = new Int32Array(count + 1);
  for (let row = 0; row < size; row++) {
    const after = (keys[row] ?? 0) + 1;
    first[after] = (first[after] ?? 0) + 1;
  }
  let before = 0;
  for (let key = 1; key <= count; key++) first[key] = before += first[key] ?? 0;
  const next = first.slice();
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row++) {
    const key = keys[row] ?? 0;
    const place = next[key] ?? 0;
    rows[place] = row;
    next[key] = place + 1;
  }
  return { rows, first };
}

/** The item of a list whose index comes from a column. */
export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return found;
}
