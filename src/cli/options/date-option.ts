import { parseDay, type Day } from '../../domain/day.js';
import { explainDate } from '../../input/shape/values/misspelt-values.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';

/** The day that an option gives; null where it is not given. A slip is met with the date that was meant. */
export function dateOption(
  option: string,
  text: string | undefined,
  { words }: Context,
): Day | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  if (day !== null) return day;
  const { fix } = explainDate(text);
  const meant = fix === null ? '' : words.meantDate(fix);
  throw new CommandFailure(words.badValue(option, text, words.date) + meant);
}
