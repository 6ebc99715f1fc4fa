import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan } from '../domain/plan.js';
import { ruleBlocks } from '../domain/rule-blocks.js';
import type { DurationRule } from '../domain/rules.js';
import { isAlwaysLonger } from '../domain/span.js';

/** Durations within one block of rules that contradict each other wherever they are used. */
export const contradictingLimits = (plan: Plan): readonly Diagnostic[] =>
  ruleBlocks(plan).flatMap(({ duration }) => ofDuration(duration));

const PAIRS = [
  ['min', 'max'],
  ['min', 'target'],
  ['target', 'max'],
] as const;

function ofDuration(rule: DurationRule | undefined): Diagnostic[] {
  if (rule === undefined || rule.severity === 'off') return [];
  const severity = rule.severity ?? 'error';
  return PAIRS.flatMap(([lowKey, highKey]) => {
    const [low, high] = [rule[lowKey], rule[highKey]];
    if (low === undefined || high === undefined || !isAlwaysLonger(low, high)) return [];
    const facts = { low, high, lowKey, highKey };
    return [finding('TC408', rule.at, facts, { severity, basis: rule.basis ?? null })];
  });
}
