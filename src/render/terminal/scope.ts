import { cell } from '../../domain/columns.js';
import { asDay, type Day } from '../../domain/day.js';
import type { View } from '../view.js';

/** How much a view shows. */
export interface Scope {
  readonly units: number;
  readonly entries: number;
  readonly firstStart: Day;
  /** Inclusive. */
  readonly lastEnd: Day;
}

/** Null where nothing is shown. A unit's entries stand together, so a unit is new when it isn't the last one. */
export function scopeOf(view: View): Scope | null {
  const { entries: rows, start, end } = view.schedule;
  let [units, lastUnit, entries, firstStart, lastEnd] = [0, -1, 0, Infinity, -Infinity];
  for (const entry of view.entries()) {
    const unit = cell(rows.unit, entry);
    if (unit !== lastUnit) units++;
    lastUnit = unit;
    entries++;
    firstStart = Math.min(firstStart, cell(start, entry));
    lastEnd = Math.max(lastEnd, cell(end, entry));
  }
  if (entries === 0) return null;
  return { units, entries, firstStart: asDay(firstStart), lastEnd: asDay(lastEnd) };
}
