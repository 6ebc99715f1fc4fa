import type { Language } from '../../diagnostics/code-entry.js';
import type { View } from '../view.js';
import type { ChartRows } from './chart-row.js';
import { levelRows } from './level-rows.js';
import { unitRows } from './unit-rows.js';

/** More than this and nobody finds their own row. */
export const MOST_ROWS = 400;

/** The rows, or how many there would be where there are too many to draw. */
export function chartRows(
  view: View,
  by: 'level' | 'unit',
  language: Language,
): ChartRows | { readonly tooMany: number } {
  if (by === 'unit') {
    const count = countEntries(view);
    if (count > MOST_ROWS) return { tooMany: count };
  }
  const made = by === 'unit' ? unitRows(view, language) : levelRows(view, language);
  return made.rows.length > MOST_ROWS ? { tooMany: made.rows.length } : made;
}

function countEntries(view: View): number {
  let count = 0;
  for (const _entry of view.entries()) count++;
  return count;
}
