import { compileMatch, UnitIndex } from '../../domain/match.js';
import type { After, Plan, Unit } from '../../domain/plan.js';
import { daysSpan } from '../../domain/span.js';
import type { RelationMaker, Relation, Terms } from './relations.js';
import type { DayTables } from './allowed-days.js';
import { echelonRange, subjects, type Entries } from './entries.js';
import { EdgeList, type Network } from './network.js';
import type { Shift } from './shift.js';
import { OPEN } from '../types.js';

/** The network of a plan, and what its nodes stand for. */
export interface PlanNetwork extends Network {
  /** The node of the kickoff. */
  readonly kickoff: number;
  /** 1 for an entry whose day a person has fixed: nothing pulls at it. */
  readonly isFixed: Uint8Array;
  readonly groups: readonly Group[];
  readonly terms: readonly Terms[];
  /** Index into `terms` of each entry. */
  readonly termsNumber: Int32Array;
  /** Ties that a fixed entry would have had: what it breaks of them is reported. */
  readonly released: readonly ReleasedEdge[];
}

export interface ReleasedEdge {
  readonly source: number;
  readonly target: number;
  readonly relation: Relation;
}

/** The entries that an item of `after` names, as one node: no earlier than the last of them. */
export interface Group {
  readonly node: number;
  readonly item: After;
  readonly of: 'start' | 'end';
  readonly members: readonly number[];
}

interface Building {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly tables: DayTables;
  readonly maker: RelationMaker;
  readonly terms: readonly Terms[];
  readonly termsNumber: Int32Array;
  readonly isFixed: Uint8Array;
  readonly edges: EdgeList;
  readonly released: ReleasedEdge[];
}

export function buildNetwork(given: Omit<Building, 'isFixed' | 'edges' | 'released'>): PlanNetwork {
  const { plan, entries } = given;
  const building: Building = {
    ...given,
    isFixed: fixedEntries(plan, entries),
    edges: new EdgeList(),
    released: [],
  };
  const kickoff = entries.size;
  for (const unit of plan.units) tieUnit(building, unit, kickoff);
  tieSystems(building);
  const groups = tieGroups(building, kickoff + 1);
  const nodes = kickoff + 1 + groups.length;
  return {
    ...building.edges.finish(nodes),
    ...ownBounds(building, nodes),
    kickoff,
    groups,
    isFixed: building.isFixed,
    terms: given.terms,
    termsNumber: given.termsNumber,
    released: building.released,
  };
}

function fixedEntries(plan: Plan, entries: Entries): Uint8Array {
  const isFixed = new Uint8Array(entries.size);
  for (let entry = 0; entry < entries.size; entry++) {
    if (fixedDay(plan, entries, entry) !== null) isFixed[entry] = 1;
  }
  return isFixed;
}

/** A member's own `start`, or the unit's for its first echelon. */
function fixedDay(plan: Plan, entries: Entries, entry: number): number | null {
  const unit = plan.units[entries.unit[entry]!]!;
  const own = unit.members[entries.member[entry]!]?.start ?? null;
  return own ?? (entries.echelon[entry] === 0 ? unit.start : null);
}

function tie(building: Building, source: number, target: number, relation: Relation): void {
  if (building.isFixed[target] === 1) building.released.push({ source, target, relation });
  else building.edges.add(source, target, relation);
}

/** Ties the echelons of a unit: the first to the unit above or the kickoff, each later one to the one before. */
function tieUnit(building: Building, unit: Unit, kickoff: number): void {
  const { plan, entries, terms, termsNumber } = building;
  const echelons = plan.levels[unit.level]!.echelons.length;
  const above = plan.units[unit.parent];
  let before = { from: kickoff, to: kickoff + 1 };
  if (above !== undefined) {
    before = echelonRange(entries, above, 0, plan.levels[above.level]!.echelons.length);
  }
  for (let echelon = 0; echelon < echelons; echelon++) {
    const own = echelonRange(entries, unit, echelon, echelons);
    for (let target = own.from; target < own.to; target++) {
      const rules = terms[termsNumber[target]!]!;
      if (rules.start !== null) {
        // An entry on the kickoff has no other day anyway, unless the person fixed one.
        const isHeld = rules.onKickoff && building.isFixed[target] === 0;
        if (!isHeld) tie(building, kickoff, target, rules.start);
        continue;
      }
      const usual = echelon > 0 ? rules.overlap : above ? rules.stagger : rules.kickoff;
      for (let source = before.from; source < before.to; source++) {
        tie(building, source, target, usual);
        if (rules.leadFirst !== null && source !== kickoff) {
          tie(building, source, target, rules.leadFirst);
        }
      }
    }
    before = own;
  }
}

/** A member of a vertical system ← all of that system in the nearest unit above that has any. */
function tieSystems(building: Building): void {
  const { plan, entries, terms, termsNumber } = building;
  if (!plan.units.some((unit) => unit.members.some((member) => member.system !== null))) return;
  for (const unit of plan.units) {
    const firstMember = entries.firstOf[unit.index + 1]! - unit.members.length;
    unit.members.forEach((member, at) => {
      if (member.system === null) return;
      const target = firstMember + at;
      const { system, leadFirst } = terms[termsNumber[target]!]!;
      for (const source of nearestOfSystem(building, unit, member.system)) {
        if (system !== null) tie(building, source, target, system);
        if (system !== null && leadFirst !== null) tie(building, source, target, leadFirst);
      }
    });
  }
}

