import { parseDay, type Day } from '../../domain/day.js';
import type { StarterLevel, TemplateText } from './templates/templates.js';

/** The title, or null where it is none: it stands on one line. */
export function readTitle(answer: string): string | null {
  const title = answer.trim();
  return title === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(title) ? null : title;
}

export const readKickoff = (answer: string): Day | null => parseDay(answer.trim());

/**
 * The levels that a list of names means, null where it is none. A name that the template knows keeps its echelons; others
 * have those of the level in their place, or where that is none a single one.
 */
export function readLevels(answer: string, own: TemplateText): readonly StarterLevel[] | null {
  const names = answer
    .split(/[、,，;；]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0 || new Set(names).size < names.length) return null;
  return levelsOf(names, own);
}

/** Levels by these names, with the echelons of the template. */
export const levelsOf = (names: readonly string[], own: TemplateText): readonly StarterLevel[] =>
  names.map((name, k) => {
    const isLowest = k > 0 && k === names.length - 1;
    const like =
      own.levels.find((level) => level.name === name) ?? own.levels.at(isLowest ? -1 : k);
    return { name, echelons: echelonsLike(name, like) };
  });

/** A lone echelon that is named after its level is named after this one. */
function echelonsLike(name: string, like: StarterLevel | undefined): readonly string[] {
  if (like === undefined) return [name];
  return like.echelons.length === 1 && like.echelons[0] === like.name ? [name] : like.echelons;
}
