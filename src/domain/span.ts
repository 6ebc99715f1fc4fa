import { addMonths, asDay, type Day } from './day.js';

/** A length of time: months first, then days. Never negative as written; differences may be. */
export interface Span {
  readonly months: number;
  readonly days: number;
}

export const NO_SPAN: Span = { months: 0, days: 0 };
export const daysSpan = (days: number): Span => ({ months: 0, days });

/** More than this in one span is taken for a slip of the keyboard. */
const LONGEST_SPAN_DAYS = 3660;

const FORMS: readonly { readonly form: RegExp; readonly months: number; readonly days: number }[] =
  [
    { form: /^(\d{1,5})\s*天$/u, months: 0, days: 1 },
    { form: /^(\d{1,5})\s*(?:周|星期)$/u, months: 0, days: 7 },
    { form: /^(\d{1,5})\s*个月$/u, months: 1, days: 0 },
    { form: /^(\d{1,5})\s*days?$/u, months: 0, days: 1 },
    { form: /^(\d{1,5})\s*weeks?$/u, months: 0, days: 7 },
    { form: /^(\d{1,5})\s*months?$/u, months: 1, days: 0 },
    { form: /^P(\d{1,5})D$/u, months: 0, days: 1 },
    { form: /^P(\d{1,5})W$/u, months: 0, days: 7 },
    { form: /^P(\d{1,5})M$/u, months: 1, days: 0 },
  ];

/** Reads `10天`, `2周`, `3个月`, `10 days`, `P10D` …; null for anything else, bare numbers included. */
export function parseSpan(text: string): Span | null {
  for (const { form, months, days } of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const count = Number(found[1]);
    if (count * (months * 30 + days) > LONGEST_SPAN_DAYS) return null;
    return { months: count * months, days: count * days };
  }
  return null;
}

/** The day `span` after `day`: months first, then days. Non-decreasing in `day`. */
export function shift(day: Day, span: Span): Day {
  return asDay(addMonths(day, span.months) + span.days);
}

export const plus = (a: Span, b: Span): Span => ({
  months: a.months + b.months,
  days: a.days + b.days,
});

export const times = ({ months, days }: Span, count: number): Span => ({
  months: months * count,
  days: days * count,
});

export const minus = (a: Span, b: Span): Span => ({
  months: a.months - b.months,
  days: a.days - b.days,
});

/** The last day of a span of time that begins on `start`: both ends inclusive. */
export function lastDay(start: Day, span: Span): Day {
  return asDay(shift(start, span) - 1);
}

/** Whether `a` is longer than `b` from whatever day: a month has 28 to 31 days. */
export function isAlwaysLonger(a: Span, b: Span): boolean {
  if (a.months === b.months) return a.days > b.days;
  return a.months * 28 + a.days > b.months * 31 + b.days;
}

/** ISO 8601: `P10D`, `P3M`, `P1M2D`. Of spans that are not negative. */
export function isoSpan({ months, days }: Span): string {
  const monthPart = months === 0 ? '' : `${months}M`;
  return `P${monthPart}${days === 0 && months !== 0 ? '' : `${days}D`}`;
}
