import type { References, Referent } from '../../domain/references.js';
import { nearest } from '../../domain/spelling.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';

/** Between the words of a list, where one word was asked for. */
const SEPARATORS = /[,，、;；\s]+/u;

/** A list of more helps nobody. */
const MOST_NAMED = 12;

/** The refusal of a word that the plan does not have. */
export function unknownWord(
  option: string,
  value: string,
  known: Iterable<string>,
  { words }: Context,
): never {
  const several = value.split(SEPARATORS).filter((word) => word !== '');
  const names = new Set(known);
  if (several.length > 1 && several.every((word) => names.has(word))) {
    throw new CommandFailure(words.oneEach(option, several));
  }
  const few = names.size > MOST_NAMED ? [] : [...names];
  throw new CommandFailure(words.noSuch(option, value, nearest(value, names), few));
}

/** Names repeat, so the end of a path may mean several. */
const MOST_CANDIDATES = 5;

/**
 * The unit, member or entry that a person names; refused where there is none or several.
 *
 * @param option what the person gave it as: `--unit`, or the name of an argument.
 */
export function referentOf(
  references: References,
  reference: string,
  option: string,
  context: Context,
): Referent {
  const [found, ...others] = references.find(reference);
  if (found === undefined) return unknownWord(option, reference, references.known(), context);
  if (others.length === 0) return found;
  const paths = [found, ...others].map(({ path }) => path);
  const some = paths.slice(0, MOST_CANDIDATES);
  throw new CommandFailure(context.words.ambiguous(option, reference, some, paths.length));
}
