import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.js';
import { openPlan, type Outcome } from '../../src/pipeline.js';
import { ladderOf } from '../../src/suggest/changes.js';
import { countFindings } from '../../src/suggest/findings.js';
import { placeIn, verified } from '../../src/suggest/verify.js';
import { memoryFiles } from '../input/memory-files.js';
import { outspoken, strict } from '../properties/variants.js';
import { formatDay } from '../../src/domain/day.js';
import type { Suggested, Suggestion } from '../../src/suggest/types.js';
import { plans } from '../properties/plans.js';
import { LONG, runs, seeded } from '../properties/runs.js';
import { planText, type Style } from './plan-text.js';
import { applied, byCode, outcomeOf, severities, suggested, type Files } from './support.js';

const styles: fc.Arbitrary<Style> = fc.record({
  flow: fc.boolean(),
  quoted: fc.boolean(),
  crlf: fc.boolean(),
});

/** As it is; with all limits hard, so that more plans have no calendar; with nothing kept quiet. */
const variants = fc.constantFrom((plan: Plan): Plan => plan, strict, strict, outspoken);

const cases = fc.record({
  plan: plans({ units: 5 }, { after: true, placement: true }),
  variant: variants,
  style: styles,
});

/** What a suggestion says is counted again from the edited files, by a run that knows nothing of it. */
async function expectTrue(files: Files, before: Outcome, one: Suggestion): Promise<void> {
  const after = await outcomeOf(applied(files, one, before));
  const expected: Record<string, number> = { ...byCode(before) };
  for (const { code, count } of one.adds) expected[code] = (expected[code] ?? 0) + count;
  for (const { code, count } of one.clears) expected[code] = (expected[code] ?? 0) - count;
  const left = Object.fromEntries(Object.entries(expected).filter(([, count]) => count !== 0));
  expect(byCode(after)).toEqual(left);
  const [[errors, warnings], [errorsLeft, warningsLeft]] = [severities(before), severities(after)];
  expect(errorsLeft < errors || (errorsLeft === errors && warningsLeft < warnings)).toBe(true);
  expect(one.moved).toBe(movedBetween(before, after));
  const last = after.schedule === null ? null : Math.max(...after.schedule.end);
  expect(one.lastEnd === null ? null : formatDay(one.lastEnd)).toBe(
    last === null ? null : formatDay(last as never),
  );
}

function movedBetween({ schedule: a }: Outcome, { schedule: b }: Outcome): number | null {
  if (a === null || b === null) return null;
  const all = Array.from(a.start, (_, k) => k);
  return all.filter((k) => a.start[k] !== b.start[k] || a.end[k] !== b.end[k]).length;
}

/** Farther than so many steps the least is found by halving. */
const EXHAUSTIVE = 60;

/** Every smaller change of the same value, either way, written into the file. */
async function expectLeast(files: Files, { outcome }: Suggested, one: Suggestion): Promise<void> {
  const [change, more] = one.changes;
  if (change === undefined || more !== undefined || change.paths[0].endsWith('.+')) return;
  const open = openPlan('plan.yaml', memoryFiles({ '/plans/plan.yaml': files['plan.yaml']! }));
  await open.run();
  const values = await open.values();
  const site = values.find(({ paths }) => paths[0] === change.paths[0])!;
  const ladder = ladderOf(site)!;
  const findings = countFindings(outcome.diagnostics, placeIn(outcome));
  const ground = { open, path: 'plan.yaml', options: {}, outcome, findings };
  const isIt = (step: number): boolean =>
    ladder.at(step)?.to === change.to || ladder.at(-step)?.to === change.to;
  for (let step = 1; step <= EXHAUSTIVE && !isIt(step); step++) {
    for (const steps of [step, -step]) {
      const smaller = ladder.at(steps);
      const does = smaller === null ? null : await verified(ground, [smaller], true);
      if (does === null) continue;
      const clearsAll = one.cleared.every((k) =>
        [...does.cleared].some((found) => found === outcome.diagnostics.filter(isWanted)[k]),
      );
      const isAsGood = count(does.adds) <= count(one.adds);
      expect(clearsAll && isAsGood ? [change, smaller?.to] : null).toBeNull();
    }
  }
}

const isWanted = ({ code }: { readonly code: string }): boolean => code.startsWith('TC5');

const count = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, one) => sum + one.count, 0);

describe('suggestions for random plans', () => {
  it(
    'clear what they say and add nothing else, and no smaller change of the value does as much',
    async () => {
      const seen = { plans: 0, suggestions: 0, pairs: 0, ofErrors: 0 };
      await fc.assert(
        fc.asyncProperty(cases, async ({ plan, variant, style }) => {
          const files = { 'plan.yaml': planText(variant(plan), style) };
          const made = await suggested(files, { most: 2, pairTrials: 60 });
          const { outcome, suggestions, findings } = made;
          if (findings.length === 0) return;
          seen.plans++;
          for (const one of suggestions) {
            seen.suggestions++;
            if (one.changes.length === 2) seen.pairs++;
            if (outcome.hasErrors) seen.ofErrors++;
            await expectTrue(files, outcome, one);
            await expectLeast(files, made, one);
          }
        }),
        { seed: seeded(31), numRuns: runs(10) },
      );
      if (process.env['TICI_RUNS']) console.log(seen);
      expect(seen.suggestions).toBeGreaterThan(4);
    },
    LONG,
  );
});
