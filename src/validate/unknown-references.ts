import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UnitIndex } from '../domain/match.js';
import type { Located, Match, Plan } from '../domain/plan.js';
import { allMatches } from './empty-matches.js';
import { knownWords, type KnownWords } from './shared/known-words.js';
import { Suggestions } from './shared/suggestions.js';
import { unitMeant } from './shared/unit-meant.js';

/** Words of a `match` that nothing in the plan answers to. */
export function unknownReferences(plan: Plan): readonly Diagnostic[] {
  const matches = allMatches(plan);
  if (matches.length === 0) return [];
  const search = {
    plan,
    known: knownWords(plan),
    index: new UnitIndex(plan.units),
    suggestions: new Suggestions(),
  };
  return matches.flatMap((match) => [
    ...unknown('TC401', match.level, 'levels', search),
    ...unknown('TC402', match.echelon, 'echelons', search),
    ...unknown('TC404', match.tag, 'tags', search),
    ...unknown('TC405', match.system, 'systems', search),
    ...unknownUnits(match, search),
  ]);
}

interface Search {
  readonly plan: Plan;
  readonly known: KnownWords;
  readonly index: UnitIndex;
  readonly suggestions: Suggestions;
}

/** A hint lists the words that there are, but not more than a person reads. */
const MOST_LISTED = 25;

function unknown(
  code: 'TC401' | 'TC402' | 'TC404' | 'TC405',
  words: readonly Located<string>[] | undefined,
  kind: keyof KnownWords,
  { known, suggestions }: Search,
): Diagnostic[] {
  return (words ?? [])
    .filter(({ value }) => !known[kind].has(value))
    .map(({ value, at }) => {
      const suggestion = suggestions.for(value, known[kind]);
      const listed = [...known[kind]].slice(0, MOST_LISTED);
      return finding(code, at, { word: value, suggestion, known: listed });
    });
}

function unknownUnits(match: Match, { plan, index, suggestions }: Search): Diagnostic[] {
  const meant = (word: string) => unitMeant(word, plan, index, suggestions);
  return (match.unit ?? [])
    .filter(({ value }) => index.find(value) === undefined)
    .map(({ value, at }) => finding('TC403', at, { word: value, ...meant(value) }));
}
