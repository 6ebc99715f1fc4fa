import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.js';
import { unitKey } from '../../src/domain/plan.js';
import type { Schedule } from '../../src/schedule/types.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import { isCyclic } from '../oracle/circles.js';
import { problemOf } from '../oracle/problem.js';
import { solveNaively } from '../oracle/solve.js';
import { latestOf, rowsOf, run } from './compare.js';
import { plans } from './plans.js';
import { LONG, runs, seeded } from './runs.js';
import { violations, type Allowance } from './validity.js';
import {
  outspoken,
  rekeyed,
  reversed,
  strict,
  widened,
  withAdded,
  type Addition,
} from './variants.js';

const check = (seed: number, count: number, units: number, holds: (plan: Plan) => void): void => {
  fc.assert(fc.property(plans({ units }), holds), { seed: seeded(seed), numRuns: runs(count) });
};

const ANY: Allowance = () => null;

const isOpen = (found: Schedule): boolean =>
  Array.from(found.latest).some((_, entry) => latestOf(found, entry) === Infinity);

/** Earliest and latest day of each entry by its name. */
function rangesOf(found: Schedule): Map<string, readonly [number, number]> {
  const { entries } = found;
  const { plan } = entries;
  return new Map(
    Array.from(found.start, (_, k) => {
      const key = unitKey(plan.units, entries.unitOf(k));
      const name = `${key}/${entries.echelon[k]}/${entries.member[k]}`;
      return [name, [found.earliest[k]!, latestOf(found, k)]] as const;
    }),
  );
}

/** No soft limit gave way, so that what is feasible does not depend on which came first. */
const gaveNothing = (diagnostics: readonly { code: string }[]): boolean =>
  diagnostics.every(({ code }) => code !== 'TC503');

const additions: fc.Arbitrary<Addition> = fc.oneof(
  fc.record({
    kind: fc.constant('avoid' as const),
    from: fc.integer({ min: -3, max: 60 }),
    length: fc.nat({ max: 5 }),
  }),
  fc.record({
    kind: fc.constantFrom('notBefore' as const, 'notAfter' as const),
    unit: fc.nat({ max: 40 }),
    from: fc.integer({ min: 0, max: 60 }),
  }),
);

describe('whatever the plan', () => {
  it(
    'every rule that holds does, in the calendar and in both ends of the ranges',
    () => {
      check(11, 600, 30, (plan) => {
        const found = run(plan).schedule;
        if (found === null) return;
        const problem = problemOf(plan, HOLIDAYS);
        expect(violations(problem, found.start, ANY)).toEqual([]);
        expect(violations(problem, found.earliest, ANY)).toEqual([]);
        if (!isOpen(found)) expect(violations(problem, found.latest, ANY)).toEqual([]);
      });
    },
    LONG,
  );

  it(
    'earliest days together keep the limits as far as they gave way, and so do latest days',
    () => {
      check(12, 300, 6, (plan) => {
        const found = run(plan).schedule;
        const naive = solveNaively(plan, HOLIDAYS);
        if (found === null || !naive.feasible) return;
        const problem = problemOf(plan, HOLIDAYS);
        const put = ({ to, from }: { to: number; from: number | null }): number =>
          naive.gaveWay.find((one) => one.entry === to && one.from === from)?.by ?? 0;
        expect(violations(problem, found.start, put)).toEqual([]);
        expect(violations(problem, found.earliest, put)).toEqual([]);
        if (!isOpen(found)) expect(violations(problem, found.latest, put)).toEqual([]);
      });
    },
    LONG,
  );

  it(
    'every start lies in its range',
    () => {
      check(13, 600, 30, (plan) => {
        const found = run(plan).schedule;
        found?.start.forEach((start, entry) => {
          expect(start).toBeGreaterThanOrEqual(found.earliest[entry]!);
          expect(start).toBeLessThanOrEqual(latestOf(found, entry));
        });
      });
    },
    LONG,
  );

  it(
    'the order of keys changes nothing',
    () => {
      check(14, 400, 20, (plan) => {
        const [found, other] = [run(plan).schedule, run(rekeyed(plan)).schedule];
        expect(other && rowsOf(other)).toEqual(found && rowsOf(found));
      });
    },
    LONG,
  );

  it(
    'the order of units changes no range, unless limits compete for which gives way',
    () => {
      check(15, 300, 15, (plan) => {
        for (const one of [outspoken(plan), strict(plan)]) {
          const [found, other] = [run(one), run(reversed(one))];
          expect(other.schedule === null).toBe(found.schedule === null);
          if (found.schedule === null || other.schedule === null) continue;
          if (!gaveNothing(found.diagnostics)) continue;
          expect(rangesOf(other.schedule)).toEqual(rangesOf(found.schedule));
        }
      });
    },
    LONG,
  );

  it(
    'wider tolerances leave a feasible plan feasible',
    () => {
      const days = fc.integer({ min: 1, max: 5 });
      const holds = (plan: Plan, more: number): void => {
        for (const one of [outspoken(plan), strict(plan)]) {
          if (run(one).schedule !== null) expect(run(widened(one, more)).schedule).not.toBeNull();
        }
      };
      const property = fc.property(plans({ units: 15 }), days, holds);
      fc.assert(property, { seed: seeded(16), numRuns: runs(300) });
    },
    LONG,
  );

  it(
    'one more rule never enlarges a range, as long as no limit gives way',
    () => {
      const property = fc.property(plans({ units: 15 }), additions, (written, more) => {
        for (const plan of [outspoken(written), strict(written)]) {
          const [before, after] = [run(plan), run(withAdded(plan, more))];
          if (after.schedule === null) continue;
          expect(before.schedule).not.toBeNull();
          if (!before.schedule || !gaveNothing(after.diagnostics)) continue;
          const wide = rangesOf(before.schedule);
          for (const [name, [earliest, latest]] of rangesOf(after.schedule)) {
            const [first = NaN, last = NaN] = wide.get(name) ?? [];
            expect(earliest, name).toBeGreaterThanOrEqual(first);
            expect(latest, name).toBeLessThanOrEqual(last);
          }
        }
      });
      fc.assert(property, { seed: seeded(17), numRuns: runs(300) });
    },
    LONG,
  );

  it(
    'a calendar is missing only where an error says why',
    () => {
      const holds = (plan: Plan): void => {
        const { schedule, diagnostics } = run(plan);
        const why = diagnostics.filter(({ code }) => code === 'TC501' || code === 'TC502');
        expect(why.length > 0).toBe(schedule === null);
        expect(why.every(({ severity }) => severity === 'error')).toBe(true);
        if (isCyclic(problemOf(plan, HOLIDAYS))) expect(why[0]?.code).toBe('TC502');
      };
      const property = fc.property(plans({ units: 8 }, { after: true }), holds);
      fc.assert(property, { seed: seeded(18), numRuns: runs(300) });
    },
    LONG,
  );
});
