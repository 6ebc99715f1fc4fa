import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/domain/expand.js';
import { validate } from '../../src/validate/index.js';
import { loadPlan } from '../../src/input/load.js';
import { memoryFiles } from '../input/memory-files.js';

/** Few names that are those of units, members and echelons alike, so that ids meet. */
const name = fc.constantFrom('甲', '直属', '机关', 'X', '直属/X', '甲/直属', '甲/直属/机关');
const key = fc.option(fc.constantFrom('甲', '甲/直属', 'Y', '直属'), { nil: undefined, freq: 4 });
const echelons = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });

interface Tree {
  readonly name: string;
  readonly id?: string;
  readonly members?: readonly { readonly name: string; readonly id?: string }[];
  readonly units?: readonly Tree[];
}

const unit = (below: fc.Arbitrary<Tree> | null): fc.Arbitrary<Tree> =>
  fc.record({
    name,
    id: key,
    members: fc.array(fc.record({ name, id: key }), { maxLength: 2 }),
    ...(below === null ? {} : { units: fc.array(below, { maxLength: 2 }) }),
  });

const plans = fc.record({
  levels: fc.tuple(echelons, echelons, echelons),
  units: fc.array(unit(unit(unit(null))), { minLength: 1, maxLength: 2 }),
});

/** Findings of two things that are known by one word. */
const ALIKE = new Set(['TC301', 'TC302', 'TC303', 'TC309', 'TC310', 'TC326', 'TC327']);

async function look(plan: { levels: readonly (readonly string[])[]; units: readonly Tree[] }) {
  const text = JSON.stringify({
    title: '测试',
    kickoff: '2014-03-01',
    levels: plan.levels.map((list, k) => ({ name: `层级${k}`, echelons: list })),
    units: plan.units,
  });
  const loaded = await loadPlan('plan.yaml', memoryFiles({ '/plans/plan.yaml': text }));
  if (loaded.plan === null) throw new Error(JSON.stringify(loaded.diagnostics));
  const entries = entriesOf(loaded.plan);
  const ids = Array.from({ length: entries.size }, (_, entry) => entries.idOf(entry));
  const codes = validate(loaded.plan).map((one) => one.code);
  return {
    isTwice: new Set(ids).size < ids.length,
    isTold: codes.some((code) => ALIKE.has(code)),
    isEqualId: codes.includes('TC327'),
    codes,
  };
}

describe('entries of one id', () => {
  it('are always told, and told as such only where there are any', async () => {
    let equal = 0;
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { isTwice, isTold, isEqualId } = await look(plan);
        if (isTwice) expect(isTold).toBe(true);
        if (isEqualId) expect(isTwice).toBe(true);
        if (isEqualId) equal++;
      }),
      { seed: 8, numRuns: 3000 },
    );
    expect(equal).toBeGreaterThan(100);
  });
});
