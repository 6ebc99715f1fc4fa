import { charactersOf, type Character } from './characters.js';
import { oneLine } from './one-line.js';

/** Printable ASCII and the common Chinese characters and marks: one column or two, whatever the terminal. */
const PLAIN = /^[\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/u;

/** Columns that a text of one line takes on a terminal. */
export function widthOf(text: string, ambiguousWide: boolean): number {
  if (!PLAIN.test(text)) return sumOf(charactersOf(text, 0, ambiguousWide));
  let width = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) width++;
  return width;
}

const sumOf = (characters: readonly Character[]): number =>
  characters.reduce((sum, { width }) => sum + width, 0);

/** The width of the widest of some texts. */
export function widest(texts: Iterable<string>, ambiguousWide: boolean): number {
  let most = 0;
  for (const text of texts) most = Math.max(most, widthOf(text, ambiguousWide));
  return most;
}

/** What a text lacks to a width; nothing where it is wider. */
export const blanksFor = (text: string, width: number, ambiguousWide: boolean): string =>
  ' '.repeat(Math.max(0, width - widthOf(text, ambiguousWide)));

/**
 * A name as a terminal may get it: on one line, with nothing in it that would move the cursor, turn the reading
 * or melt into its neighbours.
 */
export function shown(text: string): string {
  if (PLAIN.test(text)) return text;
  return charactersOf(oneLine(text), 0, false)
    .map((character) => character.shown)
    .join('');
}
