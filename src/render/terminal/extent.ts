import { cell } from '../../domain/columns.js';
import { asDay, type Day } from '../../domain/day.js';
import type { View } from '../view.js';

/** What a listing has in it. */
export interface Extent {
  readonly units: number;
  readonly entries: number;
  readonly firstStart: Day;
  /** Inclusive. */
  readonly lastEnd: Day;
}

/** Null where nothing is shown. A unit's entries stand together, so a unit is new when it isn't the last one. */
export function extentOf(view: View): Extent | null {
  const { schedule } = view;
  let [units, lastUnit, count, firstStart, lastEnd] = [0, -1, 0, Infinity, -Infinity];
  for (const entry of view.entries()) {
    const unit = cell(schedule.entries.unit, entry);
    if (unit !== lastUnit) units++;
    lastUnit = unit;
    count++;
    firstStart = Math.min(firstStart, cell(schedule.start, entry));
    lastEnd = Math.max(lastEnd, cell(schedule.end, entry));
  }
  if (count === 0) return null;
  return { units, entries: count, firstStart: asDay(firstStart), lastEnd: asDay(lastEnd) };
}
