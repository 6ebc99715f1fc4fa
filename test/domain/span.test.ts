import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../src/domain/day.js';
import { lastDay, parseSpan, shift } from '../../src/domain/span.js';

describe('spans', () => {
  it.each([
    ['10天', 0, 10],
    ['2周', 0, 14],
    ['3个月', 3, 0],
    ['1 day', 0, 1],
    ['10 days', 0, 10],
    ['2 weeks', 0, 14],
    ['1 month', 1, 0],
    ['3 months', 3, 0],
    ['P10D', 0, 10],
    ['P2W', 0, 14],
    ['P3M', 3, 0],
    ['0天', 0, 0],
  ])('%s is %i months and %i days', (text, months, days) => {
    expect(parseSpan(text)).toEqual({ months, days });
  });

  it.each([
    '10',
    '',
    '天',
    '十天',
    '1.5天',
    '-3天',
    '3月',
    '10日',
    'P1Y',
    'P',
    '10 dayz',
    '99999天',
    '１０天',
  ])('%j is none', (text) => expect(parseSpan(text)).toBeNull());

  it('of months run up to the day before the same day of the month, or its last', () => {
    const last = (start: string, text: string) =>
      formatDay(lastDay(parseDay(start)!, parseSpan(text)!));
    expect(last('2014-01-22', '3个月')).toBe('2014-04-21');
    expect(last('2014-01-31', '1个月')).toBe('2014-02-27');
    expect(last('2016-01-31', '1个月')).toBe('2016-02-28');
    expect(last('2014-03-01', '10天')).toBe('2014-03-10');
  });

  it('add months first, then days', () => {
    expect(formatDay(shift(parseDay('2014-01-31')!, { months: 1, days: 2 }))).toBe('2014-03-02');
  });
});
