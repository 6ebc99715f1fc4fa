import { describe, expect, it } from 'vitest';
import { spanText } from '../../src/diagnostics/phrases.js';

describe('a span in words', () => {
  it.each([
    [1, 2, '1个月零2天', '1 month and 2 days'],
    [0, 0, '0天', '0 days'],
    [1, -5, '1个月减5天', '1 month less 5 days'],
    [-1, 40, '40天减1个月', '40 days less 1 month'],
    [0, -5, '负5天', 'minus 5 days'],
    [-1, 0, '负1个月', 'minus 1 month'],
  ])('of %i months and %i days', (months, days, zh, en) => {
    expect(spanText({ months, days }, 'zh')).toBe(zh);
    expect(spanText({ months, days }, 'en')).toBe(en);
  });
});
