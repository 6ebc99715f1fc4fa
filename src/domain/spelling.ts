import { realCell } from './columns.js';

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
 * Characters too many, too few, wrong, or two swapped: optimal string alignment distance.
 *
 * @returns the slips, or `limit` where there are that many or more.
 */
function countSlips(a: readonly string[], b: readonly string[], limit: number): number {
  const { from, ofA, ofB } = unlikePart(a, b);
  return countBetween(a.slice(from, ofA), b.slice(from, ofB), limit);
}

/** What begins or ends two words alike is in no slip of theirs: of long names that differ in one place little is left. */
function unlikePart(a: readonly string[], b: readonly string[]) {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [ofA, ofB] = [a.length, b.length];
  while (ofA > from && ofB > from && a[ofA - 1] === b[ofB - 1]) [ofA, ofB] = [ofA - 1, ofB - 1];
  return { from, ofA, ofB };
}

/**
 * Row by row of the usual table, whose cell (i, j) has the slips between the first i letters of `a` and the first j of
 * `b`. A cell far from the diagonal has at least as many slips as it is away, and slips never get fewer from row to row:
 * so only the cells near it are worked out, and the words are left as soon as a row has none below `limit`.
 *
 * A row holds its cells by their distance from the diagonal, with one beyond on either side that nothing reaches: 500
 * unknown names of 200 characters against 800 known ones come to half a billion cells.
 */
function countBetween(a: readonly string[], b: readonly string[], limit: number): number {
  const cells = 2 * limit + 3;
  const middle = limit + 1;
  let beforeLast = new Float64Array(cells).fill(Infinity);
  let last = new Float64Array(cells).fill(Infinity);
  let current = new Float64Array(cells).fill(Infinity);
  for (let column = 0; column <= Math.min(b.length, limit); column++)
    last[middle + column] = column;
  let fewestBefore = 0;
  for (let row = 1; row <= a.length; row++) {
    const fewest = fillRow(a, b, row, current, last, beforeLast);
    // A swap reaches over a row.
    if (fewest >= limit && fewestBefore >= limit) return limit;
    fewestBefore = fewest;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(realCell(last, middle + b.length - a.length), limit);
}

/** @returns the fewest slips of the row. */
function fillRow(
  a: readonly string[],
  b: readonly string[],
  row: number,
  current: Float64Array,
  last: Float64Array,
  beforeLast: Float64Array,
): number {
  const middle = (current.length - 1) >> 1;
  let fewest = Infinity;
  for (let k = 1; k < current.length - 1; k++) {
    const column = row + k - middle;
    let slips = Infinity;
    if (column === 0) slips = row;
    else if (column > 0 && column <= b.length) {
      const isWrong = a[row - 1] !== b[column - 1];
      slips = Math.min(realCell(last, k + 1), realCell(current, k - 1)) + 1;
      slips = Math.min(slips, realCell(last, k) + Number(isWrong));
      if (isWrong && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        slips = Math.min(slips, realCell(beforeLast, k) + 1);
      }
    }
    current[k] = slips;
    if (slips < fewest) fewest = slips;
  }
  return fewest;
}

/** As it is written, then with full-width brackets alone, then with plain ones. */
export function bracketsEitherWay(text: string): readonly string[] {
  if (!/[()（）]/u.test(text)) return [text];
  const full = text.replaceAll('(', '（').replaceAll(')', '）');
  const plain = text.replaceAll('（', '(').replaceAll('）', ')');
  return [text, full, plain];
}
