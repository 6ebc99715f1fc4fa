import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { HolidayTable } from '../domain/calendar.js';
import { asDay, parseDay, yearOf, type Day } from '../domain/day.js';

/**
 * Days off that were announced and that the data leaves out, since they fall on a weekend: where Saturday or Sunday is
 * worked they count. Each carries on the holiday of the day before.
 */
const LEFT_OUT = [
  '2011-06-05', // 国办发明电〔2010〕40号：端午节6月4日至6日放假公休
  '2012-06-23', // 国办发明电〔2011〕45号：端午节6月22日至24日放假公休
  '2015-06-21', // 国办发明电〔2014〕28号：端午节6月20日放假，6月22日（星期一）补休
  '2015-09-05', // 国发明电〔2015〕1号：9月3日至5日放假调休
];

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
  for (const date of LEFT_OUT) {
    const day = parseDay(date);
    const dayBefore = day === null ? undefined : holidays.get(asDay(day - 1));
    if (day !== null && dayBefore !== undefined) holidays.set(day, dayBefore);
  }
  for (const date of Object.keys(days.workdays)) {
    const day = parseDay(date);
    if (day !== null) makeUpWorkdays.add(day);
  }
  const all = [...holidays.keys()];
  const firstYear = yearOf(asDay(Math.min(...all)));
  return { firstYear, lastYear: yearOf(asDay(Math.max(...all))), holidays, makeUpWorkdays };
}
