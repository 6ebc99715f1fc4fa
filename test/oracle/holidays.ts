import type { HolidayTable } from '../../src/domain/calendar.js';
import { asDay, type Day } from '../../src/domain/day.js';
import { at } from './build.js';

const NAME = { zh: '节假日', en: 'holiday' };

/** First and last days off, then make-up workdays, as the State Council announced them. */
const ANNOUNCED: readonly (readonly [off: readonly string[], work: readonly string[]])[] = [
  [
    ['2012-01-01/2012-01-03', '2012-01-22/2012-01-28', '2012-04-02/2012-04-04'],
    ['2012-01-21', '2012-01-29', '2012-03-31', '2012-04-01', '2012-04-28', '2012-09-29'],
  ],
  [['2012-04-29/2012-05-01', '2012-06-22/2012-06-24', '2012-09-30/2012-10-07'], []],
  [
    ['2014-01-01/2014-01-01', '2014-01-31/2014-02-06', '2014-04-05/2014-04-07'],
    ['2014-01-26', '2014-02-08', '2014-05-04', '2014-09-28', '2014-10-11'],
  ],
  [['2014-05-01/2014-05-03', '2014-06-02/2014-06-02', '2014-09-08/2014-09-08'], []],
  [['2014-10-01/2014-10-07'], []],
  [
    ['2016-01-01/2016-01-01', '2016-02-07/2016-02-13', '2016-04-04/2016-04-04'],
    ['2016-02-06', '2016-02-14', '2016-06-12', '2016-09-18', '2016-10-08', '2016-10-09'],
  ],
  [['2016-05-01/2016-05-02', '2016-06-09/2016-06-11', '2016-09-15/2016-09-17'], []],
  [['2016-10-01/2016-10-07'], []],
];

function daysOf(range: string): Day[] {
  const [from = '', to = ''] = range.split('/');
  const first = at(from);
  return Array.from({ length: at(to) - first + 1 }, (_, k) => asDay(first + k));
}

/** 2012, 2014 and 2016, written down by hand. */
export const HOLIDAYS: HolidayTable = {
  firstYear: 2004,
  lastYear: 2026,
  holidays: new Map(ANNOUNCED.flatMap(([off]) => off.flatMap(daysOf)).map((day) => [day, NAME])),
  makeUpWorkdays: new Set(ANNOUNCED.flatMap(([, work]) => work.map(at))),
};
