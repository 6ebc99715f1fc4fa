import { asDay, dayOf, formatDay, LAST_DAY, type Day } from '../../domain/day.js';

/** Spreadsheets count days from 1899-12-30, and right only from 1900-03-01 on, for there was no 1900-02-29. */
const EPOCH = dayOf(1899, 12, 30);
const FIRST_RIGHT = dayOf(1900, 3, 1);

/** A day as a cell holds it: a number that a format shows as a date; `YYYY-MM-DD` where a spreadsheet knows no such day. */
export const serialOf = (day: Day): number | string =>
  day < FIRST_RIGHT || day > LAST_DAY ? formatDay(day) : asDay(day - EPOCH);
