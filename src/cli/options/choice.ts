import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';

/** The one of some words that an option gives; null where it is not given. */
export function choiceOption<Word extends string>(
  option: string,
  text: string | undefined,
  choices: readonly Word[],
  { words }: Context,
): Word | null {
  if (text === undefined) return null;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) {
    throw new CommandFailure(words.badValue(option, text, choices.join(', ')));
  }
  return found;
}
