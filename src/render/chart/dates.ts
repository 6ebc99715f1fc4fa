import { formatDay, type Day } from '../../domain/day.js';

/** `02-07` where all days are of one year; else with the year. */
export const dateText = (day: Day, oneYear: boolean): string =>
  oneYear ? formatDay(day).slice('YYYY-'.length) : formatDay(day);
