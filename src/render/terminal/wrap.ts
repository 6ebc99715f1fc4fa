import { cellsOf, type Cell } from './cells.js';
import { widthOf } from './width.js';

/** Marks that Chinese typesetting keeps off the beginning of a line (GB/T 15834). */
const NO_START = '、，。；：！？）》」』】〉”’·,.;:!?)]}%';

/**
 * Cuts a text into lines of at most `width` columns: at blanks, or between any two characters of which one is
 * wide, never before a closing mark; a word that is too long for a line is cut where the line ends.
 * Nothing is lost but the blanks at the cuts.
 */
export function wrap(text: string, width: number, ambiguousWide: boolean): string[] {
  if (widthOf(text, ambiguousWide) <= width) return [text];
  const cells = cellsOf(text, 0, ambiguousWide);
  const lines: string[] = [];
  for (let from = 0; from < cells.length;) {
    const to = cutOf(cells, from, width);
    lines.push(textOf(cells.slice(from, to)).trimEnd());
    from = to;
    while (cells[from]?.shown === ' ') from++;
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

const textOf = (cells: readonly Cell[]): string => cells.map((cell) => cell.shown).join('');

/** Where the line that begins at `from` ends (exclusive): after one cell at least. */
function cutOf(cells: readonly Cell[], from: number, width: number): number {
  let [to, used] = [from, 0];
  while (to < cells.length && used + cells[to]!.width <= width) used += cells[to++]!.width;
  if (to === cells.length) return to;
  for (let cut = to; cut > from; cut--) {
    if (mayCut(cells[cut - 1]!, cells[cut]!)) return cut;
  }
  return Math.max(from + 1, to);
}

function mayCut(before: Cell, after: Cell): boolean {
  if (after.shown === ' ' || before.shown === ' ') return true;
  return (before.width > 1 || after.width > 1) && !NO_START.includes(after.shown);
}
