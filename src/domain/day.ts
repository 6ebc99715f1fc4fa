import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as monthsLater } from 'date-fns/addMonths';
import { millisecondsInDay } from 'date-fns/constants';
import { formatISO } from 'date-fns/formatISO';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { getYear } from 'date-fns/getYear';
import { parseISO } from 'date-fns/parseISO';

declare const dayBrand: unique symbol;

/**
 * A civil day: the number of days since 1970-01-01 in the proleptic Gregorian calendar.
 * It has no time and no time zone, so no conversion can move it.
 */
export type Day = number & { readonly [dayBrand]: true };

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const asDay = (count: number): Day => count as Day;

/**
 * What date-fns works with here: dates whose every part is read and set in UTC, where a day has 24 hours.
 * None of them leaves this file. (The whole `UTCDate` adds ways to write a date that nobody needs here, and
 * prepares them at the start of each run.)
 */
const utc = (moment: Date | number | string): Date => new UTCDateMini(+moment);
const IN_UTC = { in: utc };

/** Milliseconds since 1970, at the day's midnight in UTC. */
const momentOf = (day: Day): number => day * millisecondsInDay;
const dayAt = (moment: number): Day => asDay(moment / millisecondsInDay);

/** Month and day of month count from 1. A date that does not exist runs into the next month: `parseDay` refuses it. */
export const dayOf = (year: number, month: number, date: number): Day =>
  // Not by the constructor, which takes the years 0 … 99 for 1900 … 1999.
  dayAt(utc(0).setFullYear(year, month - 1, date));

export const daysInMonth = (year: number, month: number): number =>
  getDaysInMonth(momentOf(dayOf(year, month, 1)), IN_UTC);

export const yearOf = (day: Day): number => getYear(momentOf(day), IN_UTC);

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export function weekday(day: Day): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday;
}

/** By number of months, then by day. */
const later = new Map<number, Map<Day, Day>>();

/**
 * The same day of the month `months` later (earlier where negative); past the month's end, its last day.
 * A region asks tens of thousands of times about few days, and date-fns makes two dates for an answer, hence the
 * memory: one entry a day of the horizon for each length in months that the plan has.
 */
export function addMonths(day: Day, months: number): Day {
  if (months === 0) return day;
  let known = later.get(months);
  if (known === undefined) later.set(months, (known = new Map<Day, Day>()));
  let found = known.get(day);
  if (found === undefined) {
    found = dayAt(monthsLater(momentOf(day), months, IN_UTC).getTime());
    known.set(day, found);
  }
  return found;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads `YYYY-MM-DD`; null where the form is another or the day does not exist. */
export function parseDay(text: string): Day | null {
  if (!DATE.test(text)) return null;
  const moment = parseISO(text, IN_UTC).getTime();
  return Number.isNaN(moment) ? null : dayAt(moment);
}

const written = new Map<Day, string>();

/** `YYYY-MM-DD`. A calendar writes the same few hundred days many thousand times, hence the memory. */
export function formatDay(day: Day): string {
  let text = written.get(day);
  if (text === undefined) {
    text = formatISO(momentOf(day), { ...IN_UTC, representation: 'date' });
    written.set(day, text);
  }
  return text;
}
