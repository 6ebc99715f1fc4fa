import Table from 'cli-table3';
import { cellsOf, GAP, ruleOf, titlesOf, type Cells, type Column, type Screen } from './layout.js';

/** A whole table, for a screen or two of rows: titles, a rule, the rows; one text for each line. */
export function drawTable<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  screen: Screen,
): string[] {
  const body = rows.map((row) => cellsOf(row, columns, screen));
  const widths = columns.map(({ width }) => width);
  return grid([titlesOf(columns, screen), ruleOf(columns, screen), ...body], widths);
}

/** No borders: characters for them are one column wide or two by terminal. */
const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: GAP,
};

/**
 * Sets rows side by side. cli-table3 loses Chinese characters where it wraps, knows one width only for characters
 * that have two, and counts those of newer scripts its own way; so it lays out stand-ins of the right widths, and
 * the lines themselves take their places. Its cost is quadratic.
 */
function grid(rows: readonly Cells[], widths: readonly number[]): string[] {
  const table = new Table({
    chars: NO_BORDERS,
    colWidths: [...widths],
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  for (const cells of rows) table.push(cells.map((lines, c) => standIn(lines.length, widths[c])));
  const lines = rows.flatMap(inReadingOrder).values();
  const drawn = table.toString().replaceAll(/x+/gu, () => lines.next().value ?? '');
  return drawn.split('\n').map((line) => line.trimEnd());
}

const standIn = (lines: number, width = 0): string =>
  new Array<string>(lines).fill('x'.repeat(width)).join('\n');

/** The lines of a row's cells as they come on the screen: line by line, in each from left to right. */
function inReadingOrder(cells: Cells): string[] {
  const height = Math.max(0, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, k) =>
    cells.flatMap((lines) => lines.slice(k, k + 1)),
  ).flat();
}
