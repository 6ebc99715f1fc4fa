import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Plan } from '../../domain/plan.js';
import { datedFacts } from '../shared/dated-facts.js';
import { Suggestions } from '../shared/suggestions.js';

/** Groups, leaders and items of contacts that meetings invite and the plan does not have. */
export function unknownPeople(plan: Plan): readonly Diagnostic[] {
  const facts = datedFacts(plan);
  if (facts === null) return [];
  const { all } = facts.people;
  const called = (wanted: 'leader' | 'group'): ReadonlySet<string> =>
    new Set(all.flatMap(({ kind, name, key }) => (kind === wanted ? [name, key] : [])));
  const known = {
    group: called('group'),
    leader: called('leader'),
    of: new Set(facts.dated.contacts.map(({ of }) => of)),
  };
  const suggestions = new Suggestions();
  return facts.dated.meetings.flatMap(({ attend }) =>
    attend.flatMap(({ kind, names }) => {
      if (kind === 'supervisor' || kind === 'contact') return [];
      return (names ?? [])
        .filter(({ value }) => !known[kind].has(value))
        .map(({ value, at }) => {
          const suggestion = suggestions.for(value, known[kind]);
          return finding('TC704', at, { kind, word: value, suggestion, known: [...known[kind]] });
        });
    }),
  );
}
