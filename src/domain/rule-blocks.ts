import type { Plan } from './plan.js';
import type { Rules } from './rules.js';
import { unitFacts } from './unit-facts.js';

const blocksOf = new WeakMap<Plan, readonly Rules[]>();

/** Every block of rules that a plan has: its own, those of overrides, those of single units. Several checks ask. */
export function ruleBlocks(plan: Plan): readonly Rules[] {
  let blocks = blocksOf.get(plan);
  if (blocks === undefined) {
    const { rules, overrides, units } = plan;
    const own = unitFacts(units).withRules.flatMap((unit) => unit.rules ?? []);
    blocks = [rules, ...overrides.map((override) => override.rules), ...own];
    blocksOf.set(plan, blocks);
  }
  return blocks;
}
