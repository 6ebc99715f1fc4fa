import type { Plan, Unit } from '../../src/domain/plan.js';
import type { Rules, Severity } from '../../src/domain/rules.js';
import { asDay } from '../../src/domain/day.js';
import { unitsOf, type UnitTree } from '../oracle/build.js';

/** Plans made from a plan. */

function below(units: readonly Unit[], parent: number): UnitTree[] {
  const level = parent < 0 ? -1 : units[parent]!.level;
  return units
    .filter((unit) => unit.parent === parent)
    .map((unit) => ({ ...unit, down: unit.level - level, units: below(units, unit.index) }));
}

function turned(trees: readonly UnitTree[]): UnitTree[] {
  return [...trees].reverse().map((tree) => ({ ...tree, units: turned(tree.units ?? []) }));
}

/** The same units, sisters in the opposite order. */
export const reversed = (plan: Plan): Plan => ({
  ...plan,
  units: unitsOf(turned(below(plan.units, -1))),
});

function backToFront<T>(value: T): T {
  if (Array.isArray(value)) return value.map(backToFront) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, one]) => [key, backToFront(one)])) as T;
}

/** The same plan with the keys of everything in it in the opposite order. */
export const rekeyed = (plan: Plan): Plan => backToFront(plan);

const RULES_WITH_TOLERANCE = ['stagger', 'overlap', 'start'] as const;

type Change = (severity: Severity | undefined) => Severity | undefined;

function rulesWith(rules: Rules, change: Change): Rules {
  const changed: Record<string, unknown> = { ...rules };
  for (const name of RULES_WITH_TOLERANCE) {
    const rule = rules[name];
    if (rule !== undefined) changed[name] = { ...rule, severity: change(rule.severity) };
  }
  return changed;
}

/** Other severities for the rules that have upper limits. */
const withSeverities = (plan: Plan, change: Change): Plan => ({
  ...plan,
  rules: rulesWith(plan.rules, change),
  overrides: plan.overrides.map((one) => ({ ...one, rules: rulesWith(one.rules, change) })),
  units: plan.units.map((unit) => ({
    ...unit,
    rules: unit.rules && rulesWith(unit.rules, change),
  })),
});

/** Whatever gives way is reported. */
export const outspoken = (plan: Plan): Plan =>
  withSeverities(plan, (severity) => (severity === 'off' ? 'warning' : severity));

/** Upper limits hold like lower ones. */
export const strict = (plan: Plan): Plan => withSeverities(plan, () => 'error');

function widenRules(rules: Rules, days: number, everywhere: boolean): Rules {
  const wider: Record<string, unknown> = { ...rules };
  for (const name of RULES_WITH_TOLERANCE) {
    const rule = rules[name];
    if (rule === undefined || (rule.tolerance === undefined && !everywhere)) continue;
    const { months = 0, days: own = 0 } = rule.tolerance ?? {};
    wider[name] = { ...rule, tolerance: { months, days: own + days } };
  }
  return wider;
}

/** Every tolerance some days wider; where a block leaves it to the one before, it still does. */
export const widened = (plan: Plan, days: number): Plan => ({
  ...plan,
  rules: widenRules(plan.rules, days, true),
  overrides: plan.overrides.map((one) => ({ ...one, rules: widenRules(one.rules, days, false) })),
  units: plan.units.map((unit) => ({
    ...unit,
    rules: unit.rules && widenRules(unit.rules, days, false),
  })),
});

export type Addition =
  | { readonly kind: 'avoid'; readonly from: number; readonly length: number }
  | { readonly kind: 'notBefore' | 'notAfter'; readonly unit: number; readonly from: number };

function bounded(unit: Unit, kind: 'notBefore' | 'notAfter', day: number): Unit {
  const own = unit[kind] ?? day;
  return { ...unit, [kind]: asDay(kind === 'notBefore' ? Math.max(own, day) : Math.min(own, day)) };
}

/** The plan with one more rule; `from` counts from the kickoff. */
export function withAdded(plan: Plan, more: Addition): Plan {
  const day = asDay(plan.kickoff.day + more.from);
  if (more.kind === 'avoid') {
    const range = { name: null, from: day, to: asDay(day + more.length), at: plan.kickoff.at };
    return { ...plan, calendar: { ...plan.calendar, avoid: [...plan.calendar.avoid, range] } };
  }
  const chosen = more.unit % plan.units.length;
  const { kind } = more;
  const units = plan.units.map((unit) => (unit.index === chosen ? bounded(unit, kind, day) : unit));
  return { ...plan, units };
}
