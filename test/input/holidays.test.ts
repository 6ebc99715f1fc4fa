import { describe, expect, it } from 'vitest';
import { parseDay, type Day } from '../../src/domain/day.js';
import { holidaysCN } from '../../src/input/holidays-cn.js';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
};

describe('the holidays of China', () => {
  const { firstYear, lastYear, holidays, makeUpWorkdays } = holidaysCN();

  it('are those of the Spring Festival of 2014, by name', () => {
    expect(holidays.get(day('2014-01-30'))).toBeUndefined();
    expect(holidays.get(day('2014-01-31'))).toEqual({ zh: '春节', en: 'Spring Festival' });
    expect(holidays.get(day('2014-02-06'))?.zh).toBe('春节');
    expect(holidays.get(day('2014-02-07'))).toBeUndefined();
  });

  it('come with their make-up workdays', () => {
    expect(makeUpWorkdays.has(day('2014-01-26'))).toBe(true);
    expect(makeUpWorkdays.has(day('2014-02-08'))).toBe(true);
    expect(makeUpWorkdays.has(day('2014-02-09'))).toBe(false);
  });

  it('are known for whole years', () => {
    expect(firstYear).toBe(2004);
    expect(lastYear).toBeGreaterThanOrEqual(2026);
  });
});
