import type { Match, Plan, Unit } from '../../src/domain/plan.js';
import type { Rules } from '../../src/domain/rules.js';

/** One row of the calendar. */
export interface Entry {
  /** Its place in plan order. */
  readonly index: number;
  readonly unit: Unit;
  readonly echelon: number;
  /** −1 for an entry of the unit itself. */
  readonly member: number;
  readonly tags: readonly string[];
  readonly system: string | null;
  readonly rules: Rules;
  /** The day of a `start: DATE`, the unit's or the member's own before that of the rules. */
  readonly fixed: number | null;
  /** Whose word the fixed day is. */
  readonly fixedBy: 'own' | 'rules' | null;
  /** Starts on the kickoff day itself: by `start: kickoff`, or a top unit's first echelon. */
  readonly onKickoff: boolean;
  readonly bounds: readonly {
    readonly notBefore: number | null;
    readonly notAfter: number | null;
  }[];
}

type Bare = Omit<Entry, 'index' | 'rules' | 'fixed' | 'fixedBy' | 'onKickoff'> & {
  readonly own: number | null;
};

const isDay = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined;

function entriesOfUnit(plan: Plan, unit: Unit): Bare[] {
  const count = plan.levels[unit.level]?.echelons.length ?? 0;
  const found: Bare[] = [];
  for (let echelon = 0; echelon < count; echelon++) {
    const unitsDay = echelon === 0 ? unit.start : null;
    const common = { unit, echelon };
    if (echelon < count - 1 || unit.members.length === 0) {
      const own = { member: -1, tags: unit.tags, system: unit.system, own: unitsDay };
      found.push({ ...common, ...own, bounds: [unit] });
    } else {
      unit.members.forEach((member, at) =>
        found.push({
          ...common,
          member: at,
          tags: [...unit.tags, ...member.tags],
          system: member.system,
          own: isDay(member.start) ? member.start : unitsDay,
          bounds: [unit, member],
        }),
      );
    }
  }
  return found;
}

function pathOf(plan: Plan, unit: Unit): string {
  const above = plan.units[unit.parent];
  return above === undefined ? unit.name : `${pathOf(plan, above)}/${unit.name}`;
}

function named(plan: Plan, reference: string): Unit | undefined {
  return (
    plan.units.find((unit) => unit.code === reference) ??
    plan.units.find((unit) => pathOf(plan, unit) === reference)
  );
}

/** The unit and all those it stands under. */
export function lineage(plan: Plan, unit: Unit): Unit[] {
  const above = plan.units[unit.parent];
  return above === undefined ? [unit] : [unit, ...lineage(plan, above)];
}

/** Every key that is given has to hold; any word of its list will do. */
export function matches(plan: Plan, match: Match, entry: Omit<Bare, 'own'>): boolean {
  const level = plan.levels[entry.unit.level];
  const above = lineage(plan, entry.unit);
  const tests: boolean[] = [];
  if (match.level) tests.push(match.level.some((word) => word.value === level?.name));
  if (match.echelon)
    tests.push(match.echelon.some((word) => word.value === level?.echelons[entry.echelon]));
  if (match.tag) tests.push(match.tag.some((word) => entry.tags.includes(word.value)));
  if (match.system) tests.push(match.system.some((word) => word.value === entry.system));
  if (match.unit)
    tests.push(
      match.unit.some((word) => {
        const unit = named(plan, word.value);
        return unit !== undefined && above.includes(unit);
      }),
    );
  return tests.every(Boolean);
}

type Block = Readonly<Record<string, unknown>>;

/** Puts one block of rules on another: key by key inside a rule, the later one winning. */
function laid(base: Rules, over: Rules): Rules {
  const result: Record<string, unknown> = { ...base };
  for (const [name, rule] of Object.entries(over)) {
    if (rule === undefined) continue;
    const below = result[name] as Block | undefined;
    if (typeof rule !== 'object' || below === undefined) result[name] = rule;
    else result[name] = laidRule(name, below, rule as Block);
  }
  return result;
}

function laidRule(name: string, below: Block, over: Block): Block {
  const kept: Record<string, unknown> = { ...below };
  // Two ways to say one thing: what was said the other way is void.
  if (name === 'window' && (over['length'] !== undefined || over['end'] !== undefined)) {
    delete kept['length'];
    delete kept['end'];
  }
  if (name === 'start' && over['anchor'] !== below['anchor']) return over;
  for (const [key, value] of Object.entries(over)) if (value !== undefined) kept[key] = value;
  return kept;
}

function effectiveRules(plan: Plan, entry: Bare): Rules {
  const overrides = plan.overrides.filter((override) => matches(plan, override.match, entry));
  const blocks = [...overrides.map((override) => override.rules), entry.unit.rules ?? {}];
  return blocks.reduce(laid, plan.rules);
}

/** All rows in plan order. */
export function entriesOf(plan: Plan): Entry[] {
  const bare = plan.units.flatMap((unit) => entriesOfUnit(plan, unit));
  return bare.map((entry, index) => {
    const rules = effectiveRules(plan, entry);
    return { ...entry, index, rules, ...startOf(entry, rules) };
  });
}

function startOf({ unit, echelon, own }: Bare, { start }: Rules) {
  if (own !== null) return { fixed: own, fixedBy: 'own' as const, onKickoff: false };
  if (start?.anchor === 'date')
    return { fixed: start.day ?? NaN, fixedBy: 'rules' as const, onKickoff: false };
  const isTop = start === undefined && unit.parent < 0 && echelon === 0;
  return { fixed: null, fixedBy: null, onKickoff: isTop || start?.anchor === 'kickoff' };
}

/** By level, then echelon, then as written. */
export function orderOfChoice(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(
    (a, b) => a.unit.level - b.unit.level || a.echelon - b.echelon || a.index - b.index,
  );
}
