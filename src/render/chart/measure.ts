import { charactersOf } from '../terminal/characters.js';
import { shown } from '../terminal/width.js';

/**
 * Widths in parts of the font size, on the wide side: which font draws the text is not known here. Chinese characters
 * fill their square in every font; of Latin letters the widest of Noto Sans CJK, Arial and Microsoft YaHei count.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[ .,:;'|!ijlI]$/u, 0.3],
  [/^[acegksvxyz]$/u, 0.57],
  [/^[-()[\]frt/\\]$/u, 0.44],
  [/^[mwMW@%]$/u, 0.98],
  [/^[A-Z&]$/u, 0.74],
  [/^[0-9]$/u, 0.58],
  [/^[\x21-\x7e]$/u, 0.62],
  [/^\p{Extended_Pictographic}/u, 1.35],
];

/** Other characters, by the columns that a terminal gives them. */
const BY_COLUMNS = [0, 0.8, 1.02, 1.6, 2.1];

const known = new Map<string, number>();

function widthOfCharacter(character: string, columns: number): number {
  let width = known.get(character);
  if (width === undefined) {
    const found = WIDTHS.find(([pattern]) => pattern.test(character));
    width = found?.[1] ?? BY_COLUMNS[columns] ?? columns;
    known.set(character, width);
  }
  return width;
}

interface Piece {
  readonly text: string;
  readonly width: number;
}

/** Characters as a person sees them, with their widths. What the terminal names, `<U+0007>`, is several. */
const piecesOf = (text: string): Piece[] =>
  charactersOf(shown(text), 0, true).map(({ shown: one, width }) => ({
    text: one,
    width:
      one.length > 1 && /^[\x20-\x7e]*$/u.test(one)
        ? one.length * 0.74
        : widthOfCharacter(one, width),
  }));

const sum = (pieces: readonly Piece[]): number =>
  pieces.reduce((total, { width }) => total + width, 0);

/** The width of a text, in the unit of `size`, the size of its font. */
export const textWidth = (text: string, size: number): number => sum(piecesOf(text)) * size;

const ELLIPSIS = '…';

/** The text, or as much of it as there is room for with `…` behind it; nothing where not even that fits. */
export function fitted(text: string, room: number, size: number): string {
  const pieces = piecesOf(text);
  // A room that was made for just this text may come out a hair smaller.
  if (sum(pieces) * size <= room + 1e-6) return text;
  let left = room / size - 1.02;
  if (left < 0) return '';
  let kept = '';
  for (const piece of pieces) {
    left -= piece.width;
    if (left < 0) break;
    kept += piece.text;
  }
  return kept + ELLIPSIS;
}

/**
 * The text in at most `most` lines, the last of them shortened where they are too few. Latin words stay whole where they
 * can.
 */
export function lined(text: string, room: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = shown(text);
  while (lines.length + 1 < most && textWidth(rest, size) > room) {
    const end = lineEnd(rest, room / size);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' && lines.length > 0 ? lines : [...lines, fitted(rest, room, size)];
}

/** The same with lines of about the same width, as headings have them. */
export function balanced(text: string, room: number, size: number, most: number): string[] {
  const lines = lined(text, room, size, most);
  const even = textWidth(text, size) / lines.length;
  for (let width = even; width < room; width += size / 2) {
    const tried = lined(text, width, size, most);
    if (tried.length === lines.length && !tried.join('').endsWith(ELLIPSIS)) return tried;
  }
  return lines;
}

/** Marks that no line begins with. */
const CLOSING = /^[、，。；：！？）》」』”’…]/u;

/**
 * Where a line of that width ends: behind its last blank if it would cut a word, a character earlier where the next line
 * would begin with a mark that belongs to it, and never before its first character.
 */
function lineEnd(text: string, room: number): number {
  let [before, end, width] = [0, 0, 0];
  for (const piece of piecesOf(text)) {
    width += piece.width;
    if (width > room && end > 0) break;
    before = end;
    end += piece.text.length;
  }
  const rest = text.slice(end);
  if (before > 0 && CLOSING.test(rest)) return before;
  const blank = text.lastIndexOf(' ', end);
  const isInWord = /\w$/u.test(text.slice(0, end)) && /^\w/u.test(rest);
  return isInWord && blank > 0 ? blank + 1 : end;
}
