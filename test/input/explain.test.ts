import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/day.js';
import { parseSpan } from '../../src/domain/span.js';
import { explainDate, explainSpan } from '../../src/input/shape/values/misspelt-values.js';

describe('a bad span', () => {
  it.each([
    ['10', 'bare-number', '10天'],
    ['１０天', 'full-width', '10天'],
    ['10天左右', 'other', '10天'],
    ['3月', 'unit', '3个月'],
    ['3 m', 'unit', '3个月'],
    ['1年', 'unit', '12个月'],
    ['十天', 'chinese-digits', '10天'],
    ['三个月', 'chinese-digits', '3个月'],
    ['二十五天', 'chinese-digits', '25天'],
    ['两周', 'chinese-digits', '2周'],
    ['2个星期', 'other', '2周'],
    ['半个月', 'fraction', '15天'],
    ['1.5个月', 'fraction', '45天'],
    ['1.5天', 'fraction', null],
    ['soon', 'other', null],
    ['10 fortnights', 'unit', null],
    ['', 'other', null],
  ] as const)('%s: %s, meant as %s', (text, problem, fix) => {
    expect(parseSpan(text)).toBeNull();
    expect(explainSpan(text)).toEqual({ problem, fix });
    if (fix !== null) expect(parseSpan(fix)).not.toBeNull();
  });
});

describe('a bad date', () => {
  it.each([
    ['2014/1/2', 'form', '2014-01-02'],
    ['2014.01.02', 'form', '2014-01-02'],
    ['2014年1月2日', 'form', '2014-01-02'],
    ['20140102', 'form', '2014-01-02'],
    ['２０１４-０１-０２', 'form', '2014-01-02'],
    ['2014-01-02T00:00:00Z', 'form', '2014-01-02'],
    ['2014-02-30', 'no-such-day', '2014-02-28'],
    ['2016-02-31', 'no-such-day', '2016-02-29'],
    ['2014-13-01', 'no-such-day', null],
    ['2014-04-32', 'no-such-day', null],
    ['明天', 'form', null],
    ['', 'form', null],
  ] as const)('%s: %s, meant as %s', (text, problem, fix) => {
    expect(parseDay(text)).toBeNull();
    expect(explainDate(text)).toEqual({ problem, fix });
    if (fix !== null) expect(parseDay(fix)).not.toBeNull();
  });
});
