import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UnitIndex } from '../domain/match.js';
import { pathOf, type Located, type Match, type Plan } from '../domain/plan.js';
import { allMatches } from './empty-matches.js';
import { knownWords, type KnownWords } from './shared/known-words.js';
import { Suggestions } from './shared/suggestions.js';

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

function unknownUnits(match: Match, search: Search): Diagnostic[] {
  return (match.unit ?? [])
    .filter(({ value }) => search.index.find(value) === undefined)
    .map(({ value, at }) => finding('TC403', at, { word: value, ...unitMeant(value, search) }));
}

/** A bare name means the unit of that name if there is but one; else what is a slip away. */
function unitMeant(
  word: string,
  { plan, index, suggestions }: Search,
): { suggestion: string | null; alike: number } {
  const name = word.split('/').at(-1) ?? word;
  const alike = suggestions.take(plan.units).filter((unit) => unit.name === name);
  const [first] = alike;
  if (first !== undefined) {
    return { suggestion: pathOf(plan.units, first).join('/'), alike: alike.length };
  }
  return { suggestion: suggestions.for(word, index.keys()), alike: 0 };
}
