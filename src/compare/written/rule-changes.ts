import type { Rules, StartRule, WindowRule } from '../../domain/rules.js';
import type { ChangeKind } from '../types.js';
import { compactMap, dayValue, sameValue, type Value, type ValueMap } from './value.js';

/** A difference between two blocks of rules, and how it is made to one. */
export interface RuleChange {
  /** `stagger`, `stagger.interval` */
  readonly key: string;
  readonly kind: ChangeKind;
  readonly from: Value;
  readonly to: Value;
  /** Null where it moves nothing: the sentence that a rule comes from. */
  readonly apply: ((rules: Rules) => Rules) | null;
}

/** The keys of the file, by those of `Rules`. */
const KEYS = {
  stagger: 'stagger',
  overlap: 'overlap',
  duration: 'duration',
  window: 'window',
  start: 'start',
  system: 'system',
  leadFirst: 'lead-first',
  startOn: 'start-on',
  placement: 'placement',
} as const satisfies Record<keyof Rules, string>;

const PARTS = [
  'interval',
  'tolerance',
  'min',
  'max',
  'target',
  'fill',
  'length',
  'end',
  'severity',
  'basis',
] as const;

/** Any rule that is a map. */
type Parts = Readonly<Partial<Record<(typeof PARTS)[number], unknown>>>;

export function ruleChanges(old: Rules, now: Rules): RuleChange[] {
  return (Object.keys(KEYS) as (keyof Rules)[]).flatMap((name) => ruleChange(name, old, now));
}

export const rulesValue = (rules: Rules): ValueMap =>
  compactMap(
    (Object.keys(KEYS) as (keyof Rules)[]).map((name) => [KEYS[name], ruleValue(rules[name])]),
  );

function ruleChange(name: keyof Rules, old: Rules, now: Rules): RuleChange[] {
  const [was, is] = [old[name], now[name]];
  const [from, to] = [ruleValue(was), ruleValue(is)];
  if (sameValue(from, to)) return [];
  if (was === undefined || is === undefined || !hasSameParts(name, was, is)) {
    const apply = (rules: Rules): Rules => withKey(rules, name, is);
    return [{ key: KEYS[name], kind: kindOf(from, to), from, to, apply }];
  }
  return partChanges(name, was, is);
}

/** Whether the rule says the same kind of thing: not so a window by its length and one by its end. */
function hasSameParts(name: keyof Rules, was: unknown, is: unknown): boolean {
  if (typeof was === 'string' || typeof is === 'string') return false;
  if (name === 'start') {
    const [a, b] = [was as StartRule, is as StartRule];
    return a.anchor === 'after-kickoff' && b.anchor === 'after-kickoff';
  }
  if (name !== 'window') return true;
  const [a, b] = [was as WindowRule, is as WindowRule];
  return (a.end === undefined) === (b.end === undefined);
}

function partChanges(name: keyof Rules, was: Parts, is: Parts): RuleChange[] {
  return PARTS.flatMap((part) => {
    const [from, to] = [partValue(was, part), partValue(is, part)];
    if (sameValue(from, to)) return [];
    const put = (rules: Rules): Rules =>
      withKey(rules, name, withKey((rules[name] ?? {}) as Parts, part, is[part]));
    const apply = part === 'basis' ? null : put;
    return [{ key: `${KEYS[name]}.${part}`, kind: kindOf(from, to), from, to, apply }];
  });
}

export const kindOf = (from: Value, to: Value): ChangeKind =>
  from === null ? 'added' : to === null ? 'removed' : 'changed';

/** A copy with the key set, or without it. */
function withKey<T extends object>(object: T, key: string, value: unknown): T {
  const { [key]: _old, ...rest } = object as Record<string, unknown>;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

function partValue(rule: Parts, part: (typeof PARTS)[number]): Value {
  const value = rule[part];
  if (value === undefined) return null;
  return part === 'end' ? dayValue(value as WindowRule['end']) : (value as Value);
}

function ruleValue(rule: Rules[keyof Rules]): Value {
  if (rule === undefined) return null;
  if (typeof rule === 'string') return rule;
  const parts = PARTS.map((part) => [part, partValue(rule as Parts, part)] as const);
  if (!('anchor' in rule)) return compactMap(parts);
  if (rule.anchor === 'after-kickoff') return compactMap([['after', 'kickoff'], ...parts]);
  return rule.anchor === 'kickoff' ? 'kickoff' : dayValue(rule.day);
}
