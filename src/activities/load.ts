import { item } from '../domain/columns.js';
import { asDay, weekday, type Day } from '../domain/day.js';
import { dayOfHalf, otherHalf } from './place/half-day.js';
import type { Person } from './types.js';

const WEEK = 7;

/** The Monday of a day's week. */
const mondayOf = (day: Day): number => day - ((weekday(day) + WEEK - 1) % WEEK);

/** How much everybody has to do: half-days that are taken, by week. One that is taken twice counts once. */
export class Load {
  readonly #weeks: readonly Map<number, number>[];
  readonly #taken: readonly Set<number>[];

  /** @param people how many there are. */
  constructor(people: number) {
    this.#weeks = Array.from({ length: people }, () => new Map<number, number>());
    this.#taken = Array.from({ length: people }, () => new Set<number>());
  }

  /** @param half where `isWhole`, either of the day: both are taken. */
  add(person: number, half: number, isWhole: boolean): void {
    for (const one of isWhole ? [half, otherHalf(half)] : [half]) this.#take(person, one);
  }

  #take(person: number, half: number): void {
    const taken = item(this.#taken, person);
    if (taken.has(half)) return;
    taken.add(half);
    const monday = mondayOf(dayOfHalf(half));
    const weeks = item(this.#weeks, person);
    weeks.set(monday, (weeks.get(monday) ?? 0) + 1);
  }

  of(person: number): Pick<Person, 'halfDays' | 'fullestWeek'> {
    let [from, most] = [Infinity, 0];
    for (const [monday, halves] of item(this.#weeks, person)) {
      if (halves > most || (halves === most && monday < from)) [from, most] = [monday, halves];
    }
    const fullestWeek = most === 0 ? null : { from: asDay(from), halfDays: most };
    return { halfDays: item(this.#taken, person).size, fullestWeek };
  }
}
