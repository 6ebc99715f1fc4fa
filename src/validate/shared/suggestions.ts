import { nearest } from '../../domain/spelling.js';

/** How many words one run compares for its suggestions: one unknown word in the whole country. */
const MOST_COMPARED = 1_000_000;
/** A word of so many letters counts once, a longer one as often as it is longer. */
const LETTERS = 32;

/** Suggests what unknown words were meant to be, as long as the run can afford it. */
export class Suggestions {
  #left = MOST_COMPARED;

  /** The word that was probably meant: a slip away, or the only one that `word` is a part or a whole of. */
  for(word: string, known: Iterable<string>): string | null {
    const candidates = this.take(known, Math.ceil(word.length / LETTERS));
    const near = nearest(word, candidates);
    if (near !== null) return near;
    const related = candidates.filter((one) => isPart(word, one) || isPart(one, word));
    return related.length === 1 ? (related[0] ?? null) : null;
  }

  /** The list, or nothing of it once too much has been looked at. @param weight how often each counts. */
  take<W>(words: Iterable<W>, weight = 1): readonly W[] {
    if (this.#left <= 0) return [];
    const taken = [...words];
    this.#left -= taken.length * weight;
    return taken;
  }
}

const isPart = (part: string, whole: string): boolean => part.length > 1 && whole.includes(part);
