/**
 * Day arithmetic of the second solver, on the platform's UTC dates and on nothing of `src/`.
 * A day is the number of days since 1970-01-01.
 */
const MS_PER_DAY = 86_400_000;

export interface Length {
  readonly months: number;
  readonly days: number;
}

export const days = (count: number): Length => ({ months: 0, days: count });

export const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY;

export const written = (count: number): string =>
  Number.isFinite(count) ? new Date(count * MS_PER_DAY).toISOString().slice(0, 10) : 'open';

/** 0 is Sunday. */
export const weekdayOf = (count: number): number => new Date(count * MS_PER_DAY).getUTCDay();

/** The same day `months` later; a day past the month's end becomes its last day. */
function monthsLater(count: number, months: number): number {
  const date = new Date(count * MS_PER_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / MS_PER_DAY;
}

export const later = (count: number, { months, days: rest }: Length): number =>
  (months === 0 ? count : monthsLater(count, months)) + rest;

/** The last day, inclusive, of something that begins on `start`. */
export const lastOf = (start: number, length: Length): number => later(start, length) - 1;

export const sum = (a: Length, b: Length): Length => ({
  months: a.months + b.months,
  days: a.days + b.days,
});

export const times = (length: Length, count: number): Length => ({
  months: length.months * count,
  days: length.days * count,
});

export const difference = (a: Length, b: Length): Length => ({
  months: a.months - b.months,
  days: a.days - b.days,
});

/** Never less than the length really is. */
export const atMost = ({ months, days: rest }: Length): number =>
  Math.max(0, months * (months > 0 ? 31 : 28)) + Math.max(0, rest);
