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
    const slips = countSlips(letters, other);
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
 */
function countSlips(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const wrong = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? at(beforeLast, column - 2) + 1 : Infinity;
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, wrong, swapped));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

/** Outside the table nothing is reached. */
const at = (cells: readonly number[], column: number): number => cells[column] ?? Infinity;
