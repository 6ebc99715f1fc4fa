import { describe, expect, it } from 'vitest';
import { written } from './days.js';
import { HOLIDAYS } from './holidays.js';
import { solveNaively, type OracleResult } from './solve.js';
import { WORKED_DATES, workedExample } from './worked-example.js';

type Feasible = Extract<OracleResult, { feasible: true }>;

function solved(): Feasible {
  const result = solveNaively(workedExample(), HOLIDAYS);
  if (!result.feasible) throw new Error('the worked example has a calendar');
  return result;
}

describe('the worked example, in the second solver', () => {
  const { entries, gaveWay, breaks } = solved();

  it('comes out date by date', () => {
    const dates = entries.map(({ start, end }) => [written(start), written(end)]);
    expect(dates).toEqual(WORKED_DATES);
  });

  it('shares the 90 days of the first entry as 36, 72 and 90', () => {
    expect(entries[0]?.stageStarts.map(written)).toEqual([
      '2014-01-22',
      '2014-02-27',
      '2014-04-04',
    ]);
  });

  it('lets both overlaps that meet the Spring Festival give way to 16 days', () => {
    expect(gaveWay.map(({ entry, rule, from, by }) => [entry, rule, from, by])).toEqual([
      [1, 'overlap', 0, 4],
      [3, 'overlap', 2, 4],
      [4, 'stagger', 2, 4],
    ]);
  });

  it('leaves the entries that follow one another by about 10 days their tolerance', () => {
    const ranges = entries.map(({ earliest, latest }) => [written(earliest), written(latest)]);
    expect(ranges).toEqual([
      ['2014-01-22', '2014-01-22'],
      ['2014-02-07', '2014-02-07'],
      ['2014-01-22', '2014-01-22'],
      ['2014-02-07', '2014-02-07'],
      ['2014-02-07', '2014-02-07'],
      ['2014-02-17', '2014-02-19'],
      ['2014-02-17', '2014-02-19'],
    ]);
  });

  it('breaks nothing', () => {
    expect(breaks).toEqual([]);
  });
});
