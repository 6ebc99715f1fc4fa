import { oneLine } from '../terminal/one-line.js';
import { AIR } from '../sheet/lines.js';
import { widthOf } from '../terminal/width.js';

/** A name or a note as a cell shows it: in its own lines, with control characters and the like named. */
export const cellText = (text: string): string =>
  text.includes('\n') ? text.split(/\r?\n/u).map(oneLine).join('\n') : oneLine(text);

/** Null for nothing, so that no cell is written for it but its frame. */
export const cellOrNull = (text: string | null): string | null =>
  text === null || text === '' ? null : cellText(text);

/** A line of the font, and a row of one line, in points. */
const [LINE, ONE] = [14.5, 16];
/** What a sheet allows. */
const HIGHEST = 409;

/** The height of a row whose cells take that many lines; missing where it is one. */
export const heightOf = (lines: number): number | undefined =>
  lines <= 1 ? undefined : Math.min(HIGHEST, Math.ceil(lines * LINE + ONE - LINE));

/** What a column takes for its texts, in digits, from `least` to `most`. */
export function widthFor(texts: Iterable<string>, least: number, most: number): number {
  let width = least - AIR;
  for (const text of texts) {
    if (text.length + AIR > most) return most;
    width = Math.max(width, widthOf(text, true));
  }
  return Math.min(width + AIR, most);
}

/** `&` begins a code in what is printed above and below a page; 255 characters is all it holds. */
export const marginText = (text: string): string =>
  Array.from(oneLine(text)).slice(0, 60).join('').replaceAll('&', '&&');
