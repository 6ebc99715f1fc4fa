import { cell } from '../domain/columns.js';
import { states, type State, type Status } from './status.js';

/** How many entries of a group are where, and how far it has come. */
export interface GroupStatus {
  readonly entries: number;
  readonly counts: Readonly<Record<State, number>>;
  /** Those that are late of their own: running late, or not begun though they should have, as was reported. */
  readonly behind: number;
  /** The most days that one of those not finished is late; 0 where none is. */
  readonly worst: number;
  /** The last day of all, as forecast; −Infinity of none. */
  readonly lastEnd: number;
  /** Planned days that are done, and in all. */
  readonly done: number;
  readonly of: number;
  /** Where most of those that should be under way should be; else whether all should have ended, or none begun. */
  readonly plannedStage: number | 'ended' | 'waiting';
}

/** Counts some entries. */
export function summarizeGroup(status: Status, entries: Iterable<number>): GroupStatus {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  const { plan } = status.planned.entries;
  const planned = new Int32Array(plan.stages.length);
  let [count, behind, worst, lastEnd, done, of, isOver] = [0, 0, 0, -Infinity, 0, 0, true];
  for (const entry of entries) {
    const { state, daysLate, plannedStage } = status.of(entry);
    count++;
    counts[state]++;
    if (state !== 'finished') worst = Math.max(worst, daysLate ?? 0);
    if (state === 'late' || isOverdue(status, entry)) behind++;
    lastEnd = Math.max(lastEnd, cell(status.forecast.end, entry));
    if (plannedStage !== null) planned[plannedStage] = cell(planned, plannedStage) + 1;
    isOver &&= cell(status.planned.end, entry) < status.on;
    const own = status.doneOf(entry);
    [done, of] = [done + own.done, of + own.of];
  }
  const most = planned.indexOf(Math.max(...planned));
  const plannedStage = cell(planned, most) > 0 ? most : isOver ? 'ended' : 'waiting';
  return { entries: count, counts, behind, worst, lastEnd, done, of, plannedStage };
}

/** Whether it was reported not to have begun, though it should have, and waits for nobody. */
function isOverdue(status: Status, entry: number): boolean {
  const { state, daysLate } = status.of(entry);
  return state === 'waiting' && (daysLate ?? 0) > 0 && cell(status.forecast.movedBy, entry) < 0;
}

/** Those that are late for no one else's sake, the latest first; of equals those that move more, then in plan order. */
export function latest(status: Status, entries: Iterable<number>, most: number): readonly number[] {
  const found: { readonly entry: number; readonly late: number; readonly moves: number }[] = [];
  for (const entry of entries) {
    const { state, daysLate } = status.of(entry);
    if (daysLate === null || daysLate <= 0 || state === 'finished') continue;
    if (state === 'waiting' && !isOverdue(status, entry)) continue;
    found.push({ entry, late: daysLate, moves: cell(status.forecast.moves, entry) });
  }
  return found
    .sort((a, b) => b.late - a.late || b.moves - a.moves || a.entry - b.entry)
    .slice(0, most)
    .map(({ entry }) => entry);
}
