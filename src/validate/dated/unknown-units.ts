import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DatedPart } from '../../domain/activities.js';
import type { Located } from '../../domain/located.js';
import type { Plan } from '../../domain/plan.js';
import { datedFacts, type DatedFacts } from '../shared/dated-facts.js';
import { Suggestions } from '../shared/suggestions.js';
import { unitMeant, type UnitMeant } from '../shared/unit-meant.js';

/** Contact points, covered units and the units of leaders that the plan does not have, or has several of. */
export function unknownUnits(plan: Plan): readonly Diagnostic[] {
  const facts = datedFacts(plan);
  if (facts === null) return [];
  const suggestions = new Suggestions();
  return wordsIn(facts.dated)
    .filter(({ value }) => facts.finder.find(value) === undefined)
    .map(({ value, at }) =>
      finding('TC702', at, { word: value, ...meant(value, facts, suggestions) }),
    );
}

const wordsIn = ({ contacts, supervision }: DatedPart): readonly Located<string>[] => [
  ...contacts.flatMap(({ leaders }) =>
    leaders.flatMap(({ points, unit }) => (unit === null ? points : [...points, unit])),
  ),
  ...supervision.flatMap(({ covers }) => covers),
];

/** Names alone will do here, and so may be misspelt. */
function meant(word: string, { plan, index }: DatedFacts, suggestions: Suggestions): UnitMeant {
  const found = unitMeant(word, plan, index, suggestions);
  if (found.suggestion !== null) return found;
  const name = suggestions.for(
    word,
    plan.units.map((unit) => unit.name),
  );
  return name === null ? found : { ...unitMeant(name, plan, index, suggestions), alike: 0 };
}
