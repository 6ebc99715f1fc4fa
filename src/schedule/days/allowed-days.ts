import type { Calendar } from '../../domain/calendar.js';
import { asDay } from '../../domain/day.js';
import type { StartOn } from '../../domain/rules.js';
import { cell, OPEN } from '../../domain/columns.js';
import { BLOCK_BITS, BLOCK_DAYS, Blocks } from './blocks.js';

/** The days that a run looks at, both ends inclusive. Nothing of a plan's dates lies outside. */
export interface Horizon {
  readonly first: number;
  readonly last: number;
}

/** The allowed days of some that follow each other. */
interface Block {
  /** From each day on the first allowed day in the block, `OPEN` where there is none; and the last one up to it, −`OPEN`. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/**
 * A set of days on which entries may start, as two tables: from any day of the horizon on, the next one, and
 * back from it, the one before. The tables are made where they are looked at.
 */
export class AllowedDays {
  readonly #blocks: Blocks<Block>;
  readonly #isEndless: boolean;

  /** @param isEndless whether there are allowed days behind the horizon. */
  constructor({ first, last }: Horizon, isAllowed: (day: number) => boolean, isEndless = true) {
    this.#blocks = new Blocks(first, last, (from, days) => blockOf(from, days, isAllowed));
    this.#isEndless = isEndless;
  }

  /** The first allowed day on or after `day`; `OPEN` where there is none within the horizon. */
  next(day: number): number {
    const blocks = this.#blocks;
    if (day > blocks.last) return OPEN;
    const offset = Math.max(day - blocks.first, 0);
    const number = offset >> BLOCK_BITS;
    let found = cell(blocks.at(number).next, offset & (BLOCK_DAYS - 1));
    for (let at = number + 1; found === OPEN && at < blocks.count; at++) {
      found = cell(blocks.at(at).next, 0);
    }
    return found;
  }

  /** The last allowed day on or before `day`; −`OPEN` where there is none. `OPEN` stays `OPEN` where they never end. */
  previous(day: number): number {
    const blocks = this.#blocks;
    if (day === OPEN && this.#isEndless) return OPEN;
    if (day < blocks.first) return -OPEN;
    const offset = Math.min(day, blocks.last) - blocks.first;
    const number = offset >> BLOCK_BITS;
    let found = cell(blocks.at(number).previous, offset & (BLOCK_DAYS - 1));
    for (let at = number - 1; found === -OPEN && at >= 0; at--) {
      found = cell(blocks.at(at).previous, BLOCK_DAYS - 1);
    }
    return found;
  }
}

function blockOf(from: number, days: number, isAllowed: (day: number) => boolean): Block {
  const next = new Int32Array(days);
  const previous = new Int32Array(days);
  let last = -OPEN;
  for (let at = 0; at < days; at++) {
    if (isAllowed(from + at)) last = from + at;
    previous[at] = last;
  }
  let first = OPEN;
  for (let at = days - 1; at >= 0; at--) {
    if (previous[at] === from + at) first = from + at;
    next[at] = first;
  }
  return { next, previous };
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
