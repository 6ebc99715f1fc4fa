import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { HolidayTable } from '../domain/calendar.js';
import { parseDay, yearOf, type Day } from '../domain/day.js';

let table: HolidayTable | null = null;

/** What the State Council has announced, years without notice left out: public holidays and make-up workdays. */
export function holidaysCN(): HolidayTable {
  table ??= read();
  return table;
}

/** The data says `English,中文,number` for each day; a make-up workday bears the name of its holiday. */
function read(): HolidayTable {
  const holidays = new Map<Day, { zh: string; en: string }>();
  const makeUpWorkdays = new Set<Day>();
  for (const [date, words] of Object.entries(days.holidays)) {
    const day = parseDay(date);
    const [en = '', zh = ''] = words.split(',');
    if (day !== null) holidays.set(day, { zh, en });
  }
  for (const date of Object.keys(days.workdays)) {
    const day = parseDay(date);
    if (day !== null) makeUpWorkdays.add(day);
  }
  const years = [...holidays.keys()].map(yearOf);
  return { firstYear: Math.min(...years), lastYear: Math.max(...years), holidays, makeUpWorkdays };
}
