/**
 * The candidate that `word` was probably meant to be, for a "did you mean": the one with the fewest slips, of equals
 * the first. Null where none is near: up to one slip in three characters, at least one, at most three.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const letters = Array.from(word);
  let best: string | null = null;
  let fewest = Math.min(3, Math.max(1, Math.floor(letters.length / 3))) + 1;
  for (const candidate of candidates) {
    if (candidate === word) return candidate;
    if (Math.abs(candidate.length - word.length) > 2 * fewest) continue;
    const other = Array.from(candidate);
    if (Math.abs(other.length - letters.length) >= fewest) continue;
    const slips = countSlips(letters, other, fewest);
    // Two words without a letter in common are no slip of each other.
    if (slips < fewest && slips < Math.max(letters.length, other.length)) {
      [best, fewest] = [candidate, slips];
    }
  }
  return best;
}

/**
 * Characters too many, too few, wrong, or two swapped: optimal string alignment distance. Row by row of the usual
 * table, whose cell (i, j) has the slips between the first i letters of `a` and the first j of `b`.
 *
 * A cell far from the diagonal has at least as many slips as it is away, and slips never get fewer from row to row: so
 * only the cells near it are worked out, and the words are left as soon as a row has none below `limit`.
 *
 * @returns the slips, or `limit` where there are that many or more.
 */
function countSlips(a: readonly string[], b: readonly string[], limit: number): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: Math.min(b.length, limit) + 1 }, (_, k) => k);
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = [];
    const [from, to] = [Math.max(0, row - limit), Math.min(b.length, row + limit)];
    for (let column = from; column <= to; column++) {
      current[column] = slipsAt(a, b, row, column, current, last, beforeLast);
    }
    // A swap reaches over a row.
    if (least(current, from) >= limit && least(last, from) >= limit) return limit;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, b.length), limit);
}
function slipsAt(
  a: readonly string[],
  b: readonly string[],
  row: number,
  column: number,
  current: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  if (column === 0) return row;
  const wrong = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
  const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  const swapped = isSwap ? at(beforeLast, column - 2) + 1 : Infinity;
  return Math.min(at(last, column) + 1, at(current, column - 1) + 1, wrong, swapped);
}

/** Outside the table nothing is reached. */
const at = (cells: readonly number[], column: number): number => cells[column] ?? Infinity;

/** The fewest of a row, from a column on. */
function least(cells: readonly number[], from: number): number {
  let fewest = Infinity;
  for (let column = from; column < cells.length; column++)
    fewest = Math.min(fewest, at(cells, column));
  return fewest;
}
