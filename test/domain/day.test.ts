import type * as Day from '../../src/domain/day.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { civilOfDay, dayOfCivil, lengthOfMonth, monthsAfter, written } from './civil-date.js';

type Days = typeof Day;

const FIRST = dayOfCivil({ year: 1900, month: 1, date: 1 });
const LAST = dayOfCivil({ year: 2200, month: 12, date: 31 });
const days = fc.integer({ min: FIRST, max: LAST });
/** The years that four digits can say. */
const writable = fc.integer({
  min: dayOfCivil({ year: 0, month: 1, date: 1 }),
  max: dayOfCivil({ year: 9999, month: 12, date: 31 }),
});

/**
 * Where the clocks are not those of UTC: half a day behind and ahead, changes of the clocks at midnight, a day that was
 * left out (Apia, 2011-12-30), an offset with seconds in it (Monrovia, until 1972).
 */
const ZONES = [
  ['UTC', 0],
  ['Asia/Shanghai', -480],
  ['America/Sao_Paulo', 180],
  ['Pacific/Apia', -780],
  ['Pacific/Pago_Pago', 660],
  ['Africa/Monrovia', 0],
] as const;

describe.each(ZONES)('days, where the clocks are those of %s,', (zone, offset) => {
  const { TZ } = process.env;
  let { addMonths, asDay, dayOf, daysInMonth, formatDay, parseDay, weekday, yearOf } = {} as Days;

  beforeAll(async () => {
    process.env['TZ'] = zone;
    // New for each zone, so that nothing is remembered from the last one.
    vi.resetModules();
    ({ addMonths, asDay, dayOf, daysInMonth, formatDay, parseDay, weekday, yearOf } =
      await import('../../src/domain/day.js'));
  });
  afterAll(() => {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

  it('are where they are said to be', () => {
    expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset()).toBe(offset);
  });

  it('agree with plain arithmetic on every day of three centuries: written form, year, weekday', () => {
    for (let day = FIRST; day <= LAST; day++) {
      const date = civilOfDay(day);
      const text = written(date);
      const isRight =
        formatDay(asDay(day)) === text &&
        parseDay(text) === day &&
        dayOf(date.year, date.month, date.date) === day &&
        yearOf(asDay(day)) === date.year &&
        // FIRST was a Monday.
        weekday(asDay(day)) === (day - FIRST + 1) % 7;
      if (!isRight) expect.fail(`${day} is ${text}, not ${formatDay(asDay(day))}`);
    }
  });

  it('agree on months later and earlier, month ends and leap days included', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (day, months) => {
        expect(addMonths(asDay(day), months)).toBe(monthsAfter(day, months));
      }),
      { seed: 1, numRuns: 20_000 },
    );
  });

  it('agree on any year of four digits, the first hundred included', () => {
    fc.assert(
      fc.property(writable, fc.integer({ min: -9, max: 9 }), (day, months) => {
        const text = written(civilOfDay(day));
        expect(parseDay(text)).toBe(day);
        expect(formatDay(asDay(day))).toBe(text);
        expect(addMonths(asDay(day), months)).toBe(monthsAfter(day, months));
      }),
      { seed: 3, numRuns: 20_000 },
    );
    for (const text of ['0000-01-01', '0000-02-29', '0014-02-07', '0099-12-31', '9999-12-31']) {
      expect(formatDay(parseDay(text) ?? asDay(0))).toBe(text);
    }
  });

  it('agree on far days, which a long horizon may ask for', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), (day) => {
        const { year, month, date } = civilOfDay(day);
        expect(dayOf(year, month, date)).toBe(day);
        expect(addMonths(asDay(day), 120)).toBe(monthsAfter(day, 120));
      }),
      { seed: 4, numRuns: 20_000 },
    );
  });

  it('agree on which dates there are, and on the lengths of months', () => {
    for (const year of [0, 4, 99, 100, 1900, 2000, 2012, 2014, 2100]) {
      for (let month = 0; month <= 13; month++) {
        const length = month < 1 || month > 12 ? 0 : lengthOfMonth(year, month);
        if (length > 0) expect(daysInMonth(year, month)).toBe(length);
        for (let date = 0; date <= 32; date++) {
          const text = written({ year, month, date });
          expect(parseDay(text) !== null, text).toBe(date >= 1 && date <= length);
        }
      }
    }
  });

  it('stay later or equal when months are added to later ones', () => {
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
    '2014-02-03\n',
    '2014-W06-1',
    '2014-038',
    '+002014-02-03',
    '0000-00-00',
    '',
  ])('%j is none', (text) => expect(parseDay(text)).toBeNull());
});
