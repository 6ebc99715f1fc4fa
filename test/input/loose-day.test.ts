import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/day.js';
import { looseDay } from '../../src/input/loose-day.js';

describe('a day as a spreadsheet writes it', () => {
  it.each([
    '2014-01-22',
    '2014-1-22',
    '2014/1/22',
    '2014/01/22',
    '2014.1.22',
    '2014年1月22日',
    '2014 年 1 月 22 日',
    '2014年1月22',
    '2014年1月22号',
    '20140122',
    '２０１４-１-２２',
    '２０１４年１月２２日',
    '2014－1－22',
    '41661',
    '41661.375',
    '2014/1/22 0:00',
    '2014-01-22 08:30:00',
    '2014-01-22T08:30:00',
    '2014/1/22 上午8:30',
    '2014/1/22 8:30 PM',
    '2014年1月22日 8时30分',
    ' 2014-01-22 ',
    '2014-01-22（周三）',
    '2014年1月22日(星期三)',
    '二〇一四年一月二十二日',
    '二零一四年一月二十二号',
    '二○一四年一月二十二日',
  ])('%s is 22 January 2014', (text) => {
    expect(looseDay(text)).toMatchObject({ day: parseDay('2014-01-22') });
  });

  it.each([
    ['2014-02-30', 'no-such-day', '2014-02-28'],
    ['2014/13/1', 'no-such-day', null],
    ['1月22日', 'no-year', null],
    ['14-1-22', 'form', null],
    ['1/22/2014', 'form', null],
    ['已完成', 'form', null],
    ['√', 'form', null],
    ['99999-01-01', 'year', null],
    ['1', 'form', null],
    ['二〇一四年二月三十日', 'no-such-day', '2014-02-28'],
    ['二〇一四年十三月一日', 'no-such-day', null],
    ['二〇一四年十十月一日', 'no-such-day', null],
  ])('%s is none', (text, problem, fix) => {
    expect(looseDay(text)).toEqual({ problem, fix });
  });
});
