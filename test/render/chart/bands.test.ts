import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import {
  core,
  DayCounts,
  extent,
  isSpread,
  outline,
  type Band,
} from '../../../src/render/chart/bands.js';

/** The band of entries with these first and last days. */
function bandOf(entries: readonly (readonly [from: number, to: number])[]): Band {
  const [begun, over] = [new DayCounts(), new DayCounts()];
  for (const [from, to] of entries) {
    begun.add(from);
    over.add(to + 1);
  }
  return { begun: begun.steps(entries.length), over: over.steps(entries.length) };
}

describe('a band', () => {
  it('is a rectangle where all entries have the same days', () => {
    const band = bandOf([
      [10, 19],
      [10, 19],
    ]);
    expect(isSpread(band)).toBe(false);
    expect(outline(band)).toEqual([
      [10, 0],
      [10, 1],
      [20, 1],
      [20, 0],
    ]);
  });

  it('steps down where entries begin and end, the first at the top', () => {
    const band = bandOf([
      [15, 24],
      [10, 19],
      [10, 19],
      [12, 21],
    ]);
    expect(isSpread(band)).toBe(true);
    expect(outline(band)).toEqual([
      [10, 0],
      [10, 0.5],
      [12, 0.5],
      [12, 0.75],
      [15, 0.75],
      [15, 1],
      [25, 1],
      [25, 0.75],
      [22, 0.75],
      [22, 0.5],
      [20, 0.5],
      [20, 0],
    ]);
    expect(extent(band)).toEqual({ from: asDay(10), to: asDay(25) });
    expect(core(band)).toEqual({ from: asDay(15), to: asDay(20) });
  });

  it('has no days that all share where the last begins after the first has ended', () => {
    const { from, to } = core(
      bandOf([
        [10, 12],
        [20, 22],
      ]),
    );
    expect(from).toBeGreaterThan(to);
  });

  it('is as large as the days of its entries together', () => {
    const entry = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }))
      .map(([from, more]) => [from, from + more] as const);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 30 }), (entries) => {
        const corners = outline(bandOf(entries));
        // The shoelace formula; down the left and up the right side is against it.
        const area = corners.reduce((sum, [x, y], k) => {
          const [nextX, nextY] = corners[(k + 1) % corners.length]!;
          return sum + (nextX * y - x * nextY) / 2;
        }, 0);
        const days = entries.reduce((sum, [from, to]) => sum + to - from + 1, 0);
        expect(area).toBeCloseTo(days / entries.length, 6);
      }),
    );
  });
});
