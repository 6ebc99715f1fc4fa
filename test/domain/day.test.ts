import { addMonths as addMonthsOf } from 'date-fns/addMonths';
import { format } from 'date-fns/format';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  asDay,
  civilDate,
  dayOf,
  daysInMonth,
  formatDay,
  parseDay,
  weekday,
} from '../../src/domain/day.js';

/** Noon, local time, of a day: the form in which date-fns is asked, far from every change of the clocks. */
const noon = (day: number): Date => {
  const { year, month, date } = civilDate(asDay(day));
  return new Date(year, month - 1, date, 12);
};

const FIRST = dayOf(1900, 1, 1);
const LAST = dayOf(2200, 12, 31);
const days = fc.integer({ min: FIRST, max: LAST });

describe('days agree with date-fns', () => {
  it('on every day of three centuries: written form and weekday', () => {
    for (let day = FIRST; day <= LAST; day++) {
      const date = noon(day);
      if (
        formatDay(asDay(day)) !== format(date, 'yyyy-MM-dd') ||
        weekday(asDay(day)) !== date.getDay()
      ) {
        expect.fail(`${day} is ${format(date, 'yyyy-MM-dd')}, not ${formatDay(asDay(day))}`);
      }
    }
  });

  it('on months later and earlier, month ends and leap days included', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const expected = format(addMonthsOf(noon(day), months), 'yyyy-MM-dd');
        expect(formatDay(addMonths(asDay(day), months))).toBe(expected);
      }),
      { seed: 1, numRuns: 20_000 },
    );
  });

  it('on which dates there are', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const day = parseDay(text);
        expect(day !== null).toBe(isValid(parseISO(text)));
        if (day !== null) expect(formatDay(day)).toBe(text);
      }),
      { seed: 2, numRuns: 20_000 },
    );
  });

  it('on the lengths of months', () => {
    for (const year of [1900, 2000, 2012, 2014, 2100]) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(getDaysInMonth(new Date(year, month - 1, 15)));
      }
    }
  });
});

describe('days', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 2_900_000 }), (day) => {
        const { year, month, date } = civilDate(asDay(day));
        expect(dayOf(year, month, date)).toBe(day);
      }),
      { seed: 3, numRuns: 20_000 },
    );
  });

  it('later days stay later or equal when months are added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (day, months) => {
        expect(addMonths(asDay(day + 1), months)).toBeGreaterThanOrEqual(
          addMonths(asDay(day), months),
        );
      }),
      { seed: 4, numRuns: 5000 },
    );
  });

  it.each([
    '2014-2-3',
    '2014-02-29',
    '2014/02/03',
    '20140203',
    '2014-02-03T00:00',
    ' 2014-02-03',
    '0000-00-00',
    '',
  ])('%j is none', (text) => expect(parseDay(text)).toBeNull());
});
