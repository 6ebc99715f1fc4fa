import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan } from '../domain/plan.js';

/** `levels[].count`: 12个盟市、102个旗县 … */
export function expectedCounts(plan: Plan): readonly Diagnostic[] {
  if (plan.levels.every((level) => level.count === null)) return [];
  const counts = plan.levels.map(() => 0);
  for (const { level } of plan.units) counts[level] = (counts[level] ?? 0) + 1;
  return plan.levels.flatMap(({ name, count, at }, k) => {
    const actual = counts[k] ?? 0;
    if (count === null || count === actual) return [];
    return [finding('TC311', at, { level: name, expected: count, actual })];
  });
}
