import { columnOf } from './columns.js';
import type { Unit, UnitOrMember } from './plan.js';

/**
 * What many loops over all units look at, gathered in one walk: of 665,276 units, each walk through the units themselves
 * waits for memory, and most have nothing but a name, a code and a place.
 */
export interface UnitFacts {
  readonly parent: Int32Array;
  readonly level: Int32Array;
  /** 1 where the unit or a member has tags or a system. */
  readonly isMarked: Uint8Array;
  /** The units that have what most have not, in order. */
  readonly withMembers: readonly Unit[];
  readonly withIds: readonly Unit[];
  readonly withRules: readonly Unit[];
  /** Units with a start or bounds, of their own or of a member. */
  readonly withDays: readonly Unit[];
}

const known = new WeakMap<readonly Unit[], UnitFacts>();

/** Made once for the units of a plan, however many rooms ask. */
export function unitFacts(units: readonly Unit[]): UnitFacts {
  let facts = known.get(units);
  if (facts === undefined) known.set(units, (facts = gather(units)));
  return facts;
}

function gather(units: readonly Unit[]): UnitFacts {
  const parent = columnOf(units.length);
  const level = columnOf(units.length);
  const isMarked = new Uint8Array(units.length);
  const withMembers: Unit[] = [];
  const withIds: Unit[] = [];
  const withRules: Unit[] = [];
  const withDays: Unit[] = [];
  for (const unit of units) {
    const { index, members } = unit;
    parent[index] = unit.parent;
    level[index] = unit.level;
    if (members.length > 0) withMembers.push(unit);
    if (unit.id !== null) withIds.push(unit);
    if (unit.rules !== null) withRules.push(unit);
    if (hasDays(unit) || members.some(hasDays)) withDays.push(unit);
    if (hasMarks(unit) || members.some(hasMarks)) isMarked[index] = 1;
  }
  return { parent, level, isMarked, withMembers, withIds, withRules, withDays };
}

const hasDays = ({ start, notBefore, notAfter }: UnitOrMember): boolean =>
  start !== null || notBefore !== null || notAfter !== null;

const hasMarks = ({ tags, system }: UnitOrMember): boolean => tags.length > 0 || system !== null;
