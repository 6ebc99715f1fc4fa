/** Words longer than this are not compared: the cost grows with the product of the lengths. */
const LONGEST_WORD = 64;

/**
 * How many insertions, deletions, replacements and swaps of neighbours turn `a` into `b`; `limit` + 1 where it
 * is more than `limit` (optimal string alignment: Damerau 1964, Levenshtein 1966).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell(a, b, i, j, { row, last, before }));
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

interface Rows {
  readonly row: readonly number[];
  readonly last: readonly number[];
  readonly before: readonly number[];
}

function cell(a: string, b: string, i: number, j: number, { row, last, before }: Rows): number {
  const at = (of: readonly number[], k: number): number => of[k] ?? Infinity;
  const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, at(before, j - 2) + 1) : best;
}

/** How many slips a word of that length may have: one, and one more for every three letters past four. */
const slips = (length: number): number =>
  length < 2 ? 0 : Math.max(1, Math.floor((length - 1) / 3));

/**
 * The word that was probably meant: the fewest slips away, else the only one that contains `word` or is
 * contained in it; of equals the first. Null where nothing is near.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > LONGEST_WORD) return null;
  let limit = slips(word.length);
  let found: string | null = null;
  const related: string[] = [];
  for (const candidate of known) {
    if (limit < 0) break;
    if (candidate.length > LONGEST_WORD || candidate === word) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance <= limit && distance < Math.max(word.length, candidate.length)) {
      found = candidate;
      limit = distance - 1;
    } else if (contains(word, candidate)) related.push(candidate);
  }
  return found ?? (related.length === 1 ? (related[0] ?? null) : null);
}

const contains = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a));
