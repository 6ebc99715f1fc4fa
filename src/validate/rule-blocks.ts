import type { Plan } from '../domain/plan.js';
import type { Rules } from '../domain/rules.js';

/** Every block of rules that a plan has: its own, those of overrides, those of single units. */
export function allBlocks({ rules, overrides, units }: Plan): readonly Rules[] {
  const own = units.flatMap((unit) => (unit.rules === null ? [] : [unit.rules]));
  return [rules, ...overrides.map((override) => override.rules), ...own];
}
