import { cell } from '../../domain/columns.js';
import type { View } from '../view.js';

/** What stands below each unit, itself included, of what is shown; one row a unit of the plan. */
export interface Groups {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Whether the unit gets a row that sums up: where units below it or members of it have rows. */
  readonly isGroup: Int32Array;
  /** How many of them there are. */
  readonly count: number;
}

/** One walk over what is shown. Units stand before all below them, so backwards a unit is whole when it adds to the one above. */
export function groupsOf(view: View): Groups {
  const { entries, start, end } = view.schedule;
  const { units } = view.plan;
  const groups = {
    start: new Int32Array(units.length).fill(NEVER),
    end: new Int32Array(units.length).fill(-NEVER),
    isGroup: new Int32Array(units.length),
  };
  const widen = (unit: number, from: number, to: number): void => {
    groups.start[unit] = Math.min(cell(groups.start, unit), from);
    groups.end[unit] = Math.max(cell(groups.end, unit), to);
  };
  for (const entry of view.entries()) {
    const unit = cell(entries.unit, entry);
    widen(unit, cell(start, entry), cell(end, entry));
    if (cell(entries.member, entry) >= 0) groups.isGroup[unit] = 1;
  }
  for (let k = units.length - 1; k >= 0; k--) {
    const parent = units[k]?.parent ?? -1;
    if (parent < 0 || groups.start[k] === NEVER) continue;
    widen(parent, cell(groups.start, k), cell(groups.end, k));
    groups.isGroup[parent] = 1;
  }
  return { ...groups, count: groups.isGroup.reduce((sum, one) => sum + one, 0) };
}

const NEVER = 0x7fffffff;
