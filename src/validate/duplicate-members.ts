import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';
import { unitFacts } from '../domain/unit-facts.js';
import { repeats } from './shared/repeats.js';

/** The members of one unit have names of their own: an entry's id is made from them. */
export const duplicateMembers = ({ units }: Plan): readonly Diagnostic[] =>
  unitFacts(units)
    .withMembers.filter(({ members }) => members.length > 1)
    .flatMap((unit) =>
      repeats(unit.members).map(([member, first]) => {
        const related = [{ at: first.at, note: { kind: 'first' } as const }];
        return finding('TC303', member.at, { name: member.name, unit: unit.name }, { related });
      }),
    );
