import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothOf } from './compare.js';
import type { Features } from './pieces.js';
import { plans } from './plans.js';
import { LONG, runs } from './runs.js';

const dates = (seed: number, count: number, units: number, features: Features = {}): void => {
  fc.assert(
    fc.property(plans({ units }, features), (plan) => {
      const both = bothOf(plan);
      if (both !== null) expect(both.engine.rows).toEqual(both.oracle.rows);
    }),
    { seed, numRuns: runs(count) },
  );
};

const findings = (seed: number, count: number, units: number): void => {
  fc.assert(
    fc.property(plans({ units }), (plan) => {
      const both = bothOf(plan);
      if (both !== null) expect(both.engine).toEqual(both.oracle);
    }),
    { seed, numRuns: runs(count) },
  );
};

describe('the engine and the second solver give one calendar', () => {
  it('on plans of one to three units, findings included', () => findings(1, 1000, 3), LONG);
  it('on plans of up to twelve units, findings included', () => findings(2, 200, 12), LONG);
  it(
    'with `after` and `placement`',
    () => dates(3, 400, 5, { after: true, placement: true }),
    LONG,
  );
  it('with `lead-first`', () => dates(4, 300, 5, { leadFirst: true }), LONG);
  it('with `fill`', () => dates(5, 300, 5, { fill: true, placement: true }), LONG);
  it(
    'with all of them at once',
    () => dates(6, 600, 5, { after: true, leadFirst: true, fill: true, placement: true }),
    LONG,
  );
});
