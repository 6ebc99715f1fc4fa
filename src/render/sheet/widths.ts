import { widthOf } from '../terminal/width.js';
import { AIR, linesIn } from './lines.js';
import type { SheetCell } from './sheet.js';

/** In digits of the font: narrow columns stay readable, and a long note doesn't push the rest out of sight. */
const NARROWEST = 8;
export const WIDEST = 48;
/** What a date takes: `2026年12月31日`. */
const OF_DAY = 15;
/** Room for the button of the filter. */
const BUTTON = 3;
/** Rows that are looked at: those below are hardly wider. */
const ROWS = 5000;

/** How wide the columns are, in digits; Chinese takes two. */
export function columnWidths(
  headings: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): readonly number[] {
  const widths = headings.map((heading) => widthOf(heading, true) + BUTTON);
  for (const row of rows.slice(0, ROWS)) {
    for (const [k, cell] of row.entries()) {
      widths[k] = Math.max(widths[k] ?? 0, cellWidth(cell));
    }
  }
  return widths.map((width) => Math.min(Math.max(width + AIR, NARROWEST), WIDEST));
}

const cellWidth = (cell: SheetCell): number =>
  typeof cell === 'number' ? OF_DAY : widthOf(cell ?? '', true);

/** A line of the font, in points. */
const LINE = 15;

/** The height in points of each row, counted from 0, that has a cell of several lines; the others are as high as their font. */
export function rowHeights(
  rows: readonly (readonly SheetCell[])[],
): ReadonlyMap<number, { readonly height: number }> {
  const heights = new Map<number, { readonly height: number }>();
  for (const [k, row] of rows.entries()) {
    const lines = Math.max(
      ...row.map((cell) => (typeof cell === 'string' ? linesIn(cell, WIDEST) : 1)),
    );
    if (lines > 1) heights.set(k, { height: LINE * Math.min(lines, MOST_LINES) });
  }
  return heights;
}

/** What a sheet allows is 409 points. */
const MOST_LINES = 27;
