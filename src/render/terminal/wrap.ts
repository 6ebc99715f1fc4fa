import { charactersOf, type Character } from './characters.js';
import { widthOf } from './width.js';

/** Marks that Chinese typesetting keeps off the beginning of a line (GB/T 15834). */
const NO_START = '、，。；：！？）》」』】〉”’·,.;:!?)]}%';

/** And those that it keeps off the end. */
const NO_END = '（《「『【〈“‘([{';

/**
 * Cuts a text into lines of at most `width` columns: at blanks, or between any two characters of which one is
 * wide, never before a closing mark or behind an opening one; a word that is too long for a line is cut where the
 * line ends.
 * Nothing is lost but the blanks at the cuts.
 *
 * @param between marks that stand behind the parts of a list, such as names of a path: where a line has one, it is cut behind its
 * last, so that the parts stay whole.
 */
export function wrap(text: string, width: number, ambiguousWide: boolean, between = ''): string[] {
  if (widthOf(text, ambiguousWide) <= width) return [text];
  const characters = charactersOf(text, 0, ambiguousWide);
  const lines: string[] = [];
  for (let from = 0; from < characters.length;) {
    const to = cutOf(characters, from, width, between);
    lines.push(textOf(characters.slice(from, to)).trimEnd());
    from = to;
    while (characters[from]?.shown === ' ') from++;
  }
  return lines;
}

/** As few lines as `wrap` makes, and as narrow as they can be: for headings, whose lines should be alike. */
export function wrapEvenly(text: string, width: number, ambiguousWide: boolean): string[] {
  let lines = wrap(text, width, ambiguousWide);
  for (let narrower = width - 1; narrower > 1; narrower--) {
    const tried = wrap(text, narrower, ambiguousWide);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  return lines;
}

const textOf = (characters: readonly Character[]): string =>
  characters.map((character) => character.shown).join('');

/** Where the line that begins at `from` ends (exclusive): after one character at least. */
function cutOf(
  characters: readonly Character[],
  from: number,
  width: number,
  between: string,
): number {
  const to = reachOf(characters, from, width);
  if (to === characters.length) return to;
  for (let cut = to; cut > from + 1; cut--) {
    if (isBetween(characters[cut - 1], characters[cut], between)) return cut;
  }
  for (let cut = to; cut > from; cut--) {
    if (mayCut(characters[cut - 1], characters[cut])) return cut;
  }
  return Math.max(from + 1, to);
}

/** How far (exclusive) `width` columns reach from `from`. */
function reachOf(characters: readonly Character[], from: number, width: number): number {
  let [to, left] = [from, width];
  for (; to < characters.length; to++) {
    left -= characters[to]?.width ?? 0;
    if (left < 0) break;
  }
  return to;
}

function isBetween(
  before: Character | undefined,
  after: Character | undefined,
  between: string,
): boolean {
  return (
    before !== undefined && between.includes(before.shown) && !NO_START.includes(after?.shown ?? '')
  );
}

function mayCut(before: Character | undefined, after: Character | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  if (after.shown === ' ' || before.shown === ' ') return true;
  if (NO_START.includes(after.shown) || NO_END.includes(before.shown)) return false;
  return before.width > 1 || after.width > 1;
}
