import { skippedDaysIn, type SkippedDays } from '../../domain/closed-days.js';
import { asDay } from '../../domain/day.js';
import type { StartOn } from '../../domain/rules.js';
import type { Run } from '../run.js';
import type { Propagation } from '../solve/propagate.js';
import type { SetBy } from '../types.js';
import { Limits, type Ranges } from './set-by.js';

/** What lies between a wish and the day that came of it. */
export interface Detour {
  /** The closed days, in order of time. */
  readonly skipped: readonly SkippedDays[];
  /** Null where the closed days alone are reason enough. */
  readonly setBy: SetBy | null;
}

/** Finds what led from a wish to another day. */
export class Detours {
  readonly #run: Run;
  readonly #limits: Limits;
  readonly #known = new Map<string, Skipped>();
  #last: Asked | null = null;

  /**
   * @param state after the choice.
   * @param ranges before the choice.
   */
  constructor(run: Run, state: Propagation, ranges: Ranges) {
    this.#run = run;
    this.#limits = new Limits(run, state, ranges);
  }

  of(entry: number, wish: number, date: number): Detour {
    const { startOn } = this.#run.network.terms.of(entry);
    const { days, isAll } = this.#skippedBetween(wish, date, startOn);
    return { skipped: days, setBy: this.#setBy(entry, wish, date, isAll) };
  }

  /** Closed days are reason enough for a later start, and for an earlier one unless a later day was nearer. */
  #setBy(entry: number, wish: number, date: number, isSkippedAll: boolean): SetBy | null {
    if (date === wish || (date > wish && isSkippedAll)) return null;
    const { placement, allowed } = this.#run.network.terms.of(entry);
    const isEarlier = date < wish;
    if (!isSkippedAll && placement === (isEarlier ? 'earliest' : 'latest')) {
      const at = this.#run.entries.placeOf(entry);
      return { rule: 'placement', side: null, entry: null, date: asDay(date), at };
    }
    if (!isEarlier) return this.#limits.below(entry, allowed.previous(date - 1));
    const later = allowed.next(date + 1);
    const isNearer = later - wish <= wish - date;
    return isNearer ? this.#limits.above(entry, later) : null;
  }

  /** Remembered: a level has few distinct days. */
  #skippedBetween(wish: number, date: number, startOn: StartOn): Skipped {
    const [from, to] = date < wish ? [date + 1, wish] : [wish, date - 1];
    if (from > to) return NOTHING;
    const last = this.#last;
    // Most neighbours ask for the same, and a key takes longer to make than the answer to find.
    if (last?.wish === wish && last.date === date && last.startOn === startOn) return last.found;
    const key = `${wish} ${date} ${startOn}`;
    let found = this.#known.get(key);
    if (found === undefined) {
      const days = skippedDaysIn(this.#run.calendar, from, to, startOn);
      const count = days.reduce((sum, one) => sum + one.to - one.from + 1, 0);
      found = { days, isAll: count === to - from + 1 };
      this.#known.set(key, found);
    }
    this.#last = { wish, date, startOn, found };
    return found;
  }
}

/** The closed days of a range, and whether it has no others. */
interface Skipped {
  readonly days: readonly SkippedDays[];
  readonly isAll: boolean;
}

/** A wish, the day that came of it, and what was found between them. */
interface Asked {
  readonly wish: number;
  readonly date: number;
  readonly startOn: StartOn;
  readonly found: Skipped;
}

const NOTHING: Skipped = { days: [], isAll: true };
