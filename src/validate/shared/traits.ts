import type { Plan, Unit } from '../../domain/plan.js';

/** What few plans have anywhere in their units: a walk that all checks share says which of them have nothing to look for. */
export interface Traits {
  /** 1 for a unit whose name has signs other than plain ones, by its index. */
  readonly isUneven: Uint8Array;
  readonly hasUneven: boolean;
  /** Whether a `/` is among those signs. */
  readonly hasSlash: boolean;
  readonly hasIds: boolean;
  readonly hasMembers: boolean;
  /** Whether `not-before` or `not-after` is written, members included. */
  readonly hasBounds: boolean;
}

/** Nearly all names are plain, and normalising is slow: of the signs left out here each is its own normal form. */
const UNEVEN = /[^\u4e00-\u9fff\da-z]/u;

export const isUneven = (name: string): boolean => UNEVEN.test(name);

const known = new WeakMap<readonly Unit[], Traits>();

export function traitsOf({ units }: Pick<Plan, 'units'>): Traits {
  let traits = known.get(units);
  if (traits === undefined) known.set(units, (traits = look(units)));
  return traits;
}

function look(units: readonly Unit[]): Traits {
  const uneven = new Uint8Array(units.length);
  let [hasUneven, hasSlash, hasIds, hasMembers, hasBounds] = [false, false, false, false, false];
  for (const unit of units) {
    if (UNEVEN.test(unit.name)) {
      uneven[unit.index] = 1;
      hasUneven = true;
      hasSlash ||= unit.name.includes('/');
    }
    if (unit.id !== null) hasIds = true;
    if (unit.notBefore !== null || unit.notAfter !== null) hasBounds = true;
    if (unit.members.length === 0) continue;
    hasMembers = true;
    for (const member of unit.members) {
      if (member.id !== null) hasIds = true;
      if (member.notBefore !== null || member.notAfter !== null) hasBounds = true;
    }
  }
  return { isUneven: uneven, hasUneven, hasSlash, hasIds, hasMembers, hasBounds };
}
