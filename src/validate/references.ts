import { finding } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UnitIndex } from '../domain/match.js';
import { pathOf, type Located, type Match, type Plan } from '../domain/plan.js';
import { allMatches } from './matches.js';
import { meant } from './meant.js';

/** Words of a `match` that nothing in the plan answers to. */
export function unknownReferences(plan: Plan): readonly Diagnostic[] {
  const matches = allMatches(plan);
  if (matches.length === 0) return [];
  const known = knownWords(plan);
  const index = new UnitIndex(plan.units);
  return matches.flatMap((match) => [
    ...unknown('TC401', match.level, known.levels),
    ...unknown('TC402', match.echelon, known.echelons),
    ...unknown('TC404', match.tag, known.tags),
    ...unknown('TC405', match.system, known.systems),
    ...unknownUnits(match, plan, index),
  ]);
}

interface Known {
  readonly levels: readonly string[];
  readonly echelons: readonly string[];
  readonly tags: readonly string[];
  readonly systems: readonly string[];
}

function knownWords({ levels, units }: Plan): Known {
  const tags = new Set<string>();
  const systems = new Set<string>();
  for (const unit of units) {
    for (const organ of [unit, ...unit.members]) {
      for (const tag of organ.tags) tags.add(tag);
      if (organ.system !== null) systems.add(organ.system);
    }
  }
  return {
    levels: levels.map((level) => level.name),
    echelons: [...new Set(levels.flatMap((level) => level.echelons))],
    tags: [...tags],
    systems: [...systems],
  };
}

function unknown(
  code: 'TC401' | 'TC402' | 'TC404' | 'TC405',
  words: readonly Located<string>[] | undefined,
  known: readonly string[],
): Diagnostic[] {
  return (words ?? [])
    .filter(({ value }) => !known.includes(value))
    .map(({ value, at }) =>
      finding(code, at, { word: value, suggestion: meant(value, known), known }),
    );
}

function unknownUnits(match: Match, plan: Plan, index: UnitIndex): Diagnostic[] {
  return (match.unit ?? [])
    .filter(({ value }) => index.find(value) === undefined)
    .map(({ value, at }) =>
      finding('TC403', at, { word: value, ...unitMeant(value, plan, index) }),
    );
}

/** A bare name means the unit of that name if there is but one; else what is a slip away. */
function unitMeant(
  word: string,
  plan: Plan,
  index: UnitIndex,
): { suggestion: string | null; alike: number } {
  const name = word.split('/').at(-1) ?? word;
  const alike = plan.units.filter((unit) => unit.name === name);
  const [first] = alike;
  if (first !== undefined) {
    return { suggestion: pathOf(plan.units, first).join('/'), alike: alike.length };
  }
  return { suggestion: meant(word, [...index.keys()]), alike: 0 };
}
