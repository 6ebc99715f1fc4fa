import { describe, expect, it } from 'vitest';
import { daysLike, spanFormOf } from '../../src/domain/span-form.js';

describe('the form of a span', () => {
  it.each([
    ['10天', 12, '12天', 1],
    ['2周', 3, '3周', 7],
    ['2 星期', 1, '1 星期', 7],
    ['3个月', 2, '2个月', 30],
    ['1 day', 2, '2 days', 1],
    ['2 weeks', 1, '1 week', 7],
    ['3 months', 1, '1 month', 30],
    ['P10D', 9, 'P9D', 1],
    ['P2W', 3, 'P3W', 7],
    ['P1M', 12, 'P12M', 30],
  ])('%s with the number %i is %s', (text, count, changed, unitDays) => {
    const form = spanFormOf(text);
    expect([form?.write(count), form?.unitDays]).toEqual([changed, unitDays]);
  });

  it.each(['10', '', '十天', '1个月零2天'])('of %j there is none', (text) => {
    expect(spanFormOf(text)).toBeNull();
  });

  it('makes days in the words of another', () => {
    expect(['10天', '1 day', '2 months', 'P1M'].map((text) => daysLike(text, 1))).toEqual([
      '1天',
      '1 day',
      '1 day',
      'P1D',
    ]);
  });
});
