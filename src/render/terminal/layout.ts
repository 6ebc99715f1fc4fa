import { Chalk, type ChalkInstance } from 'chalk';
import type { RenderOptions } from '../options.js';
import { blanksFor, widthOf } from './width.js';
import { wrap, wrapEvenly } from './wrap.js';

/** The terminal that a table is laid out for. */
export interface Screen {
  /** Columns. */
  readonly width: number;
  readonly ambiguousWide: boolean;
  readonly chalk: ChalkInstance;
}

export const screenOf = ({ width, ambiguousWide, color }: RenderOptions): Screen => ({
  width,
  ambiguousWide,
  chalk: new Chalk({ level: color ? 1 : 0 }),
});

export type Align = 'left' | 'right';

/** A column of a table with rows of type `R`. */
export interface Column<R> {
  readonly title: string;
  readonly align: Align;
  /** In columns of the terminal. */
  readonly width: number;
  /** What it may be narrowed to, its texts wrapped; `width` if not given. */
  readonly min?: number;
  readonly text: (row: R) => string;
  /** Blanks before the text and before each line that it is wrapped to; none if not given. */
  readonly indent?: (row: R) => number;
  /** Whether the cell is to catch the eye; no if not given. */
  readonly isBold?: (row: R) => boolean;
}

export const GAP = '  ';

/** What columns of these widths take, the gaps between them included. */
export const totalWidth = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + GAP.length * Math.max(0, widths.length - 1);

/** Whether the columns fit without being narrowed. */
export const fits = (columns: readonly Column<never>[], { width }: Screen): boolean =>
  totalWidth(columns.map((column) => column.width)) <= width;

/** Narrows columns that allow it, the widest first, as far as it takes to fit, or as far as it goes. */
export function narrowed<R>(columns: readonly Column<R>[], screen: Screen): Column<R>[] {
  const made = [...columns];
  let excess = totalWidth(made.map(({ width }) => width)) - screen.width;
  while (excess-- > 0) {
    const spare = made.filter(({ width, min = width }) => width > min);
    if (spare.length === 0) break;
    const widestOne = spare.reduce((a, b) => (b.width > a.width ? b : a));
    made[made.indexOf(widestOne)] = { ...widestOne, width: widestOne.width - 1 };
  }
  return made;
}

/** One row of a table: for each column, the lines of its cell, all as wide as the column. */
export type Cells = readonly (readonly string[])[];

export const cellsOf = <R>(row: R, columns: readonly Column<R>[], screen: Screen): Cells =>
  columns.map((column) => {
    const indent = Math.min(column.indent?.(row) ?? 0, Math.floor(column.width / 2));
    const lines = wrap(column.text(row), column.width - indent, screen.ambiguousWide);
    const isBold = column.isBold?.(row) ?? false;
    return lines.map((line) => fill(' '.repeat(indent) + line, column, isBold, screen));
  });

/** Titles stand on the rule below them, also those of fewer lines. */
export function titlesOf(columns: readonly Column<never>[], screen: Screen): Cells {
  const titles = columns.map(({ title, width }) => wrapEvenly(title, width, screen.ambiguousWide));
  const height = Math.max(...titles.map((lines) => lines.length));
  return columns.map((column, c) => {
    const lines = titles[c] ?? [];
    const above = new Array<string>(height - lines.length).fill('');
    return [...above, ...lines].map((line) => fill(line, column, true, screen));
  });
}

/** Hyphens, since a terminal may draw `─` one column wide or two. */
export const ruleOf = (columns: readonly Column<never>[], { chalk }: Screen): Cells =>
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

/** The lines of one row, without the blanks at their ends. */
export function linesOf(cells: Cells, columns: readonly { readonly width: number }[]): string[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, k) =>
    columns
      .map(({ width }, c) => cells[c]?.[k] ?? ' '.repeat(width))
      .join(GAP)
      .trimEnd(),
  );
}

/** The widest of some texts. */
export function widest(texts: Iterable<string>, { ambiguousWide }: Screen): number {
  let most = 0;
  for (const text of texts) most = Math.max(most, widthOf(text, ambiguousWide));
  return most;
}
