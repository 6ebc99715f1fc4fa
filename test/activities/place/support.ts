import type { Half } from '../../../src/domain/activities.js';
import { asDay, type Day } from '../../../src/domain/day.js';
import { Diary } from '../../../src/activities/place/diary.js';
import { DAY } from '../../../src/activities/place/costs.js';
import { halfDay, isAfternoon } from '../../../src/activities/place/half-day.js';
import {
  NO_CHOICES,
  type Choices,
  type Job,
  type Problem,
} from '../../../src/activities/place/problem.js';
import { weightOf } from '../../../src/activities/place/weight.js';

export interface ChoicesOptions {
  readonly halves?: readonly Half[];
  readonly isWhole?: boolean;
  readonly wish?: number;
  /** How many days each goes over. */
  readonly days?: number;
}

/** The days from … to (inclusive), all of them allowed. */
export function choices(from: number, to: number, options: ChoicesOptions = {}): Choices {
  const { isWhole = false, wish = from, days = 1 } = options;
  const halves = isWhole ? (['am'] as const) : (options.halves ?? (['am', 'pm'] as const));
  const list: number[] = [];
  for (let day = from; day + days - 1 <= to; day++) {
    for (const half of halves) list.push(halfDay(day, half));
  }
  return {
    halves: Int32Array.from(list),
    costs: Float64Array.from(
      list.map((half) => Math.abs(Math.floor(half / 2) - wish) * DAY + (isAfternoon(half) ? 1 : 0)),
    ),
    isWhole,
    losses: null,
    isLong: days > 1,
    daysOf: (choice) => {
      const first = Math.floor((list[choice] ?? 0) / 2);
      return Array.from({ length: days }, (_, at) => asDay(first + at));
    },
  };
}

export function job(over: Partial<Job> & Pick<Job, 'parties' | 'choices'>): Job {
  const weight = over.weight ?? weightOf(false);
  return { own: -1, weight, worth: weight, level: 0, parent: -1, after: () => NO_CHOICES, ...over };
}

export const diaries = (count: number, once: readonly number[] = []): Diary[] =>
  Array.from({ length: count }, (_, at) => new Diary(once.includes(at)));

/** A sequence of numbers from 0 to below 1 that only depends on `seed`. */
export function random(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export interface RandomOptions {
  readonly people: number;
  readonly jobs: number;
  readonly days: number;
  /** Of 10 jobs so many have two people, come after another, take both half-days, go over two days. */
  readonly pairs: number;
  readonly links: number;
  readonly whole: number;
  readonly long: number;
  readonly once: boolean;
}

/** A problem with few days for many jobs. */
export function randomProblem(seed: number, options: RandomOptions): Problem {
  const below = random(seed);
  const { people, days } = options;
  const once = options.once ? [below(people * 2)] : [];
  const jobs: Job[] = [];
  const entries = Math.max(1, options.jobs - below(3));
  for (let at = 0; at < options.jobs; at++) {
    const from = below(days);
    const to = Math.min(days - 1, from + below(days));
    const wish = below(2) === 0 ? from : to;
    const isWhole = below(10) < options.whole;
    const length = below(10) < options.long && to > from ? 2 : 1;
    const halves = ([['am', 'pm'], ['am', 'pm'], ['am'], ['pm']] as const)[below(4)] ?? ['am'];
    const one = below(people);
    const two = below(10) < options.pairs ? below(people) : one;
    const entry = people + below(entries);
    const weight = weightOf(below(4) === 0);
    const parent = at > 0 && below(10) < options.links ? below(at) : -1;
    const isFree = parent >= 0 && jobs[parent]?.parent === -1;
    const own = choices(from, to, { halves, isWhole, wish, days: length });
    jobs.push({
      parties: [...new Set([one, two]), entry],
      own: entry,
      choices: own,
      weight,
      worth: weight,
      level: below(2),
      parent: isFree ? parent : -1,
      after: (last: Day) =>
        choices(Math.max(from, last + 1), to, {
          halves,
          isWhole,
          wish: Math.max(from, last + 1),
          days: length,
        }),
    });
  }
  const worths = jobs.map((one, at) =>
    jobs.reduce((sum, other) => sum + (other.parent === at ? other.weight : 0), one.weight),
  );
  const made = diaries(people + entries, once);
  if (below(3) === 0) made[below(people)]?.close(halfDay(0, 'am'), halfDay(0, 'pm'));
  return { jobs: jobs.map((one, at) => ({ ...one, worth: worths[at] ?? 0 })), diaries: made };
}
