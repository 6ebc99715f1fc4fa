import type { Screen } from '../screen.js';

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
  /** Marks behind the parts of its texts, which are rather cut there; none if not given. */
  readonly between?: string;
  /** Whether the cell is to catch the eye; no if not given. */
  readonly isBold?: (row: R) => boolean;
}

/** Between two columns. */
export const GAP = '  ';

/** What the columns take, the gaps between them included. */
export const totalWidth = (columns: readonly Column<never>[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0) + GAP.length * Math.max(0, columns.length - 1);

/** Whether the columns fit without being narrowed. */
export const fits = (columns: readonly Column<never>[], { width }: Screen): boolean =>
  totalWidth(columns) <= width;

/** Narrows columns that allow it, the widest first, as far as it takes to fit, or as far as it goes. */
export function narrowed<R>(columns: readonly Column<R>[], screen: Screen): Column<R>[] {
  const made = [...columns];
  let excess = totalWidth(made) - screen.width;
  while (excess-- > 0) {
    const spare = made.filter(({ width, min = width }) => width > min);
    if (spare.length === 0) break;
    const widestOne = spare.reduce((a, b) => (b.width > a.width ? b : a));
    made[made.indexOf(widestOne)] = { ...widestOne, width: widestOne.width - 1 };
  }
  return made;
}
