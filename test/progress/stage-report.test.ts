import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.js';
import { stageReport } from '../../src/progress/stage-report.js';
import { AT } from '../oracle/build.js';

type Days = readonly [started: number | null, finished: number | null, ...redo: number[]];

const located = (day: number | null) => (day === null ? null : { value: asDay(day), at: AT });

/** What rows of one entry come to, each `[begun, finished, sent back…]`, null where there is no row. */
function reportOf(...rows: readonly (Days | null)[]) {
  const { outOfOrder, ...rest } = stageReport(
    rows.map((row) => {
      if (row === null) return null;
      const [started, finished, ...redo] = row;
      return {
        at: AT,
        unit: { value: '单位', at: AT },
        echelon: null,
        stage: null,
        started: located(started),
        finished: located(finished),
        redo: redo.map((day) => ({ value: asDay(day), at: AT })),
      };
    }),
  );
  return { ...rest, early: outOfOrder.map(({ stage, finished }) => [stage, finished]) };
}

describe('the rows of one entry', () => {
  it('are its days, stage by stage', () => {
    expect(reportOf([1, 5], [6, 9], [12, null])).toEqual({
      starts: [1, 6, 12],
      ends: [5, 9, null],
      anew: null,
      early: [],
    });
  });

  it('may lack what nobody wrote', () => {
    expect(reportOf([null, 5], null, null)).toEqual({
      starts: [null, null, null],
      ends: [5, null, null],
      anew: null,
      early: [],
    });
  });

  it.each<[what: string, rows: (Days | null)[], early: (number | null)[][]]>([
    [
      'a stage while the one before is not finished',
      [
        [1, null],
        [6, null],
      ],
      [[1, null]],
    ],
    ['a stage whose forerunner nobody reported', [null, [6, 8]], [[1, null]]],
    [
      'a begin before the one before is finished',
      [
        [1, 5],
        [4, 9],
      ],
      [[1, 5]],
    ],
    [
      'a finish alone before that',
      [
        [1, 5],
        [null, 4],
      ],
      [[1, 5]],
    ],
    ['all stages behind a gap', [[1, 5], null, [9, 10]], [[2, null]]],
    [
      'each stage behind one that is left out',
      [
        [1, 5],
        [4, 9],
        [10, 11],
      ],
      [
        [1, 5],
        [2, null],
      ],
    ],
    [
      'a begin on the day of the redo',
      [
        [1, 5, 8],
        [8, null],
      ],
      [[1, null]],
    ],
  ])('leave out %s', (_what, rows, early) => {
    expect(reportOf(...rows).early).toEqual(early);
  });

  it('may begin a stage on the day on which the one before is finished', () => {
    expect(reportOf([1, 5], [5, null]).early).toEqual([]);
  });

  it('may leave days between two stages', () => {
    expect(reportOf([1, 5], [9, null]).starts).toEqual([1, 9]);
  });
});

describe('a stage that was sent back', () => {
  it('is not finished by what came before, and begins anew', () => {
    expect(reportOf([1, 5, 8], null)).toEqual({
      starts: [1, null],
      ends: [null, null],
      anew: 8,
      early: [],
    });
  });

  it('is finished by what comes after, or on that day', () => {
    expect(reportOf([1, 9, 8], [10, null])).toMatchObject({ ends: [9, null], anew: null });
    expect(reportOf([1, 8, 8], null)).toMatchObject({ ends: [8, null], anew: null });
  });

  it('begins anew on the last of several days, in whatever order they stand', () => {
    expect(reportOf([1, 7, 9, 6], null)).toMatchObject({ ends: [null, null], anew: 9 });
    expect(reportOf([1, 9, 9, 6], null)).toMatchObject({ ends: [9, null], anew: null });
  });

  it('voids what later stages had come to before, and that is no contradiction', () => {
    expect(reportOf([1, 5, 8], [6, 7], [8, null])).toEqual({
      starts: [1, null, null],
      ends: [null, null, null],
      anew: 8,
      early: [[2, null]],
    });
  });

  it('lets later stages begin again once it is finished', () => {
    expect(reportOf([1, 9, 8], [6, null])).toMatchObject({ starts: [1, null], early: [] });
    expect(reportOf([1, 9, 8], [6, 12])).toMatchObject({ starts: [1, null], ends: [9, 12] });
    expect(reportOf([1, 9, 8], [10, 12])).toMatchObject({ starts: [1, 10], ends: [9, 12] });
  });

  it('may have no begin of its own', () => {
    expect(reportOf([null, null, 4])).toMatchObject({ starts: [null], anew: 4, early: [] });
  });
});
