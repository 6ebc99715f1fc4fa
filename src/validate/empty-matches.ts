import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { compileMatch, UnitIndex, type Matcher } from '../domain/match.js';
import type { Match, Plan, Unit } from '../domain/plan.js';
import { knownWords, type KnownWords } from './known-words.js';

/** Every `match` of the plan: of overrides, and of what they come after. */
export const allMatches = ({ overrides }: Plan): readonly Match[] =>
  overrides.flatMap(({ match, after }) => [match, ...after.map((one) => one.match)]);

/** A `match` whose every word is known and which no entry answers to all the same. */
export function emptyMatches(plan: Plan): readonly Diagnostic[] {
  const matches = allMatches(plan);
  if (matches.length === 0) return [];
  const index = new UnitIndex(plan.units);
  const known = knownWords(plan);
  return matches
    .filter((match) => hasKnownWords(match, known, index))
    .filter((match) => !matchesAny(compileMatch(match, plan, index), plan))
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

const matchesAny = (matches: Matcher, plan: Plan): boolean =>
  plan.units.some((unit) => matchesUnit(matches, unit, plan));

/** A unit's entries: one for each echelon, and in place of the last one for each member. */
function matchesUnit(matches: Matcher, unit: Unit, { levels }: Plan): boolean {
  const echelons = levels[unit.level]?.echelons ?? [];
  return echelons.some((echelon, k) => {
    const isLast = k === echelons.length - 1;
    if (!isLast || unit.members.length === 0) {
      return matches({
        unit,
        echelon,
        hasTag: (tag) => unit.tags.includes(tag),
        system: unit.system,
      });
    }
    return unit.members.some((member) => {
      const hasTag = (tag: string): boolean => unit.tags.includes(tag) || member.tags.includes(tag);
      return matches({ unit, echelon, hasTag, system: member.system });
    });
  });
}
