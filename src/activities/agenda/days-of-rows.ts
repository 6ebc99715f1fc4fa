import type { Half } from '../../domain/activities.js';
import { cell, item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import { NOWHERE, type Board } from '../place/board.js';
import { nameOfHalf } from '../place/half-day.js';
import { startsAfter } from '../windows/due.js';
import { halfRuleOf } from '../windows/half-rule.js';
import { wishOf } from '../windows/room.js';
import { parentRow, type Agenda } from './agenda.js';
import type { AgendaJobs } from './make-jobs.js';
import type { PlainDays } from './plain-days.js';

/** When a row is held. */
export interface Held {
  /** In order; at least one. */
  readonly days: readonly Day[];
  /** Null where it takes no half-day. */
  readonly half: Half | null;
}

/** The days of all rows, once the jobs among them have theirs. */
export class DaysOfRows {
  readonly #agenda: Agenda;
  readonly #plain: PlainDays;
  readonly #jobs: AgendaJobs;
  readonly #board: Board;
  /** Rows that are alike share their days: by the first day's place, for each due. */
  readonly #runs = new Map<object, Map<number, Held>>();

  constructor(agenda: Agenda, plain: PlainDays, jobs: AgendaJobs, board: Board) {
    this.#agenda = agenda;
    this.#plain = plain;
    this.#jobs = jobs;
    this.#board = board;
  }

  /** Null where it has no day. */
  of(row: number): Held | null {
    const job = cell(this.#jobs.jobOf, row);
    if (job >= 0) return this.#ofJob(job);
    if (item(this.#agenda.attendees, row).length > 0) return null;
    const start = this.#startOf(row);
    return start < 0 ? null : this.#run(row, start);
  }

  #ofJob(job: number): Held | null {
    const choice = this.#board.chosen(job);
    if (choice === NOWHERE) return null;
    const choices = this.#board.choicesOf(job);
    return { days: choices.daysOf(choice), half: nameOfHalf(cell(choices.halves, choice)) };
  }

  /** Of a row that is no job. */
  #startOf(row: number): number {
    const due = item(this.#agenda.due, row);
    if (!this.#isBehindJob(row)) return this.#plain.startOf(due);
    const end = this.of(parentRow(this.#agenda, row))?.days.at(-1);
    return end === undefined ? -1 : wishOf(due, startsAfter(due, end));
  }

  #isBehindJob(row: number): boolean {
    for (let at = parentRow(this.#agenda, row); at >= 0; at = parentRow(this.#agenda, at)) {
      const isAttended = item(this.#agenda.attendees, at).length > 0;
      if (isAttended || cell(this.#jobs.jobOf, at) >= 0) return true;
    }
    return false;
  }

  #run(row: number, start: number): Held {
    const due = item(this.#agenda.due, row);
    let known = this.#runs.get(due);
    if (known === undefined) this.#runs.set(due, (known = new Map<number, Held>()));
    let held = known.get(start);
    if (held === undefined) {
      const { activity } = due;
      const isTimed = activity.time !== null || activity.half !== null;
      const half = isTimed ? (halfRuleOf(activity).halves[0] ?? null) : null;
      known.set(start, (held = { days: due.held.run(start, activity.days), half }));
    }
    return held;
  }
}
