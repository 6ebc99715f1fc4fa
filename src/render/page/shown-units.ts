import { cell } from '../../domain/columns.js';
import type { Unit } from '../../domain/plan.js';
import type { View } from '../view.js';

/** The units of a page: those that have entries, visits or meetings that are shown, and all above them. */
export interface ShownUnits {
  /** In preorder. */
  readonly units: readonly Unit[];
  /** By the unit's place in the plan: its place among these; −1 where it is not shown. */
  readonly placeOf: Int32Array;
  /** By its place among these: how many entries of its own are shown. */
  readonly entries: Int32Array;
}

export function shownUnits(view: View): ShownUnits {
  const { units: all } = view.plan;
  const own = new Int32Array(all.length);
  const isShown = new Uint8Array(all.length);
  for (const entry of view.entries()) {
    const unit = cell(view.schedule.entries.unit, entry);
    own[unit] = cell(own, unit) + 1;
    markUp(all, unit, isShown);
  }
  for (const { unit } of view.events.visits()) markUp(all, unit, isShown);
  for (const { unit } of view.events.meetings()) if (unit !== null) markUp(all, unit, isShown);
  const units = all.filter(({ index }) => isShown[index] === 1);
  const placeOf = new Int32Array(all.length).fill(-1);
  for (const [place, { index }] of units.entries()) placeOf[index] = place;
  return { units, placeOf, entries: Int32Array.from(units, ({ index }) => cell(own, index)) };
}

/** A unit that is marked has all above it marked. */
function markUp(units: readonly Unit[], unit: number, marked: Uint8Array): void {
  for (let at = unit; at >= 0 && marked[at] === 0; at = units[at]?.parent ?? -1) marked[at] = 1;
}
