import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { UnitOrMember, Plan, Unit } from '../domain/plan.js';
import { childrenLists } from './siblings.js';

/** Names may repeat in a plan, and never under one parent: a path has to mean one unit. */
export function duplicateNames(plan: Plan): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const siblings of childrenLists(plan.units)) {
    const parent = plan.units[siblings[0]?.parent ?? -1]?.name ?? null;
    for (const [unit, other] of repeats(siblings)) {
      found.push(finding('TC302', unit.at, { name: unit.name, parent }, firstAt(other)));
    }
  }
  return found;
}

/** The members of one unit have names of their own: an entry's id is made from them. */
export function duplicateMembers(plan: Plan): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const unit of plan.units) {
    if (unit.members.length < 2) continue;
    for (const [member, other] of repeats(unit.members)) {
      const facts = { name: member.name, unit: unit.name };
      found.push(finding('TC303', member.at, facts, firstAt(other)));
    }
  }
  return found;
}

const firstAt = ({ at }: UnitOrMember) => ({ related: [{ at, note: { kind: 'first' } as const }] });

function repeats<O extends UnitOrMember | Unit>(owners: readonly O[]): (readonly [O, O])[] {
  if (owners.length < 2) return [];
  const first = new Map<string, O>();
  const found: (readonly [O, O])[] = [];
  for (const owner of owners) {
    const other = first.get(owner.name);
    if (other === undefined) first.set(owner.name, owner);
    else found.push([owner, other]);
  }
  return found;
}
