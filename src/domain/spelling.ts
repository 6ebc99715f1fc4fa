/**
 * The candidate that `word` was probably meant to be, for a "did you mean": the one with the fewest slips
 * (a character too many, too few, wrong, or two swapped: optimal string alignment distance), of equals the first.
 * Null where none is near: up to one slip in three characters, at least one, at most three.
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
    const slips = distance(letters, other);
    // Two words without a letter in common are no slip of each other.
    if (slips < fewest && slips < Math.max(letters.length, other.length)) {
      [best, fewest] = [candidate, slips];
    }
  }
  return best;
}

function distance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let slips = Math.min(last[column]!, current[column - 1]!) + 1;
      slips = Math.min(slips, last[column - 1]! + (isSame ? 0 : 1));
      const isSwap =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) slips = Math.min(slips, beforeLast[column - 2]! + 1);
      current.push(slips);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length]!;
}
