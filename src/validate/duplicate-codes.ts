import { finding } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Member, Organ, Plan, Unit } from '../domain/plan.js';

/**
 * A code is unique in a plan, members included. Below a unit whose code is taken nothing more is said of units
 * that repeat as well: the whole branch was written twice.
 */
export function duplicateCodes(plan: Plan): readonly Diagnostic[] {
  const first = new Map<string, Organ>();
  const repeated = new Set<number>();
  const found: Diagnostic[] = [];
  const look = (organ: Unit | Member, quiet: boolean): boolean => {
    if (organ.code === null) return false;
    const other = first.get(organ.code);
    if (other === undefined) first.set(organ.code, organ);
    else if (!quiet) found.push(report(organ, organ.code, other));
    return other !== undefined;
  };
  for (const unit of plan.units) {
    const quiet = repeated.has(unit.parent);
    if (look(unit, quiet)) repeated.add(unit.index);
    for (const member of unit.members) look(member, quiet || repeated.has(unit.index));
  }
  return found;
}

function report(organ: Organ, code: string, other: Organ): Diagnostic {
  const facts = { code, name: organ.name, other: other.name };
  const related = [{ at: other.keys?.code ?? other.at, note: { kind: 'first' } as const }];
  return finding('TC301', organ.keys?.code ?? organ.at, facts, { related });
}
