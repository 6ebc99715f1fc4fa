import { asDay } from '../../domain/day.js';
import { shift, type Span } from '../../domain/span.js';
import type { Horizon } from './allowed-days.js';
import { cell, OPEN } from '../../domain/columns.js';

/**
 * A non-decreasing map of days, with the two inverses that propagation needs. Whole days are an addition;
 * months, whose length varies, a table over the horizon.
 */
export class Shift {
  readonly #days: number;
  readonly #table: Int32Array | null;
  readonly #first: number;
  /** What the table is made from: for days that lie outside, as reports and forecasts may have them. */
  readonly #map: (day: number) => number;

  private constructor(
    days: number,
    table: Int32Array | null,
    first: number,
    map: (day: number) => number,
  ) {
    this.#days = days;
    this.#table = table;
    this.#first = first;
    this.#map = map;
  }

  static ofSpan(span: Span, horizon: Horizon): Shift {
    if (span.months === 0) return new Shift(span.days, null, 0, (day) => day + span.days);
    return Shift.ofMap((day) => shift(asDay(day), span), horizon);
  }

  /** `map` has to be non-decreasing. */
  static ofMap(map: (day: number) => number, horizon: Horizon): Shift {
    const table = new Int32Array(horizon.last - horizon.first + 1);
    for (let at = 0; at < table.length; at++) table[at] = map(horizon.first + at);
    return new Shift(0, table, horizon.first, map);
  }

  /** The image of a day; `OPEN` stays `OPEN`. */
  at(day: number): number {
    if (day === OPEN) return OPEN;
    if (this.#table === null) return day + this.#days;
    return this.#table[day - this.#first] ?? this.#map(day);
  }

  /** The last day whose image is at most `limit`; before the horizon where there is none. */
  lastUpTo(limit: number): number {
    if (limit === OPEN) return OPEN;
    if (this.#table === null) return limit - this.#days;
    return this.#first + countBelow(this.#table, limit + 1) - 1;
  }

  /** The first day whose image is at least `limit`; past the horizon where there is none. */
  firstFrom(limit: number): number {
    if (this.#table === null) return limit - this.#days;
    return this.#first + countBelow(this.#table, limit);
  }
}

/** How many images are smaller than `limit`. */
function countBelow(table: Int32Array, limit: number): number {
  let [low, high] = [0, table.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cell(table, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
