/**
 * Civil dates by arithmetic alone, to compare those of `src/` with: no `Date`, no package, no time zone.
 * A day is the number of days since 1970-01-01, proleptic Gregorian. Years run from March so that the leap day
 * comes last (Hinnant, "chrono-compatible low-level date algorithms").
 */
const DAYS_PER_ERA = 146_097; // 400 years
const DAYS_TO_1970 = 719_468; // from 0000-03-01

/** Month and day of month count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function dayOfCivil({ year, month, date }: CivilDate): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
}

/** The inverse of `dayOfCivil`. */
export function civilOfDay(day: number): CivilDate {
  const z = day + DAYS_TO_1970;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function monthsAfter(day: number, months: number): number {
  const { year, month, date } = civilOfDay(day);
  const total = year * 12 + (month - 1) + months;
  const there = { year: Math.floor(total / 12), month: total - Math.floor(total / 12) * 12 + 1 };
  const last = lengthOfMonth(there.year, there.month);
  return dayOfCivil({ ...there, date: Math.min(date, last) });
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `YYYY-MM-DD`, of the years 0 … 9999; also of dates that do not exist. */
export const written = ({ year, month, date }: CivilDate): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
