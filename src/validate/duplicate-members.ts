import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';
import { repeats } from './shared/repeats.js';
import { traitsOf } from './shared/traits.js';

/** The members of one unit have names of their own: an entry's id is made from them. */
export function duplicateMembers(plan: Plan): readonly Diagnostic[] {
  if (!traitsOf(plan).hasMembers) return [];
  return plan.units
    .filter(({ members }) => members.length > 1)
    .flatMap((unit) =>
      repeats(unit.members).map(([member, first]) => {
        const related = [{ at: first.at, note: { kind: 'first' } as const }];
        return finding('TC303', member.at, { name: member.name, unit: unit.name }, { related });
      }),
    );
}
