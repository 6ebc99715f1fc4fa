import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/day.js';
import { timeAxis, type AxisCell } from '../../../src/render/chart/time-axis.js';
import { day } from '../support.js';

const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

const shown = (cells: readonly AxisCell[]): string[] =>
  cells.map(({ from, texts }) => `${formatDay(from)} ${texts[0]}`);

describe('the axis', () => {
  it('has days below months where a day has room for its number', () => {
    const { upper, lower, grid } = timeAxis(span('2026-02-27', '2026-03-02'), 12, 'zh');
    expect(shown(upper)).toEqual(['2026-02-27 2026年2月', '2026-03-01 2026年3月']);
    expect(shown(lower)).toEqual([
      '2026-02-27 27',
      '2026-02-28 28',
      '2026-03-01 1',
      '2026-03-02 2',
    ]);
    expect(grid).toBe(upper);
  });

  it('has weeks from Monday, the one that is cut at the left without its date', () => {
    const { upper, lower } = timeAxis(span('2026-02-27', '2026-03-12'), 1, 'en');
    expect(shown(upper)).toEqual(['2026-02-27 Feb 2026', '2026-03-01 Mar 2026']);
    expect(shown(lower)).toEqual(['2026-02-27 ', '2026-03-02 2', '2026-03-09 9']);
    expect(lower.every(({ ofFirstDay }) => ofFirstDay)).toBe(true);
  });

  it('has months below years', () => {
    const { upper, lower, grid } = timeAxis(span('2025-12-31', '2026-02-01'), 0.2, 'zh');
    expect(shown(upper)).toEqual(['2025-12-31 2025年', '2026-01-01 2026年']);
    expect(shown(lower)).toEqual(['2025-12-31 12月', '2026-01-01 1月', '2026-02-01 2月']);
    expect(grid).toBe(lower);
  });

  it('has quarters below years', () => {
    const { lower } = timeAxis(span('2025-12-31', '2026-07-01'), 0.08, 'en');
    expect(shown(lower)).toEqual([
      '2025-12-31 Q4',
      '2026-01-01 Q1',
      '2026-04-01 Q2',
      '2026-07-01 Q3',
    ]);
  });

  it.each([
    [0.04, ['2026-03-02 2026年', '2027-01-01 2027年']],
    [0.02, ['2026-03-02 2026年']],
    // Every five years, from those that five divides.
    [0.01, ['2026-03-02 2025年']],
  ])('has years alone where a day has %f mm', (perDay, years) => {
    const { upper, lower } = timeAxis(span('2026-03-02', '2027-05-01'), perDay, 'zh');
    expect(shown(upper)).toEqual(years);
    expect(lower).toEqual([]);
  });

  it('covers each day of the span once, whatever the scale', () => {
    for (let days = 1; days < 4000; days = Math.ceil(days * 1.7)) {
      for (const start of ['2024-02-29', '2025-12-31', '2026-03-02']) {
        const from = day(start);
        const to = (from + days - 1) as typeof from;
        const { upper, lower } = timeAxis({ from, to }, 180 / days, 'zh');
        for (const cells of [upper, lower].filter(({ length }) => length > 0)) {
          expect(cells[0]!.from).toBe(from);
          expect(cells.at(-1)!.to).toBe(to + 1);
          expect(cells.slice(1).map((cell) => cell.from)).toEqual(
            cells.slice(0, -1).map((cell) => cell.to),
          );
        }
      }
    }
  });
});
