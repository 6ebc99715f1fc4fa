import { weekday, type Day } from './day.js';
import type { CalendarPlan, DayRange } from './plan.js';

/** Announced public holidays and make-up workdays. */
export interface HolidayTable {
  /** First and last year (inclusive) that the table knows. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly holidays: ReadonlyMap<Day, { readonly zh: string; readonly en: string }>;
  readonly makeUpWorkdays: ReadonlySet<Day>;
}

export const NO_HOLIDAYS: HolidayTable = {
  firstYear: -Infinity,
  lastYear: Infinity,
  holidays: new Map(),
  makeUpWorkdays: new Set(),
};

/** Why nothing may start on a day. */
export type Closure =
  | { readonly kind: 'avoid'; readonly name: string | null; readonly range: DayRange }
  | { readonly kind: 'restday'; readonly name: string | null; readonly range: DayRange }
  | { readonly kind: 'holiday'; readonly zh: string; readonly en: string }
  | { readonly kind: 'weekend' };

/** Which days may be used. A later line of the table wins:
 *
 *     weekend            rest
 *     public holiday     rest
 *     make-up workday    work
 *     calendar.restdays  rest
 *     calendar.workdays  work
 *
 * `avoid` is apart from this: it closes a day for starts and activities whatever else the day is.
 */
export class Calendar {
  readonly #plan: CalendarPlan;
  readonly #table: HolidayTable;
  readonly #workdays: ReadonlySet<Day>;

  constructor(plan: CalendarPlan, table: HolidayTable) {
    this.#plan = plan;
    this.#table = plan.holidays === 'cn' ? table : NO_HOLIDAYS;
    this.#workdays = new Set(plan.workdays.map((extra) => extra.day));
  }

  get lastKnownYear(): number {
    return this.#table.lastYear;
  }

  /** Whether the holidays of the year have been announced. */
  knows(year: number): boolean {
    return year >= this.#table.firstYear && year <= this.#table.lastYear;
  }

  /** All workdays there are, where no day of the week is one; null where they go on for ever. */
  get listedWorkdays(): readonly Day[] | null {
    if (new Set(this.#plan.weekend).size < 7) return null;
    const listed = new Set([...this.#workdays, ...this.#table.makeUpWorkdays]);
    return [...listed].filter((day) => this.rest(day) === null);
  }

  /** Why the day is no workday; null where it is one. */
  rest(day: Day): Closure | null {
    if (this.#workdays.has(day)) return null;
    const own = covering(this.#plan.restdays, day);
    if (own !== null) return { kind: 'restday', name: own.name, range: own };
    if (this.#table.makeUpWorkdays.has(day)) return null;
    const holiday = this.#table.holidays.get(day);
    if (holiday !== undefined) return { kind: 'holiday', ...holiday };
    return this.#plan.weekend.includes(weekday(day)) ? { kind: 'weekend' } : null;
  }

  /** Whether one works on a day of the weekend: a make-up workday, or an extra one of the plan. */
  isWeekendWorkday(day: Day): boolean {
    return this.#plan.weekend.includes(weekday(day)) && this.rest(day) === null;
  }

  avoided(day: Day): DayRange | null {
    return covering(this.#plan.avoid, day);
  }

  /** Why no entry may start on the day; null where one may. */
  closure(day: Day, startOn: 'workday' | 'any'): Closure | null {
    const range = this.avoided(day);
    if (range !== null) return { kind: 'avoid', name: range.name, range };
    return startOn === 'any' ? null : this.rest(day);
  }
}

function covering(ranges: readonly DayRange[], day: Day): DayRange | null {
  return ranges.find((range) => range.from <= day && day <= range.to) ?? null;
}