function nearestOfSystem({ plan, entries }: Building, unit: Unit, system: string): number[] {
  for (let above = plan.units[unit.parent]; above; above = plan.units[above.parent]) {
    const echelons = plan.levels[above.level]!.echelons.length;
    const firstMember = entries.firstOf[above.index + 1]! - above.members.length;
    const found = above.members.flatMap((member, at) =>
      member.system === system ? [firstMember + at] : [],
    );
    if (above.system === system) {
      const first = echelonRange(entries, above, 0, echelons);
      for (let entry = first.from; entry < first.to; entry++) {
        if (!found.includes(entry)) found.push(entry);
      }
    }
    if (found.length > 0) return found.sort((a, b) => a - b);
  }
  return [];
}

/**
 * `after`: each entry that the override matches comes after the last of those that the item names. An entry that
 * is itself among the named ones does not wait for them, so that "the rest after the pilots" can be said.
 */
function tieGroups(building: Building, firstNode: number): Group[] {
  const groups: Group[] = [];
  const index = new UnitIndex(building.plan.units);
  const addGroup = (item: After, of: 'start' | 'end', members: readonly number[]): number => {
    const node = firstNode + groups.length;
    groups.push({ node, item, of, members });
    collect(building, members, node, of);
    return node;
  };
  for (const override of building.plan.overrides) {
    for (const item of override.after) {
      const named = matching(building, item.match, index);
      if (named.length === 0) continue;
      const isNamed = new Set(named);
      const waiting = matching(building, override.match, index).filter((one) => !isNamed.has(one));
      const node = addGroup(item, item.of, named);
      const source = { interval: item.interval, basis: item.basis ?? undefined, at: item.at };
      const wait = building.maker.atLeast('after', item.interval, source);
      for (const target of waiting) tie(building, node, target, wait);
      const led = waiting.filter((target) => leadOf(building, target) !== null);
      if (led.length === 0) continue;
      const starts = item.of === 'start' ? node : addGroup(item, 'start', named);
      for (const target of led) tie(building, starts, target, leadOf(building, target)!);
    }
  }
  return groups;
}

const leadOf = ({ terms, termsNumber }: Building, entry: number): Relation | null =>
  terms[termsNumber[entry]!]!.leadFirst;

/** A group's node comes no earlier than each member's start, or its last day. */
function collect(building: Building, members: readonly number[], node: number, of: string): void {
  const same = building.maker.atLeast('group', daysSpan(0));
  const byEnd = new Map<Shift, Relation>();
  for (const member of members) {
    const { end } = building.terms[building.termsNumber[member]!]!;
    let relation = of === 'start' ? same : byEnd.get(end);
    if (relation === undefined) {
      relation = { ...same, lower: end, want: end };
      byEnd.set(end, relation);
    }
    building.edges.add(member, node, relation);
  }
}

function matching(building: Building, match: After['match'], index: UnitIndex): number[] {
  const { plan, entries } = building;
  const matches = compileMatch(match, plan, index);
  const subjectOf = subjects(plan, entries);
  const found: number[] = [];
  for (let entry = 0; entry < entries.size; entry++)
    if (matches(subjectOf(entry))) found.push(entry);
  return found;
}

/** What each node's own bounds, its window and its allowed days leave of the horizon. */
function ownBounds(building: Building, nodes: number) {
  const { plan, entries, tables, terms, termsNumber } = building;
  const lowest = new Int32Array(nodes).fill(tables.horizon.first);
  const highest = new Int32Array(nodes).fill(OPEN);
  const allowed = [tables.every, tables.allowed.workday, tables.allowed.any];
  const allowedOf = new Uint8Array(nodes);
  const fix = (node: number, day: number) => {
    lowest[node] = day;
    highest[node] = day;
  };
  for (let entry = 0; entry < entries.size; entry++) {
    const rules = terms[termsNumber[entry]!]!;
    const fixed = fixedDay(plan, entries, entry);
    if (fixed !== null) {
      fix(entry, fixed);
      continue;
    }
    const bounds = boundsOf(plan, entries, entry);
    const days = rules.onKickoff ? tables.every : rules.allowed;
    allowedOf[entry] = allowed.indexOf(days);
    const low = Math.max(bounds.notBefore, rules.onKickoff ? plan.kickoff.day : -OPEN);
    const high = Math.min(bounds.notAfter, rules.onKickoff ? plan.kickoff.day : OPEN);
    lowest[entry] = days.next(Math.max(low, tables.horizon.first));
    highest[entry] = days.previous(Math.min(high, rules.lastStart));
  }
  fix(entries.size, plan.kickoff.day);
  return { lowest, highest, allowed, allowedOf };
}

/** `not-before` and `not-after` of an entry's unit and, for a member, its own; both inclusive, on the start. */
export function boundsOf(
  plan: Plan,
  entries: Entries,
  entry: number,
): { notBefore: number; notAfter: number } {
  const unit = plan.units[entries.unit[entry]!]!;
  const member = unit.members[entries.member[entry]!];
  return {
    notBefore: Math.max(unit.notBefore ?? -OPEN, member?.notBefore ?? -OPEN),
    notAfter: Math.min(unit.notAfter ?? OPEN, member?.notAfter ?? OPEN),
  };
}
