import type { Day } from '../../domain/day.js';
import { endOf, startsAfter, type Due } from '../windows/due.js';
import { wishOf } from '../windows/room.js';

/** The days of what nobody attends and what comes after nothing that is attended: its wish. Entries that are alike share them. */
export class PlainDays {
  readonly #starts = new Map<Due, number>();

  /** The place of its first day; −1 where it has none. */
  startOf(due: Due): number {
    let start = this.#starts.get(due);
    if (start === undefined) this.#starts.set(due, (start = this.#find(due)));
    return start;
  }

  /** Its last day; null where it has none. */
  endOf(due: Due): Day | null {
    const start = this.startOf(due);
    return start < 0 ? null : endOf(due, start);
  }

  #find(due: Due): number {
    const { parent, starts } = due;
    if (parent === null) return wishOf(due, starts);
    const end = this.endOf(parent);
    return end === null ? -1 : wishOf(due, startsAfter(due, end));
  }
}
