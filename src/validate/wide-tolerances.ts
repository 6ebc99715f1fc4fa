import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';
import { ruleBlocks } from '../domain/rule-blocks.js';
import type { DistanceRule } from '../domain/rules.js';
import { isAlwaysLonger } from '../domain/span.js';

/** With a tolerance larger than its interval a rule lets the later of two start first. */
export const wideTolerances = (plan: Plan): readonly Diagnostic[] =>
  ruleBlocks(plan).flatMap(({ stagger, overlap, start }) =>
    [stagger, overlap, start].flatMap(ofDistance),
  );

/** An interval of nothing with a tolerance says “about the same day” and is meant so. */
function ofDistance(rule: DistanceRule | undefined): Diagnostic[] {
  const [interval, tolerance] = [rule?.interval, rule?.tolerance];
  if (rule === undefined || interval === undefined || tolerance === undefined) return [];
  if (interval.months + interval.days === 0 || !isAlwaysLonger(tolerance, interval)) return [];
  return [finding('TC410', rule.at, { interval, tolerance })];
}
