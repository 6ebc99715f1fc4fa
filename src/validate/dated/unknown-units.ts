import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DatedPart } from '../../domain/activities.js';
import type { Located } from '../../domain/located.js';
import type { Plan } from '../../domain/plan.js';
import { datedFacts } from '../shared/dated-facts.js';
import { Suggestions } from '../shared/suggestions.js';
import { unitMeant } from '../shared/unit-meant.js';

/** Contact points, covered units and the units of leaders that the plan does not have, or has several of. */
export function unknownUnits(plan: Plan): readonly Diagnostic[] {
  const facts = datedFacts(plan);
  if (facts === null) return [];
  const { dated, index, finder } = facts;
  const suggestions = new Suggestions();
  return wordsIn(dated)
    .filter(({ value }) => finder.find(value) === undefined)
    .map(({ value, at }) =>
      finding('TC702', at, { word: value, ...unitMeant(value, plan, index, suggestions) }),
    );
}

const wordsIn = ({ contacts, supervision }: DatedPart): readonly Located<string>[] => [
  ...contacts.flatMap(({ leaders }) =>
    leaders.flatMap(({ points, unit }) => (unit === null ? points : [...points, unit])),
  ),
  ...supervision.flatMap(({ covers }) => covers),
];
