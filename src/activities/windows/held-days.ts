import type { Calendar } from '../../domain/calendar.js';
import { cell, item } from '../../domain/columns.js';
import { asDay, type Day } from '../../domain/day.js';
import type { StartOn } from '../../domain/rules.js';

/** First days of runs, as places among the days: from `lo` to `hi`, both inclusive; none where `hi` is less. */
export interface Starts {
  readonly lo: number;
  readonly hi: number;
}

/**
 * The days on which activities may be held, one after another, each under its place. Runs of some days in a row skip the
 * days between them.
 */
export class HeldDays {
  readonly #first: number;
  readonly #days: readonly Day[];
  /** How many of them lie before each day of the calendar, one more at the end. */
  readonly #before: Int32Array;
  /** How many times a holiday, a day off or an `avoid` range was passed over up to each place. */
  readonly #breaks: Int32Array;

  /** @param first and `last`: nothing is held outside of them, both inclusive. */
  constructor(calendar: Calendar, first: number, last: number, startOn: StartOn) {
    const size = Math.max(0, last - first + 1);
    const days: Day[] = [];
    const breaks: number[] = [];
    this.#first = first;
    this.#before = new Int32Array(size + 1);
    let passed = 0;
    for (let at = 0; at < size; at++) {
      const day = asDay(first + at);
      this.#before[at] = days.length;
      if (calendar.closure(day, startOn) === null) {
        days.push(day);
        breaks.push(passed);
      } else if (isBreak(calendar, day)) passed++;
    }
    this.#before[size] = days.length;
    this.#days = days;
    this.#breaks = Int32Array.from(breaks);
  }

  /** The first days of all runs of `length` days inside from … to, both inclusive. */
  startsIn(from: number, to: number, length: number): Starts {
    return { lo: this.#placeFrom(from), hi: this.#placeFrom(to + 1) - length };
  }

  /** Whether something may be held on a day. */
  has(day: number): boolean {
    return this.#placeFrom(day) < this.#placeFrom(day + 1);
  }

  dayAt(place: number): Day {
    return item(this.#days, place);
  }

  /** All days of the run that starts at a place. */
  run(place: number, length: number): readonly Day[] {
    return this.#days.slice(place, place + length);
  }

  /** The last day of the run. */
  endOf(place: number, length: number): Day {
    return item(this.#days, place + length - 1);
  }

  /** Whether a holiday or an `avoid` range lies between its days. */
  isBroken(place: number, length: number): boolean {
    return cell(this.#breaks, place) !== cell(this.#breaks, place + length - 1);
  }

  /** The place of the first of them on or after a day. */
  #placeFrom(day: number): number {
    const at = Math.min(Math.max(day - this.#first, 0), this.#before.length - 1);
    return cell(this.#before, at);
  }
}

const isBreak = (calendar: Calendar, day: Day): boolean => {
  if (calendar.avoided(day) !== null) return true;
  const kind = calendar.rest(day)?.kind;
  return kind === 'holiday' || kind === 'restday';
};
