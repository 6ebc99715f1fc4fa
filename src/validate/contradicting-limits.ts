import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan } from '../domain/plan.js';
import type { DistanceRule, DurationRule } from '../domain/rules.js';
import type { Span } from '../domain/span.js';
import { allBlocks } from './rule-blocks.js';

/** Spans within one block of rules that contradict each other wherever they are used. */
export const contradictingLimits = (plan: Plan): readonly Diagnostic[] =>
  allBlocks(plan).flatMap((rules) => [
    ...ofDuration(rules.duration),
    ...[rules.stagger, rules.overlap, rules.start].flatMap(ofDistance),
  ]);

/** Whether `a` is longer than `b` from whatever day: a month has 28 to 31 days. */
function isLonger(a: Span, b: Span): boolean {
  if (a.months === b.months) return a.days > b.days;
  return a.months * 28 + a.days > b.months * 31 + b.days;
}

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
    if (low === undefined || high === undefined || !isLonger(low, high)) return [];
    const facts = { low, high, lowKey, highKey };
    return [finding('TC408', rule.at, facts, { severity, basis: rule.basis ?? null })];
  });
}

/** An interval of nothing with a tolerance says “about the same day” and is meant so. */
function ofDistance(rule: DistanceRule | undefined): Diagnostic[] {
  const [interval, tolerance] = [rule?.interval, rule?.tolerance];
  if (rule === undefined || interval === undefined || tolerance === undefined) return [];
  if (interval.months + interval.days === 0 || !isLonger(tolerance, interval)) return [];
  return [finding('TC410', rule.at, { interval, tolerance })];
}
