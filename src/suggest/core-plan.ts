import { UnitIndex } from '../domain/match.js';
import type { Member, Plan, Unit, UnitOrMember } from '../domain/plan.js';
import { placeKey } from '../domain/source-place.js';

/** A plan in which each unit stands for all that are like it, and how many those are, by the unit's index. */
export interface CorePlan {
  readonly plan: Plan;
  readonly weights: readonly number[];
}

/**
 * The plan without twins: of units below one parent that no rule can tell apart, with all below them, one is left. Twins
 * get the same days: each is tied to the rest by the same edges, so from any solution one follows in which they agree,
 * and what is chosen in turn is chosen alike. So what a change does to the core it does to the plan, and a region of
 * fourteen thousand units is tried as fast as a town.
 *
 * @param apart places of units and members that are like no other, by their names or by one of their keys.
 */
export function coreOf(plan: Plan, apart: ReadonlySet<string>): CorePlan {
  const kinds = kindsOf(plan, apart);
  const below = childrenOf(plan.units);
  const units: Unit[] = [];
  const weights: number[] = [];
  const place = (group: readonly Unit[], parent: number): void => {
    const [first] = group;
    if (first === undefined) return;
    const index = units.length;
    weights.push(group.length);
    units.push({ ...first, index, parent });
    const children = group.flatMap((unit) => below[unit.index] ?? []);
    for (const twins of grouped(children, kinds)) place(twins, index);
    const members = distinctMembers(first, apart);
    units[index] = { ...first, index, parent, end: units.length, members };
  };
  const tops = plan.units.filter((unit) => unit.parent < 0);
  for (const twins of grouped(tops, kinds)) place(twins, -1);
  // How many units a level should have is no question of dates.
  const levels = plan.levels.map((level) => ({ ...level, count: null }));
  return { plan: { ...plan, levels, units }, weights };
}

function childrenOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const below: Unit[][] = units.map(() => []);
  for (const unit of units) below[unit.parent]?.push(unit);
  return below;
}

function grouped(units: readonly Unit[], kinds: Int32Array): Iterable<readonly Unit[]> {
  const groups = new Map<number, Unit[]>();
  for (const unit of units) {
    const kind = kinds[unit.index] ?? -1;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [unit]);
    else group.push(unit);
  }
  return groups.values();
}

/** A number for each unit, the same for those that no rule can tell apart. */
function kindsOf(plan: Plan, apart: ReadonlySet<string>): Int32Array {
  const { units } = plan;
  const named = namedUnits(plan);
  const kinds = new Int32Array(units.length);
  const known = new Map<string, number>();
  const below = childrenOf(units);
  for (const unit of units.toReversed()) {
    const children = new Set((below[unit.index] ?? []).map(({ index }) => kinds[index]));
    const key = `${ownKind(unit, named, apart)}|${[...children].join()}`;
    let kind = known.get(key);
    if (kind === undefined) known.set(key, (kind = known.size));
    kinds[unit.index] = kind;
  }
  return kinds;
}

/** Units that some `match` names: what holds for them and all below holds for no other. */
function namedUnits({ units, overrides }: Plan): ReadonlySet<number> {
  const index = new UnitIndex(units);
  const matches = overrides.flatMap(({ match, after }) => [
    match,
    ...after.map((one) => one.match),
  ]);
  const words = matches.flatMap(({ unit }) => unit ?? []);
  return new Set(words.flatMap(({ value }) => index.find(value)?.index ?? []));
}

/** What has rules of its own is like nothing else: where these stand is a place of its own. */
function ownKind(unit: Unit, named: ReadonlySet<number>, apart: ReadonlySet<string>): string {
  const isApart = unit.rules !== null || named.has(unit.index) || standsApart(unit, apart);
  if (isApart || unit.members.some((member) => standsApart(member, apart))) return `#${unit.index}`;
  const members = new Set(unit.members.map(kindOf));
  return JSON.stringify([unit.level, kindOf(unit), [...members]]);
}

const standsApart = ({ at, keys }: UnitOrMember, apart: ReadonlySet<string>): boolean =>
  apart.has(placeKey(at)) ||
  (keys !== null && Object.values(keys).some((key) => apart.has(placeKey(key))));

const kindOf = ({ tags, system, start, notBefore, notAfter }: UnitOrMember): string =>
  JSON.stringify([tags, system, start, notBefore, notAfter]);

function distinctMembers({ members }: Unit, apart: ReadonlySet<string>): readonly Member[] {
  if (members.length < 2) return members;
  const seen = new Set<string>();
  return members.filter((member) => {
    if (standsApart(member, apart)) return true;
    const kind = kindOf(member);
    return seen.size < seen.add(kind).size;
  });
}
