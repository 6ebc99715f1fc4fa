import type { Row } from '../row.js';
import type { View } from '../view.js';
import type { Screen } from './layout.js';
import { shown, widthOf } from './width.js';

/** The most that any row of a view needs, in columns of the terminal; of numbers, the numbers themselves. */
export interface Measured {
  /** The indent included. */
  readonly unit: number;
  readonly echelon: number;
  readonly code: number;
  readonly days: number;
  readonly float: number;
  /** Whether some entry may start as late as it likes. */
  readonly hasUnlimited: boolean;
}

export function measure(
  view: View,
  indentOf: (row: Row) => number,
  { ambiguousWide }: Screen,
): Measured {
  const width = (text: string): number => widthOf(shown(text), ambiguousWide);
  const most = { unit: 0, echelon: 0, code: 0, days: 0, float: 0, hasUnlimited: false };
  for (const row of view.rows()) {
    const name = row.member ?? row.path.at(-1) ?? '';
    most.unit = Math.max(most.unit, indentOf(row) + width(name));
    most.echelon = Math.max(most.echelon, width(row.echelon));
    most.code = Math.max(most.code, width(row.code ?? ''));
    most.days = Math.max(most.days, row.days);
    most.float = Math.max(most.float, row.float ?? 0);
    most.hasUnlimited ||= row.float === null;
  }
  return most;
}
