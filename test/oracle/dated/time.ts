import { day, later, weekdayOf, type Length } from '../days.js';
import { HOLIDAYS } from '../holidays.js';
import type { DaysDoc, PlanDoc, TimeDoc } from './document.js';
import type { Half } from './output.js';

/** Both inclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const UNITS: Readonly<Record<string, Length>> = {
  天: { months: 0, days: 1 },
  周: { months: 0, days: 7 },
  个月: { months: 1, days: 0 },
};

/** `10天`, `2周`, `3个月`. */
export function spanOf(text: string): Length {
  const [, count = '', unit = ''] = /^(\d+)(.+)$/u.exec(text) ?? [];
  const one = UNITS[unit];
  if (one === undefined) throw new Error(`no span: ${text}`);
  return { months: one.months * Number(count), days: one.days * Number(count) };
}

/** The day a span before: `later` the other way. */
export const earlier = (count: number, { months, days }: Length): number =>
  later(count, { months: -months, days: -days });

export const rangeOf = (said: DaysDoc): Range =>
  typeof said === 'string'
    ? { from: day(said), to: day(said) }
    : { from: day(said.from), to: day(said.to) };

export const isIn = (range: Range, count: number): boolean =>
  range.from <= count && count <= range.to;

export const both = (a: Range, b: Range): Range => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Which days are work, avoided, holidays. */
export class Days {
  readonly #plan: PlanDoc['calendar'];
  readonly #avoid: readonly Range[];
  readonly #rest: readonly Range[];
  readonly #work: ReadonlySet<number>;
  readonly #weekend: readonly string[];

  constructor(plan: PlanDoc['calendar']) {
    this.#plan = plan;
    this.#avoid = (plan.avoid ?? []).map(rangeOf);
    this.#rest = (plan.restdays ?? []).map(rangeOf);
    this.#work = new Set((plan.workdays ?? []).map(day));
    this.#weekend = plan.weekend ?? ['sat', 'sun'];
  }

  isAvoided = (count: number): boolean => this.#avoid.some((range) => isIn(range, count));

  /** A day off that is not just a weekend. */
  isHoliday(count: number): boolean {
    if (this.#work.has(count)) return false;
    if (this.#rest.some((range) => isIn(range, count))) return true;
    return this.#plan.holidays === 'cn' && HOLIDAYS.holidays.has(count as never);
  }

  isWorkday(count: number): boolean {
    if (this.#work.has(count)) return true;
    if (this.isHoliday(count)) return false;
    if (this.#plan.holidays === 'cn' && HOLIDAYS.makeUpWorkdays.has(count as never)) return true;
    return !this.#weekend.includes(WEEKDAYS[weekdayOf(count)] ?? '');
  }

  isAllowed = (count: number, startOn: 'workday' | 'any'): boolean =>
    !this.isAvoided(count) && (startOn === 'any' || this.isWorkday(count));

  /** The first allowed day on or after; days without end are never asked for. */
  next(count: number, startOn: 'workday' | 'any'): number {
    let found = count;
    while (!this.isAllowed(found, startOn)) found++;
    return found;
  }
}

const minutes = (text: string): number =>
  Number(text.slice(0, text.indexOf(':'))) * 60 + Number(text.slice(text.indexOf(':') + 1));

const NOON = 12 * 60;

/** The half-days that a written time overlaps, noon dividing; null where no time is written. */
export function halvesOfTime({ time, hours = 2 }: TimeDoc): readonly Half[] | null {
  if (time === undefined) return null;
  const [from, to] = [minutes(time), minutes(time) + hours * 60];
  return [...(from < NOON ? (['am'] as const) : []), ...(to > NOON ? (['pm'] as const) : [])];
}

/** One of these sets of half-days is taken: what is written, or whichever is given. */
export function halfChoices(said: TimeDoc): readonly (readonly Half[])[] {
  const timed = halvesOfTime(said);
  if (timed !== null) return [timed];
  const half = said['half-day'];
  return half === undefined ? [['am'], ['pm']] : [[half]];
}

/** A half-day as one number. */
export const slot = (count: number, half: Half): number => count * 2 + (half === 'am' ? 0 : 1);
export const dayOfSlot = (half: number): number => Math.floor(half / 2);

/** The Monday of the day's week. */
export const mondayOf = (count: number): number => count - ((weekdayOf(count) + 6) % 7);
