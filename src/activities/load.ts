import { asDay, weekday, type Day } from '../domain/day.js';
import { dayOfHalf } from './place/half-day.js';
import type { Person } from './types.js';

const WEEK = 7;

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => asDay(day - ((weekday(day) + WEEK - 1) % WEEK));

/** How much everybody has to do: half-days that are taken, by week. */
export class Load {
  readonly #weeks: readonly Map<Day, number>[];

  /** @param people how many there are. */
  constructor(people: number) {
    this.#weeks = Array.from({ length: people }, () => new Map<Day, number>());
  }

  add(person: number, half: number, isWhole: boolean): void {
    const weeks = this.#weeks[person];
    const monday = mondayOf(dayOfHalf(half));
    weeks?.set(monday, (weeks.get(monday) ?? 0) + (isWhole ? 2 : 1));
  }

  of(person: number): Pick<Person, 'halfDays' | 'fullestWeek'> {
    let halfDays = 0;
    let fullest: Person['fullestWeek'] = null;
    const weeks = [...(this.#weeks[person] ?? [])].sort(([a], [b]) => a - b);
    for (const [from, count] of weeks) {
      halfDays += count;
      if (count > (fullest?.halfDays ?? 0)) fullest = { from, halfDays: count };
    }
    return { halfDays, fullestWeek: fullest };
  }
}
