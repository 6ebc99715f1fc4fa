import { cell } from '../domain/columns.js';
import { states, type EntryStatus, type State, type Status } from './status.js';

/** How many entries of a group are where, and how far it has come. */
export interface GroupStatus {
  readonly entries: number;
  readonly counts: Readonly<Record<State, number>>;
  /** Those that are late for no one else's sake: running late, or not begun though they should have, as was reported. */
  readonly behind: number;
  /** The most days that one of those is late which are so of their own, or were sent back; 0 where none is. */
  readonly worst: number;
  /** The last day of all, as forecast; −Infinity of none. */
  readonly lastEnd: number;
  /** Planned days that are done, and in all. */
  readonly done: number;
  readonly of: number;
  /** Where most of those that should be under way should be; else whether all should have ended, or none begun. */
  readonly plannedStage: number | 'ended' | 'waiting';
}

/** Counts entries one by one. */
export class GroupTally {
  readonly #status: Status;
  readonly #counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  /** By stage: how many should be in it. */
  readonly #planned: Int32Array;
  #entries = 0;
  #behind = 0;
  #worst = 0;
  #lastEnd = -Infinity;
  #done = 0;
  #of = 0;
  #isOver = true;

  constructor(status: Status) {
    this.#status = status;
    this.#planned = new Int32Array(status.planned.entries.plan.stages.length);
  }

  /** @param one what the status says of the entry. */
  add(entry: number, one: EntryStatus): void {
    const { planned, forecast, on } = this.#status;
    const { state, daysLate, plannedStage } = one;
    this.#entries++;
    this.#counts[state]++;
    if (isLateItself(this.#status, entry, one)) {
      this.#worst = Math.max(this.#worst, daysLate ?? 0);
      if (state !== 'redo') this.#behind++;
    }
    this.#lastEnd = Math.max(this.#lastEnd, cell(forecast.end, entry));
    this.#isOver &&= cell(planned.end, entry) < on;
    if (plannedStage !== null) {
      this.#planned[plannedStage] = cell(this.#planned, plannedStage) + 1;
    }
    const { done, of } = this.#status.doneOf(entry);
    this.#done += done;
    this.#of += of;
  }

  finish(): GroupStatus {
    return {
      entries: this.#entries,
      counts: this.#counts,
      behind: this.#behind,
      worst: this.#worst,
      lastEnd: this.#lastEnd,
      done: this.#done,
      of: this.#of,
      plannedStage: this.#plannedStage(),
    };
  }

  #plannedStage(): GroupStatus['plannedStage'] {
    const most = this.#planned.indexOf(Math.max(...this.#planned));
    if (cell(this.#planned, most) > 0) return most;
    return this.#isOver ? 'ended' : 'waiting';
  }
}

/** Whether it is late, as was reported of it, and not since it waits for another. */
const isLateItself = (
  { forecast }: Status,
  entry: number,
  { state, daysLate }: EntryStatus,
): boolean => state !== 'finished' && (daysLate ?? 0) > 0 && cell(forecast.movedBy, entry) < 0;

/** Those that are late for no one else's sake, the latest first; of equals those that move more, then in plan order. */
export function latest(status: Status, entries: Iterable<number>): readonly number[] {
  const found: { readonly entry: number; readonly late: number; readonly moves: number }[] = [];
  for (const entry of entries) {
    const one = status.of(entry);
    if (!isLateItself(status, entry, one)) continue;
    found.push({ entry, late: one.daysLate ?? 0, moves: cell(status.forecast.moves, entry) });
  }
  return found
    .sort((a, b) => b.late - a.late || b.moves - a.moves || a.entry - b.entry)
    .map(({ entry }) => entry);
}
