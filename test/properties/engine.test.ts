import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothOf } from './compare.js';
import type { Features } from './pieces.js';
import { plans } from './plans.js';
import { LONG, runs, seeded } from './runs.js';

const agree = (seed: number, count: number, units: number, features: Features = {}): void => {
  fc.assert(
    fc.property(plans({ units }, features), (plan) => {
      const both = bothOf(plan);
      if (both !== null) expect(both.engine).toEqual(both.oracle);
    }),
    { seed: seeded(seed), numRuns: runs(count) },
  );
};

const ALL: Features = { after: true, leadFirst: true, fill: true, placement: true };

describe('the engine and the second solver give one calendar, its findings and reasons included', () => {
  it('on plans of one to three units', () => agree(1, 1000, 3), LONG);
  it('on plans of up to twelve units', () => agree(2, 200, 12), LONG);
  it(
    'with `after` and `placement`',
    () => agree(3, 400, 5, { after: true, placement: true }),
    LONG,
  );
  it('with `lead-first`', () => agree(4, 500, 5, { leadFirst: true }), LONG);
  it(
    'with `lead-first` and `after`',
    () => agree(7, 400, 5, { leadFirst: true, after: true }),
    LONG,
  );
  it(
    'where stages have hardly time to wait',
    () => agree(9, 600, 5, { leadFirst: true, waits: true, after: true }),
    LONG,
  );
  it('with `fill`', () => agree(5, 300, 5, { fill: true, placement: true }), LONG);
  it('with `fill` and `lead-first`', () => agree(8, 300, 5, { fill: true, leadFirst: true }), LONG);
  it('with sisters who say the same', () => agree(10, 500, 6, { sisters: true }), LONG);
  it(
    'with such sisters and all of them at once',
    () => agree(11, 300, 5, { ...ALL, sisters: true }),
    LONG,
  );
  it(
    'with batches that wait for all before them',
    () => agree(12, 400, 12, { batches: true }),
    LONG,
  );
  it(
    'with such batches and all of them at once',
    () => agree(13, 300, 9, { ...ALL, batches: true }),
    LONG,
  );
  it('with all of them at once', () => agree(6, 600, 5, ALL), LONG);
});
