import type { Model } from './model.js';

const MILLISECONDS = 86_400_000;

const dateOf = ({ data }: Model, day: number): Date => new Date((data.from + day) * MILLISECONDS);

/** `2014-01-22`. */
export const dayText = (model: Model, day: number): string =>
  dateOf(model, day).toISOString().slice(0, 10);

/** `2014-01-22 周三`, and whether one works on a day of the weekend. */
export function longDay(model: Model, day: number): string {
  const { words, data } = model;
  const name = words.weekdays[dateOf(model, day).getUTCDay()] ?? '';
  const mark = data.weekendWorkdays.includes(day) ? words.workday : '';
  return `${dayText(model, day)} ${name}${mark}`;
}

/** Whether all days of the chart are of one year, which then need not be said. */
export const isOneYear = (model: Model): boolean =>
  yearOf(model, 0) === yearOf(model, model.data.to);

export const yearOf = (model: Model, day: number): number => dateOf(model, day).getUTCFullYear();

/** `01-22`; with the year where there is more than one. */
export const shortDay = (model: Model, day: number): string =>
  isOneYear(model) ? dayText(model, day).slice(5) : dayText(model, day);

export const rangeText = (model: Model, from: number, to: number): string =>
  `${shortDay(model, from)}～${shortDay(model, to)}`;

/** Of the month: 1 is its first day. */
export const dateInMonth = (model: Model, day: number): number => dateOf(model, day).getUTCDate();

/** 0 is January. */
export const monthOf = (model: Model, day: number): number => dateOf(model, day).getUTCMonth();

/** 0 is Sunday. */
export const weekdayOf = (model: Model, day: number): number => dateOf(model, day).getUTCDay();

/** Where it is now, by the clock of who looks. */
export function today({ data }: Model): number {
  const now = new Date();
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return midnight / MILLISECONDS - data.from;
}
