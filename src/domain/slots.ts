import type { Day } from './day.js';
import type { After, DayRange, Override, Plan, Stage, Unit, UnitOrMember } from './plan.js';
import type { Rules } from './rules.js';
import { placeKey, type SourcePlace } from './source-place.js';
import type { Span } from './span.js';

/** Rules that hold a span or a day. */
type RuleName = Exclude<keyof Rules, 'startOn' | 'placement'>;

/** A block of rules: the plan's own, that of an override, or that of the unit whose name stands at a place. */
export type Block =
  | { readonly of: 'plan' }
  | { readonly of: 'override'; readonly item: number }
  | { readonly of: 'unit'; readonly at: SourcePlace };

/** Where a plan has a span or a day that a person wrote. */
export type Slot =
  | { readonly kind: 'kickoff' }
  /** `both`: of a single day. */
  | {
      readonly kind: 'range';
      readonly list: 'avoid' | 'restdays';
      readonly item: number;
      readonly end: 'from' | 'to' | 'both';
    }
  /** One more workday. */
  | { readonly kind: 'workday' }
  | { readonly kind: 'stage'; readonly item: number }
  | {
      readonly kind: 'rule';
      readonly block: Block;
      readonly rule: RuleName;
      readonly key: 'interval' | 'tolerance' | 'min' | 'max' | 'target' | 'length' | 'end' | 'day';
    }
  | { readonly kind: 'after'; readonly override: number; readonly item: number }
  /** A date of the unit or member whose name stands at a place. */
  | {
      readonly kind: 'owner';
      readonly at: SourcePlace;
      readonly key: 'start' | 'notBefore' | 'notAfter';
    };

export type SlotValue =
  { readonly span: Span; readonly day?: never } | { readonly day: Day; readonly span?: never };

/** A copy of the plan with another value in one of its slots; what does not hold it is shared. */
export function withValue(plan: Plan, slot: Slot, value: SlotValue): Plan {
  const { span, day } = value;
  switch (slot.kind) {
    case 'kickoff':
      return day === undefined ? plan : { ...plan, kickoff: { ...plan.kickoff, day } };
    case 'range':
      return day === undefined ? plan : withRange(plan, slot, day);
    case 'workday':
      return day === undefined ? plan : withWorkday(plan, day);
    case 'stage':
      return span === undefined ? plan : { ...plan, stages: withStage(plan.stages, slot, span) };
    case 'rule':
      return withBlock(plan, slot.block, (rules) => withRule(rules, slot, value));
    case 'after':
      return span === undefined ? plan : withAfter(plan, slot, span);
    case 'owner':
      return day === undefined ? plan : withOwner(plan, slot, day);
  }
}

type SlotOf<K extends Slot['kind']> = Extract<Slot, { readonly kind: K }>;

/** A copy of a list with one item made anew. */
const changed = <T>(list: readonly T[], index: number, make: (item: T) => T): readonly T[] =>
  list.map((item, k) => (k === index ? make(item) : item));

function withRange(plan: Plan, { list, item, end }: SlotOf<'range'>, day: Day): Plan {
  const ends = end === 'both' ? { from: day, to: day } : { [end]: day };
  const ranges = changed(plan.calendar[list], item, (range): DayRange => ({ ...range, ...ends }));
  return { ...plan, calendar: { ...plan.calendar, [list]: ranges } };
}

function withWorkday(plan: Plan, day: Day): Plan {
  const workdays = [...plan.calendar.workdays, { day, at: plan.kickoff.at }];
  return { ...plan, calendar: { ...plan.calendar, workdays } };
}

const withStage = (
  stages: readonly Stage[],
  { item }: SlotOf<'stage'>,
  duration: Span,
): readonly Stage[] => changed(stages, item, (stage) => ({ ...stage, duration }));

function withBlock(plan: Plan, block: Block, change: (rules: Rules) => Rules): Plan {
  if (block.of === 'plan') return { ...plan, rules: change(plan.rules) };
  if (block.of === 'override') {
    const overrides = changed(plan.overrides, block.item, (one): Override => ({
      ...one,
      rules: change(one.rules),
    }));
    return { ...plan, overrides };
  }
  const key = placeKey(block.at);
  const units = plan.units.map((unit): Unit =>
    placeKey(unit.at) === key && unit.rules !== null
      ? { ...unit, rules: change(unit.rules) }
      : unit,
  );
  return { ...plan, units };
}

/** A rule that is not written yet stands where the value would. */
function withRule(rules: Rules, { rule, key }: SlotOf<'rule'>, value: SlotValue): Rules {
  const before = rules[rule] ?? { at: { source: 0, start: 0, end: 0 } };
  return { ...rules, [rule]: { ...before, [key]: value.day ?? value.span } };
}

function withAfter(plan: Plan, { override, item }: SlotOf<'after'>, interval: Span): Plan {
  const overrides = changed(plan.overrides, override, (one) => ({
    ...one,
    after: changed(one.after, item, (after): After => ({ ...after, interval })),
  }));
  return { ...plan, overrides };
}

/** A file that is taken in twice has units, and members, of one place in several parts of the plan. */
function withOwner(plan: Plan, { at, key }: SlotOf<'owner'>, day: Day): Plan {
  const place = placeKey(at);
  const set = <T extends UnitOrMember>(owner: T): T =>
    placeKey(owner.at) === place ? { ...owner, [key]: day } : owner;
  const units = plan.units.map((unit): Unit => {
    const own = set(unit);
    const members = unit.members.map(set);
    return members.some((member, k) => member !== unit.members[k]) ? { ...own, members } : own;
  });
  return { ...plan, units };
}
