import type { UnitIndex } from '../../domain/match.js';
import { pathOf, type Plan } from '../../domain/plan.js';
import type { Suggestions } from './suggestions.js';

/** Which unit an unknown word may have meant. */
export interface UnitMeant {
  /** A path or a code; null where there is no telling. */
  readonly suggestion: string | null;
  /** How many units have that name somewhere below. */
  readonly alike: number;
}

/** A bare name means the unit of that name if there is but one; else what is a slip away. */
export function unitMeant(
  word: string,
  { units }: Pick<Plan, 'units'>,
  index: UnitIndex,
  suggestions: Suggestions,
): UnitMeant {
  const name = word.split('/').at(-1) ?? word;
  const alike = suggestions.take(units).filter((unit) => unit.name === name);
  const [first] = alike;
  if (first !== undefined) {
    return { suggestion: pathOf(units, first).join('/'), alike: alike.length };
  }
  return { suggestion: suggestions.for(word, index.keys()), alike: 0 };
}
