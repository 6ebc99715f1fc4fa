import type { ChartRows } from './chart-row.js';
import { ROW } from './row-block.js';

/** Width and height in millimetres, as ISO 216 has them: A4 and A3 across, then A3 to A0 upright, as lists are. */
const SHEETS = [
  [297, 210],
  [420, 297],
  [297, 420],
  [420, 594],
  [594, 841],
  [841, 1189],
] as const;

/** Longer than A0: of a roll of paper as wide. */
const ROLL = 841;

export interface Sheet {
  readonly width: number;
  readonly margin: number;
  /** Of a row. */
  readonly height: number;
}

/** What printers leave white, and a little more where there is more. */
const marginOf = (width: number): number => 10 * Math.sqrt(width / 297);

/**
 * The smallest sheet that takes all rows at a height that can be read, and how high they are on it; a roll where there is
 * none.
 *
 * @param fixedHeight what everything but the rows takes on a sheet of that width.
 */
export function fittingSheet(
  { rows, by }: ChartRows,
  fixedHeight: (width: number, margin: number) => number,
): Sheet {
  const { least, most } = ROW[by];
  for (const [width, height] of SHEETS) {
    const margin = marginOf(width);
    const room = (height - fixedHeight(width, margin)) / Math.max(1, rows.length);
    if (room >= least) return { width, margin, height: Math.min(most, room) };
  }
  return { width: ROLL, margin: marginOf(ROLL), height: least };
}
