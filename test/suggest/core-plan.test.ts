import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeKey } from '../../src/domain/source-place.js';
import { coreOf } from '../../src/suggest/core-plan.js';
import { countFindings, fineKeyOf } from '../../src/suggest/findings.js';
import type { Plan } from '../../src/domain/plan.js';
import { unitsOf, type UnitTree } from '../oracle/build.js';
import { run } from '../properties/compare.js';
import { plans } from '../properties/plans.js';
import { runs, seeded } from '../properties/runs.js';
import { outspoken, strict } from '../properties/variants.js';

/** The tops of a plan, each again under other names: twins, and twins of all that is below them. */
function doubled(plan: Plan): Plan {
  const below = (parent: number): UnitTree[] =>
    plan.units
      .filter((unit) => unit.parent === parent)
      .map((unit) => {
        const above = plan.units[parent]?.level ?? -1;
        return { ...unit, down: unit.level - above, units: below(unit.index) };
      });
  const renamed = (tree: UnitTree, mark: string): UnitTree => ({
    ...tree,
    name: tree.name + mark,
    code: null,
    units: (tree.units ?? []).map((one) => renamed(one, mark)),
  });
  const tops = below(-1);
  const trees = ['', '甲', '乙'].flatMap((mark) => tops.map((tree) => renamed(tree, mark)));
  return { ...plan, units: unitsOf(trees) };
}

const variants = fc.constantFrom((plan: Plan): Plan => plan, strict, outspoken);

describe('the core of a plan', () => {
  it('is no larger than one of three twins, and has the dates and findings of all of them', () => {
    const cases = fc.tuple(
      plans({ units: 6 }, { after: true, leadFirst: true, fill: true }),
      variants,
    );
    fc.assert(
      fc.property(cases, ([plan, variant]) => {
        // Twins named by a match, or with rules of their own, stand apart; those that are left have to be alike.
        const whole = doubled(variant(plan));
        const { plan: core, weights } = coreOf(whole, new Set());
        const isPlain = whole.units.every(({ rules }) => rules === null);
        const words = whole.overrides.flatMap(({ match, after }) => [
          match,
          ...after.map((one) => one.match),
        ]);
        if (isPlain && words.every(({ unit }) => unit === undefined)) {
          expect(core.units.length).toBeLessThanOrEqual(plan.units.length);
        }
        expect(weights.reduce((sum, one) => sum + one, 0)).toBe(whole.units.length);
        const [of, inCore] = [run(whole), run(core)];
        const keys = (found: typeof of.diagnostics) =>
          [
            ...countFindings(
              found.filter(({ code }) => code !== 'TC501'),
              placeKey,
              fineKeyOf,
            ),
          ]
            .map(([key, { count }]) => `${key} ${count}`)
            .sort();
        expect(keys(inCore.diagnostics)).toEqual(keys(of.diagnostics));
        expect(inCore.schedule === null).toBe(of.schedule === null);
        if (inCore.schedule === null || of.schedule === null) return;
        const days = (made: typeof inCore.schedule) =>
          new Map(
            Array.from(made.start, (start, k) => [
              `${made.entries.nameOf(k).unit} ${made.entries.echelonOf(k)} ${made.entries.memberOf(k)?.name}`,
              `${start} ${made.end[k]}`,
            ]),
          );
        const all = days(of.schedule);
        for (const [name, day] of days(inCore.schedule))
          expect([name, day]).toEqual([name, all.get(name)]);
      }),
      { seed: seeded(33), numRuns: runs(150) },
    );
  });
});
