import type { SourceText } from '../../diagnostics/source-text.js';
import { cellsOf, TAB, type Cell } from '../terminal/cells.js';

export interface ExcerptLimits {
  /** Most columns of source that one line may take. */
  readonly width: number;
  readonly wideAmbiguous: boolean;
}

/** A source line as it is drawn, and the columns of it (from 0, `to` exclusive) that a range takes. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Target {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Units of UTF-16 that are looked at for each column: bounds the work on a line of any length. */
const UNITS_PER_COLUMN = 4;
const CUT = '...';

/** The part of the line around start … end that fits; `...` stands where it is cut. */
export function excerpt(source: SourceText, target: Target, limits: ExcerptLimits): Excerpt {
  const line = source.lineRange(target.number);
  const reach = limits.width * UNITS_PER_COLUMN;
  const from = Math.max(line.start, target.start - reach);
  const to = Math.min(line.end, target.start + reach);
  const cells = cellsOf(source.text.slice(from, to), from, limits.wideAmbiguous);
  const found = cells.findIndex((cell) => cell.end > target.start);
  const at = found < 0 ? cells.length : found;
  const first = firstShown(cells, at, limits.width);
  const last = lastShown(cells, first, limits.width);
  return draw(cells.slice(first, last), target, {
    before: first > 0 || from > line.start,
    after: last < cells.length || to < line.end,
  });
}

/** Keeps the line's beginning while the place stands in the first two thirds, else a third before it. */
function firstShown(cells: readonly Cell[], at: number, width: number): number {
  const left = width - (cells[at]?.width ?? 0);
  const first = back(cells, at, Math.min((width * 2) / 3, left));
  return first === 0 ? 0 : back(cells, at, Math.min(width / 3, left));
}

/** How far back from `at` (exclusive) `room` columns reach. */
function back(cells: readonly Cell[], at: number, room: number): number {
  let first = at;
  for (let left = room; first > 0; first--) {
    left -= cells[first - 1]?.width ?? 0;
    if (left < 0) break;
  }
  return first;
}

/** Exclusive. At least one cell is shown, however wide. */
function lastShown(cells: readonly Cell[], first: number, width: number): number {
  let room = width;
  let last = first;
  while (last < cells.length && (last === first || room >= cells[last]!.width)) {
    room -= cells[last++]!.width;
  }
  return last;
}

function draw(
  cells: readonly Cell[],
  { start, end }: Target,
  cut: { readonly before: boolean; readonly after: boolean },
): Excerpt {
  let text = cut.before ? CUT : '';
  let column = text.length;
  let from = -1;
  let to = -1;
  for (const cell of cells) {
    const shown = cell.shown === '\t' ? ' '.repeat(TAB - (column % TAB)) : cell.shown;
    const width = cell.shown === '\t' ? shown.length : cell.width;
    if (from < 0 && cell.end > start) from = column;
    text += shown;
    column += width;
    if (cell.start < end) to = column;
  }
  if (from < 0) from = column;
  return { text: cut.after ? text + CUT : text, from, to: Math.max(from, to) };
}
