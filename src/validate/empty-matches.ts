import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UnitIndex } from '../domain/match.js';
import { entriesOf } from '../domain/expand.js';
import { matchesOf } from '../domain/kinds.js';
import type { Match, Plan } from '../domain/plan.js';
import { datedFacts } from './shared/dated-facts.js';
import { knownWords, type KnownWords } from './shared/known-words.js';

/** Every `match` of the plan: of overrides and of what they come after, of activities, and the `of` of meetings. */
export const allMatches = ({ overrides, dated }: Plan): readonly Match[] => [
  ...overrides.flatMap(({ match, after }) => [match, ...after.map((one) => one.match)]),
  ...(dated?.activities ?? []).flatMap(({ match }) => match ?? []),
  ...(dated?.meetings ?? []).flatMap(({ of }) => of ?? []),
];

/** A `match` whose every word is known and which no entry answers to all the same. */
export function emptyMatches(plan: Plan): readonly Diagnostic[] {
  const matches = allMatches(plan);
  if (matches.length === 0) return [];
  const index = new UnitIndex(plan.units);
  const known = knownWords(plan);
  const all = matchesOf(datedFacts(plan)?.entries ?? entriesOf(plan));
  return matches
    .filter((match) => hasKnownWords(match, known, index))
    .filter((match) => !all.any(match))
    .map((match) => finding('TC406', match.at, {}));
}

/** Unknown words have findings of their own; where a key has none but those, that says enough. */
function hasKnownWords(match: Match, known: KnownWords, index: UnitIndex): boolean {
  const any = (words: Match['level'], has: (word: string) => boolean): boolean =>
    words === undefined || words.some(({ value }) => has(value));
  return (
    any(match.level, (word) => known.levels.has(word)) &&
    any(match.echelon, (word) => known.echelons.has(word)) &&
    any(match.unit, (word) => index.find(word) !== undefined) &&
    any(match.tag, (word) => known.tags.has(word)) &&
    any(match.system, (word) => known.systems.has(word))
  );
}
