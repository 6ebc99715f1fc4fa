import type { Entries } from '../../domain/entries.js';
import type { Unit } from '../../domain/plan.js';
import { unitFacts } from '../../domain/unit-facts.js';
import type { Draft } from './draft.js';

/** A member of a vertical system ← all of that system in the nearest unit above that has any. */
export function addSystemEdges(draft: Draft): void {
  const { entries } = draft;
  for (const unit of unitFacts(entries.plan.units).withMembers) {
    const first = entries.firstMemberOf(unit);
    unit.members.forEach(({ system }, at) => {
      if (system !== null) addEdgesOf(draft, unit, first + at, system);
    });
  }
}

function addEdgesOf(draft: Draft, unit: Unit, target: number, system: string): void {
  const terms = draft.terms.of(target);
  if (terms.system === null) return;
  for (const source of nearestOfSystem(draft.entries, unit, system)) {
    draft.addEdge(source, target, terms.system);
    if (terms.leadFirst !== null) draft.addLead(source, target, terms.leadFirst);
  }
}

function nearestOfSystem(entries: Entries, unit: Unit, system: string): number[] {
  const { units } = entries.plan;
  for (let above = units[unit.parent]; above !== undefined; above = units[above.parent]) {
    const found = ofSystem(entries, above, system);
    if (found.size > 0) return [...found].sort((a, b) => a - b);
  }
  return [];
}

/** The members of that system; and, where the unit is itself of it, its first echelon. */
function ofSystem(entries: Entries, unit: Unit, system: string): ReadonlySet<number> {
  const found = new Set<number>();
  const firstMember = entries.firstMemberOf(unit);
  unit.members.forEach((member, at) => {
    if (member.system === system) found.add(firstMember + at);
  });
  if (unit.system !== system) return found;
  const first = entries.ofEchelon(unit, 0);
  for (let entry = first.from; entry < first.to; entry++) found.add(entry);
  return found;
}
