import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { finding } from '../../diagnostics/finding.js';
import { cell, OPEN } from '../../domain/columns.js';
import { asDay, LAST_DAY, type Day } from '../../domain/day.js';
import { horizonOf } from '../days/horizon.js';
import type { Run } from '../run.js';
import type { Schedule } from '../types.js';

/** The finding for entries that end on days which nobody can write, or reckon with; `first` stands for all. */
function tooFar({ entries }: Run, limit: Day, first: number, count: number): Diagnostic {
  const facts = { who: entries.nameOf(first), count, limit };
  return finding('TC412', entries.placeOf(first), facts);
}

/** Whether rules push a node out of all days that are reckoned with: nothing else ends its days. */
export const isPushedOut = ({ network }: Run, node: number): boolean =>
  cell(network.highest, node) === OPEN;

/** The finding for entries that rules push that far, if any. */
export function pushedOut(run: Run, pushed: readonly number[]): Diagnostic[] {
  const [first] = pushed;
  if (first === undefined) return [];
  const { last } = horizonOf(run.entries.plan, run.calendar);
  return [tooFar(run, asDay(Math.min(LAST_DAY, last)), first, pushed.length)];
}

/** Entries of a calendar or a forecast that was found which end after the last day that can be written. */
export function endsTooFar(run: Run, { end }: Schedule): Diagnostic[] {
  let first = -1;
  let count = 0;
  for (let entry = 0; entry < end.length; entry++) {
    if (cell(end, entry) <= LAST_DAY) continue;
    if (count++ === 0) first = entry;
  }
  return first < 0 ? [] : [tooFar(run, LAST_DAY, first, count)];
}
