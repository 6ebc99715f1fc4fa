import { nearest } from '../domain/nearest.js';

/** The word that was probably meant: a slip away, or the only one that `word` is a part or a whole of. */
export function meant(word: string, known: readonly string[]): string | null {
  const near = nearest(word, known);
  if (near !== null) return near;
  const related = known.filter((one) => isPart(word, one) || isPart(one, word));
  return related.length === 1 ? (related[0] ?? null) : null;
}

const isPart = (part: string, whole: string): boolean => part.length > 1 && whole.includes(part);
