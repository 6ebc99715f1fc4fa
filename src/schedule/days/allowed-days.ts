import type { Calendar } from '../../domain/calendar.js';
import { asDay } from '../../domain/day.js';
import type { StartOn } from '../../domain/rules.js';
import { cell, OPEN } from '../../domain/columns.js';

/** The days that a run looks at, both ends inclusive. Nothing of a plan's dates lies outside. */
export interface Horizon {
  readonly first: number;
  readonly last: number;
}

/**
 * A set of days on which entries may start, as two tables: from any day of the horizon on, the next one, and
 * back from it, the one before.
 */
export class AllowedDays {
  readonly #first: number;
  readonly #last: number;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  /** `OPEN` where allowed days go on behind the horizon; −`OPEN` where there is none at all. */
  readonly #lastAllowed: number;

  /** @param isEndless whether there are allowed days behind the horizon. */
  constructor(horizon: Horizon, isAllowed: (day: number) => boolean, isEndless = true) {
    const size = horizon.last - horizon.first + 1;
    this.#first = horizon.first;
    this.#last = horizon.last;
    this.#next = new Int32Array(size).fill(OPEN);
    this.#previous = new Int32Array(size).fill(-OPEN);
    for (let at = 0; at < size; at++) {
      if (isAllowed(horizon.first + at)) this.#previous[at] = this.#next[at] = horizon.first + at;
      else if (at > 0) this.#previous[at] = cell(this.#previous, at - 1);
    }
    for (let at = size - 2; at >= 0; at--) {
      if (this.#next[at] === OPEN) this.#next[at] = cell(this.#next, at + 1);
    }
    this.#lastAllowed = isEndless ? OPEN : cell(this.#previous, size - 1);
  }

  /** The first allowed day on or after `day`; `OPEN` where there is none within the horizon. */
  next(day: number): number {
    if (day > this.#last) return OPEN;
    return cell(this.#next, Math.max(day - this.#first, 0));
  }

  /** The last allowed day on or before `day`; −`OPEN` where there is none. `OPEN` stays `OPEN` where they never end. */
  previous(day: number): number {
    if (day === OPEN) return this.#lastAllowed;
    if (day < this.#first) return -OPEN;
    return cell(this.#previous, Math.min(day, this.#last) - this.#first);
  }
}

export interface DayTables {
  readonly horizon: Horizon;
  readonly allowed: Readonly<Record<StartOn, AllowedDays>>;
  /** Every day: for nodes of the network that are no entries. */
  readonly every: AllowedDays;
}

export function dayTables(calendar: Calendar, horizon: Horizon): DayTables {
  const on = (startOn: StartOn) =>
    new AllowedDays(
      horizon,
      (day) => calendar.closure(asDay(day), startOn) === null,
      startOn === 'any' || calendar.listedWorkdays === null,
    );
  return {
    horizon,
    allowed: { workday: on('workday'), any: on('any') },
    every: new AllowedDays(horizon, () => true),
  };
}
