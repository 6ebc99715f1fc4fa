import { UTCDateMini } from '@date-fns/utc/date/mini';
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

/** The last day that a plan or a calendar can write. */
export const LAST_DAY = dayOf(9999, 12, 31);

/** After 400 years the Gregorian calendar begins anew: so many days, a whole number of weeks. */
const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146_097;
const FIRST_DAY = dayOf(0, 1, 1);

/** Days that no plan can write come up in plans that ask for too much: they are reckoned in the years 0 … 399. */
function inReach(day: Day): { readonly near: Day; readonly cycles: number } {
  if (day >= FIRST_DAY && day <= LAST_DAY) return { near: day, cycles: 0 };
  const cycles = Math.floor((day - FIRST_DAY) / CYCLE_DAYS);
  return { near: asDay(day - cycles * CYCLE_DAYS), cycles };
}

const MONTHS = CYCLE_YEARS * 12;
const DAYS_OF_A_MONTH = CYCLE_DAYS / MONTHS; // 30.4 on the average

/** First days of months by their number from 0000-01 on, those of one cycle: `dayOf` is asked once for each. */
const firstDays: Day[] = [];

/** @param month from 0000-01, which is 0; negative before it. */
function firstDayOf(month: number): number {
  const cycles = Math.floor(month / MONTHS);
  const inCycle = month - cycles * MONTHS;
  return (firstDays[inCycle] ??= dayOf(0, inCycle + 1, 1)) + cycles * CYCLE_DAYS;
}

/** The inverse of `firstDayOf`, for any day of the month. */
function monthOf(day: Day): number {
  let month = Math.floor((day - FIRST_DAY) / DAYS_OF_A_MONTH);
  while (firstDayOf(month) > day) month--;
  while (firstDayOf(month + 1) <= day) month++;
  return month;
}

/**
 * The same day of the month `months` later (earlier where negative); past the month's end, its last day.
 * A plan may ask for it from each day of thousands of years, and date-fns makes two dates for an answer: so it is asked
 * for the months of one cycle, and the days in between are counted.
 */
export function addMonths(day: Day, months: number): Day {
  if (months === 0) return day;
  const from = monthOf(day);
  const to = firstDayOf(from + months);
  const last = firstDayOf(from + months + 1) - 1;
  return asDay(Math.min(to + day - firstDayOf(from), last));
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads `YYYY-MM-DD`; null where the form is another or the day does not exist. */
export function parseDay(text: string): Day | null {
  if (!DATE.test(text)) return null;
  const moment = parseISO(text, IN_UTC).getTime();
  return Number.isNaN(moment) ? null : dayAt(moment);
}

const written = new Map<Day, string>();

/** `YYYY-MM-DD`; before the year 0 and after 9999 as ISO 8601 extends it, `+10000-01-01`. A calendar writes the same few hundred days many thousand times, hence the memory. */
export function formatDay(day: Day): string {
  let text = written.get(day);
  if (text === undefined) {
    const { near, cycles } = inReach(day);
    text = formatISO(momentOf(near), { ...IN_UTC, representation: 'date' });
    if (cycles !== 0)
      text = extended(Number(text.slice(0, 4)) + cycles * CYCLE_YEARS) + text.slice(4);
    written.set(day, text);
  }
  return text;
}

const extended = (year: number): string =>
  (year < 0 ? '-' : '+') + String(Math.abs(year)).padStart(4, '0');
