declare const dayBrand: unique symbol;

/**
 * A civil day: the number of days since 1970-01-01 in the proleptic Gregorian calendar.
 * It has no time and no time zone, so no conversion can move it.
 */
export type Day = number & { readonly [dayBrand]: true };

/** Month and day of month count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const asDay = (count: number): Day => count as Day;

const DAYS_PER_ERA = 146_097; // 400 years
const DAYS_TO_1970 = 719_468; // from 0000-03-01

/**
 * The day of a civil date. The date has to exist; `parseDay` checks that.
 * Years run from March so that the leap day comes last (Hinnant, "chrono-compatible low-level date algorithms").
 */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return asDay(era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970);
}

/** The inverse of `dayOf`. */
export function civilDate(day: Day): CivilDate {
  const z = day + DAYS_TO_1970;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day of the month `months` later (earlier where negative); past the month's end, its last day. */
export function addMonths(day: Day, months: number): Day {
  if (months === 0) return day;
  const { year, month, date } = civilDate(day);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export function weekday(day: Day): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday;
}

export const yearOf = (day: Day): number => civilDate(day).year;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Reads `YYYY-MM-DD`; null where the form is another or the day does not exist. */
export function parseDay(text: string): Day | null {
  const parts = DATE.exec(text);
  if (parts === null) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return dayOf(year, month, date);
}

const written = new Map<Day, string>();

/** `YYYY-MM-DD`. A calendar writes the same few hundred days many thousand times, hence the memory. */
export function formatDay(day: Day): string {
  let text = written.get(day);
  if (text === undefined) {
    const { year, month, date } = civilDate(day);
    const pad = (value: number, width: number) => String(value).padStart(width, '0');
    text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
    written.set(day, text);
  }
  return text;
}
