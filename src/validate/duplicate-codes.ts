import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Member, UnitOrMember, Plan, Unit } from '../domain/plan.js';

/**
 * A code is unique in a plan, members included. Below a unit whose code is taken nothing more is said of units
 * that repeat as well: the whole branch was written twice.
 */
export function duplicateCodes(plan: Plan): readonly Diagnostic[] {
  if (areRising(plan)) return [];
  const first = new Map<string, UnitOrMember>();
  const repeated = new Set<number>();
  const found: Diagnostic[] = [];
  const look = (owner: Unit | Member, quiet: boolean): boolean => {
    if (owner.code === null) return false;
    const other = first.get(owner.code);
    if (other === undefined) first.set(owner.code, owner);
    else if (!quiet) found.push(report(owner, owner.code, other));
    return other !== undefined;
  };
  for (const unit of plan.units) {
    const quiet = repeated.has(unit.parent);
    if (look(unit, quiet)) repeated.add(unit.index);
    for (const member of unit.members) look(member, quiet || repeated.has(unit.index));
  }
  return found;
}

/**
 * Whether each code is greater than the one before, as those of a hierarchy are where it is written in order: none is there twice then,
 * and a table of all would not fit into the processor's cache where a country has 665,276.
 */
function areRising({ units }: Plan): boolean {
  let before = '';
  for (const unit of units) {
    if (unit.code !== null && unit.code <= before) return false;
    before = unit.code ?? before;
    for (const { code } of unit.members) {
      if (code !== null && code <= before) return false;
      before = code ?? before;
    }
  }
  return true;
}

function report(owner: UnitOrMember, code: string, other: UnitOrMember): Diagnostic {
  const facts = { code, name: owner.name, other: other.name };
  const related = [{ at: other.keys?.code ?? other.at, note: { kind: 'first' } as const }];
  return finding('TC301', owner.keys?.code ?? owner.at, facts, { related });
}
