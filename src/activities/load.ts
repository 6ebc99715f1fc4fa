import { cell } from '../domain/columns.js';
import { asDay, weekday, type Day } from '../domain/day.js';
import { dayOfHalf } from './place/half-day.js';
import type { Person } from './types.js';

const WEEK = 7;

/** The Monday of a day's week. */
const mondayOf = (day: Day): number => day - ((weekday(day) + WEEK - 1) % WEEK);

/** How much everybody has to do: half-days that are taken, by week. */
export class Load {
  readonly #weeks: readonly Map<number, number>[];
  readonly #all: Int32Array;

  /** @param people how many there are. */
  constructor(people: number) {
    this.#weeks = Array.from({ length: people }, () => new Map<number, number>());
    this.#all = new Int32Array(people);
  }

  add(person: number, half: number, isWhole: boolean): void {
    const halves = isWhole ? 2 : 1;
    const monday = mondayOf(dayOfHalf(half));
    const weeks = this.#weeks[person];
    weeks?.set(monday, (weeks.get(monday) ?? 0) + halves);
    this.#all[person] = cell(this.#all, person) + halves;
  }

  of(person: number): Pick<Person, 'halfDays' | 'fullestWeek'> {
    let [from, most] = [Infinity, 0];
    for (const [monday, halves] of this.#weeks[person] ?? []) {
      if (halves > most || (halves === most && monday < from)) [from, most] = [monday, halves];
    }
    const fullestWeek = most === 0 ? null : { from: asDay(from), halfDays: most };
    return { halfDays: cell(this.#all, person), fullestWeek };
  }
}
