import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.js';
import type { Rules } from '../../src/domain/rules.js';
import { AT } from '../oracle/build.js';
import { days, type Length } from '../oracle/days.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import { isCyclic, stagesWaitInCircles } from '../oracle/circles.js';
import { mayStart, problemOf, type Problem } from '../oracle/problem.js';
import { solveNaively } from '../oracle/solve.js';
import { plans } from './plans.js';
import { LONG, runs, seeded } from './runs.js';
import { strict } from './variants.js';
import { violations } from './validity.js';

/** The second solver against the plainest of all: every calendar that could be is looked at. */

const MOST = 3000;

/** A few days in place of any length, and the plan's window in place of any other. */
function tightened(rules: Rules): Rules {
  const { duration, window: _window, placement: _placement, ...rest } = rules;
  if (duration === undefined) return rest;
  const few = (length: Length | undefined, more: number): Length | undefined =>
    length && days(1 + more + ((length.days + length.months) % 7));
  const { min, max, target } = duration;
  return {
    ...rest,
    duration: { at: AT, min: few(min, 0), target: few(target, 0), max: few(max, 6) },
  };
}

function tight(written: Plan, length: number): Plan {
  const plan = strict(written);
  return {
    ...plan,
    rules: { ...tightened(plan.rules), window: { length: days(length), at: AT } },
    overrides: plan.overrides.map((one) => ({ ...one, rules: tightened(one.rules) })),
    units: plan.units.map((unit) => ({ ...unit, rules: unit.rules && tightened(unit.rules) })),
    stages: plan.stages.map((stage) => ({ ...stage, duration: stage.duration && days(2) })),
  };
}

/** All starts that go together; null where there are too many to look at. */
function allCalendars(problem: Problem): number[][] | null {
  const span = Array.from({ length: problem.to - problem.from + 1 }, (_, k) => problem.from + k);
  const lists = problem.entries.map((entry) => span.filter((day) => mayStart(problem, entry, day)));
  if (lists.some(({ length }) => length === 0)) return [];
  if (lists.reduce((product, list) => product * list.length, 1) > MOST) return null;
  const all = lists.reduce<number[][]>(
    (found, list) => found.flatMap((starts) => list.map((day) => [...starts, day])),
    [[]],
  );
  return all.filter((starts) => violations(problem, starts, () => 0).length === 0);
}

describe('the second solver', () => {
  it(
    'finds the earliest and the latest day of each entry over all calendars that could be',
    () => {
      const length = fc.integer({ min: 5, max: 25 });
      const some = plans({ units: 4 }, { leadFirst: true, waits: true, after: true });
      let looked = 0;
      const property = fc.property(some, length, (written, most) => {
        const plan = tight(written, most);
        const problem = problemOf(plan, HOLIDAYS);
        if (isCyclic(problem) || stagesWaitInCircles(problem)) return;
        const all = allCalendars(problem);
        if (all === null) return;
        const naive = solveNaively(plan, HOLIDAYS);
        expect(naive.feasible).toBe(all.length > 0);
        if (!naive.feasible) return;
        looked++;
        naive.entries.forEach(({ earliest, latest }, k) => {
          const found = all.map((starts) => starts[k]!);
          expect([earliest, latest]).toEqual([Math.min(...found), Math.max(...found)]);
        });
        expect(all.map(String)).toContain(String(naive.entries.map(({ start }) => start)));
      });
      fc.assert(property, { seed: seeded(21), numRuns: runs(300) });
      expect(looked).toBeGreaterThan(0);
    },
    LONG,
  );
});
