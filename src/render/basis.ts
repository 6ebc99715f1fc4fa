import { compileMatch, UnitIndex, type Matcher, type Subject } from '../domain/match.js';
import type { Plan } from '../domain/plan.js';
import type { Rules } from '../domain/rules.js';
import type { Because, Schedule } from '../schedule/types.js';

/** The sentence that the rule which decided an entry's start comes from; null where none is given. */
export type BasisOf = (entry: number, because: Because) => string | null;

type RuleWithBasis = 'stagger' | 'overlap' | 'system' | 'leadFirst' | 'start';

const ruleOf: Readonly<Record<Exclude<Because['rule'], 'after'>, RuleWithBasis | null>> = {
  stagger: 'stagger',
  overlap: 'overlap',
  system: 'system',
  'lead-first': 'leadFirst',
  kickoff: 'start',
  start: 'start',
  fixed: null,
  'not-before': null,
  'not-after': null,
};

/** Follows the order of effective rules: the plan's, each matching override's, the unit's own. */
export function basisOf(schedule: Schedule): BasisOf {
  const { plan } = schedule;
  if (!saysAnyBasis(plan)) return () => null;
  const overrides = compileOverrides(plan);
  return (entry, because) => {
    const subject = subjectOf(schedule, entry);
    const matching = overrides.filter((override) => override.matches(subject));
    if (because.rule === 'after') {
      const from = subjectOf(schedule, because.from);
      const found = matching.flatMap(({ after }) => after).find(({ matches }) => matches(from));
      return found?.basis ?? null;
    }
    const rule = ruleOf[because.rule];
    if (rule === null) return null;
    const blocks = [plan.rules, ...matching.map((override) => override.rules), subject.unit.rules];
    return lastBasis(blocks, rule);
  };
}

function lastBasis(blocks: readonly (Rules | null)[], rule: RuleWithBasis): string | null {
  let basis: string | null = null;
  for (const block of blocks) basis = block?.[rule]?.basis ?? basis;
  return basis;
}

interface CompiledOverride {
  readonly matches: Matcher;
  readonly rules: Rules;
  readonly after: readonly { readonly matches: Matcher; readonly basis: string }[];
}

function compileOverrides(plan: Plan): CompiledOverride[] {
  const index = new UnitIndex(plan.units);
  return plan.overrides.map(({ match, rules, after }) => ({
    matches: compileMatch(match, plan, index),
    rules,
    after: after.flatMap((one) =>
      one.basis === null
        ? []
        : [{ matches: compileMatch(one.match, plan, index), basis: one.basis }],
    ),
  }));
}

function saysAnyBasis({ rules, overrides, units }: Plan): boolean {
  return (
    saysBasis(rules) ||
    overrides.some(
      (one) => saysBasis(one.rules) || one.after.some(({ basis }) => basis !== null),
    ) ||
    units.some((unit) => unit.rules !== null && saysBasis(unit.rules))
  );
}

const saysBasis = (rules: Rules): boolean =>
  Object.values(ruleOf).some((rule) => rule !== null && rules[rule]?.basis !== undefined);

function subjectOf(schedule: Schedule, entry: number): Subject {
  const { plan } = schedule;
  const unit = plan.units[schedule.unit[entry]!]!;
  const member = unit.members[schedule.member[entry]!];
  return {
    unit,
    echelon: plan.levels[unit.level]!.echelons[schedule.echelon[entry]!]!,
    hasTag: (tag) => unit.tags.includes(tag) || (member?.tags.includes(tag) ?? false),
    system: member === undefined ? unit.system : member.system,
  };
}
