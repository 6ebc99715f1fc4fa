/**
 * Tables as columns: many rows of few facts, a typed array each. Rows are numbered by our own loops, so a row that is
 * not there is a fault of ours and no state of the data.
 */

/** Stands for a day that nothing limits: later than any day; −`OPEN` is earlier than any. */
export const OPEN = 0x7fffffff;

/** One column at a row that has to exist. Read in the hottest loops, hence without a check of its own. */
export const cell = (column: Int32Array, row: number): number => column[row]!;

/** The same for columns of small numbers: yes and no, or an index into a short list. */
export const smallCell = (column: Uint8Array, row: number): number => column[row]!;

/** The item of a list whose index comes from a column. */
export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return found;
}
