import { formatDay, type Day } from '../../domain/day.js';
import { rangeText } from '../terminal/table-text.js';

/** `02-07` where all days are of one year; else with the year. */
export const dateText = (day: Day, oneYear: boolean): string =>
  oneYear ? formatDay(day).slice('YYYY-'.length) : formatDay(day);

/** `02-07~03-14`, both inclusive; a single day stands alone. */
export const daysText = (from: Day, to: Day, oneYear: boolean): string =>
  from === to ? dateText(from, oneYear) : rangeText(from, to, oneYear);
