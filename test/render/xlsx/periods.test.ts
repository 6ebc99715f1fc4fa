import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/day.js';
import { Calendar, NO_HOLIDAYS } from '../../../src/domain/calendar.js';
import { isMostlyClosed, mostIn, periodsOf } from '../../../src/render/xlsx/periods.js';
import { day, planOf } from '../support.js';

const ends = (from: string, to: string) => {
  const { unit, list } = periodsOf(day(from), day(to));
  return [
    unit,
    list.length,
    ...[list[0], list.at(-1)].map((one) => one && `${formatDay(one.from)}…${formatDay(one.to)}`),
  ];
};

describe('the columns of the chart', () => {
  it.each([
    ['2014-01-22', '2014-01-22', 'week', 1, '2014-01-20…2014-01-26', '2014-01-20…2014-01-26'],
    ['2014-01-20', '2014-01-27', 'week', 2, '2014-01-20…2014-01-26', '2014-01-27…2014-02-02'],
    ['2014-01-19', '2014-01-20', 'week', 2, '2014-01-13…2014-01-19', '2014-01-20…2014-01-26'],
    ['2014-01-01', '2015-07-12', 'week', 80, '2013-12-30…2014-01-05', '2015-07-06…2015-07-12'],
    ['2014-01-01', '2015-07-13', 'month', 19, '2014-01-01…2014-01-31', '2015-07-01…2015-07-31'],
    ['2014-01-31', '2023-12-01', 'month', 120, '2014-01-01…2014-01-31', '2023-12-01…2023-12-31'],
    ['2014-01-31', '2024-01-01', 'year', 11, '2014-01-01…2014-12-31', '2024-01-01…2024-12-31'],
    ['2014-01-31', '2300-01-01', 'year', 0, undefined, undefined],
  ])('%s … %s are %ss', (from, to, ...expected) => {
    expect(ends(from, to)).toEqual(expected);
  });

  it('have the bar with most of their days, the first of equals, or none', () => {
    const { list } = periodsOf(day('2014-01-20'), day('2014-02-16'));
    const bars = [
      { start: day('2014-01-22'), end: day('2014-01-29') },
      { start: day('2014-01-30'), end: day('2014-02-04') },
      { start: day('2014-02-05'), end: day('2014-02-06') },
    ];
    // 01-20: 5 of the first. 01-27: 3 of the first, 4 of the second. 02-03: 2 of the second, 2 of the third.
    expect(mostIn(list, bars)).toEqual([0, 1, 1, -1]);
  });

  it('are closed where three days of seven are, apart from weekends', () => {
    const at = { source: 0, start: 0, end: 0 };
    const range = (from: string, to: string) => ({ name: null, from: day(from), to: day(to), at });
    const plan = { ...planOf([]).calendar, avoid: [range('2014-01-30', '2014-02-03')] };
    const calendar = new Calendar(plan, NO_HOLIDAYS);
    const { list } = periodsOf(day('2014-01-20'), day('2014-02-09'));
    expect(list.map((one) => isMostlyClosed(one, calendar))).toEqual([false, true, false]);
  });
});
