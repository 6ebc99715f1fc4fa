import { GAP, type Column } from './columns/columns.js';
import type { Screen } from './screen.js';
import { blanksFor } from './width.js';
import { wrap, wrapEvenly } from './wrap.js';

/** A whole table, for a screen or two of rows: titles, a rule, the rows; one text for each line. */
export const drawTable = <R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  screen: Screen,
): string[] => [
  ...drawHead(columns, screen),
  ...rows.flatMap((row) => drawRow(row, columns, screen)),
];

/** The lines of the titles, and a rule under them. */
export const drawHead = (columns: readonly Column<never>[], screen: Screen): string[] => [
  ...sideBySide(titleCells(columns, screen), columns),
  ...sideBySide(ruleCells(columns, screen), columns),
];

/** The lines of one row: as many as its highest cell has. */
export const drawRow = <R>(row: R, columns: readonly Column<R>[], screen: Screen): string[] =>
  sideBySide(
    columns.map((column) => cellOf(row, column, screen)),
    columns,
  );

/** The lines of one cell, all as wide as the column. */
type Cell = readonly string[];

function cellOf<R>(row: R, column: Column<R>, screen: Screen): Cell {
  const indent = Math.min(column.indent?.(row) ?? 0, Math.floor(column.width / 2));
  const lines = wrap(column.text(row), column.width - indent, screen.ambiguousWide, column.between);
  const isBold = column.isBold?.(row) ?? false;
  return lines.map((line) => fill(' '.repeat(indent) + line, column, isBold, screen));
}

/** Titles stand on the rule below them, also those of fewer lines. */
function titleCells(columns: readonly Column<never>[], screen: Screen): Cell[] {
  const titles = columns.map((column) => ({
    column,
    lines: wrapEvenly(column.title, column.width, screen.ambiguousWide),
  }));
  const height = Math.max(...titles.map(({ lines }) => lines.length));
  return titles.map(({ column, lines }) => {
    const above = new Array<string>(height - lines.length).fill('');
    return [...above, ...lines].map((line) => fill(line, column, true, screen));
  });
}

/** Hyphens, since a terminal may draw `─` one column wide or two. */
const ruleCells = (columns: readonly Column<never>[], { chalk }: Screen): Cell[] =>
  columns.map(({ width }) => [chalk.dim('-'.repeat(width))]);

/** Blanks are never bold, so that those at the end of a line can go. */
function fill(
  line: string,
  { width, align }: Column<never>,
  isBold: boolean,
  { ambiguousWide, chalk }: Screen,
): string {
  const blanks = blanksFor(line, width, ambiguousWide);
  const text = isBold && line !== '' ? chalk.bold(line) : line;
  return align === 'left' ? text + blanks : blanks + text;
}

/**
 * Cells as lines across the table, without the blanks at their ends. Not a package's work: what we have seen counts
 * widths its own way, so that it cuts names of newer scripts and of wide quotation marks, and holds all rows.
 */
function sideBySide(cells: readonly Cell[], columns: readonly Column<never>[]): string[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, k) =>
    columns
      .map(({ width }, c) => cells[c]?.[k] ?? ' '.repeat(width))
      .join(GAP)
      .trimEnd(),
  );
}
