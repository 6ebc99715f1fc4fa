import { cell, OPEN } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { shift, type Span } from '../../domain/span.js';
import type { Horizon } from './allowed-days.js';
import { BLOCK_BITS, BLOCK_DAYS, Blocks } from './blocks.js';

/**
 * A non-decreasing map of days, with the two inverses that propagation needs. Whole days are an addition;
 * months, whose length varies, a table over the horizon, of which those days are filled in that are looked at.
 */
export class Shift {
  readonly #days: number;
  readonly #table: Blocks<Int32Array> | null;
  /** What the table is made from: for days that lie outside, as reports and forecasts may have them. */
  readonly #map: (day: number) => number;

  private constructor(
    days: number,
    table: Blocks<Int32Array> | null,
    map: (day: number) => number,
  ) {
    this.#days = days;
    this.#table = table;
    this.#map = map;
  }

  static ofSpan(span: Span, horizon: Horizon): Shift {
    if (span.months === 0) return new Shift(span.days, null, (day) => day + span.days);
    return Shift.ofMap((day) => shift(asDay(day), span), horizon);
  }

  /** `map` has to be non-decreasing. */
  static ofMap(map: (day: number) => number, { first, last }: Horizon): Shift {
    const table = new Blocks(first, last, (from, days) => {
      const block = new Int32Array(days);
      for (let at = 0; at < days; at++) block[at] = map(from + at);
      return block;
    });
    return new Shift(0, table, map);
  }

  /** The image of a day; `OPEN` stays `OPEN`. */
  at(day: number): number {
    if (day === OPEN) return OPEN;
    const table = this.#table;
    if (table === null) return day + this.#days;
    if (day < table.first || day > table.last) return this.#map(day);
    const offset = day - table.first;
    return cell(table.at(offset >> BLOCK_BITS), offset & (BLOCK_DAYS - 1));
  }

  /** The last day whose image is at most `limit`; before the horizon where there is none. */
  lastUpTo(limit: number): number {
    if (limit === OPEN) return OPEN;
    if (this.#table === null) return limit - this.#days;
    return this.#firstAbove(this.#table, limit) - 1;
  }

  /** The first day whose image is at least `limit`; past the horizon where there is none. */
  firstFrom(limit: number): number {
    if (this.#table === null) return limit - this.#days;
    return this.#firstAbove(this.#table, limit - 1);
  }

  /** The first day of the horizon whose image is greater than `limit`; the day after it where there is none. */
  #firstAbove(table: Blocks<Int32Array>, limit: number): number {
    let [low, high] = [0, table.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lastOf(table, middle) <= limit) low = middle + 1;
      else high = middle;
    }
    if (low === table.count) return table.last + 1;
    return table.first + low * BLOCK_DAYS + countUpTo(table.at(low), limit);
  }

  /** The image of a block's last day, without making the block for it. */
  #lastOf(table: Blocks<Int32Array>, number: number): number {
    const known = table.known(number);
    if (known !== undefined) return cell(known, known.length - 1);
    return this.#map(Math.min(table.first + (number + 1) * BLOCK_DAYS - 1, table.last));
  }
}

/** How many images are at most `limit`. */
function countUpTo(block: Int32Array, limit: number): number {
  let [low, high] = [0, block.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cell(block, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
