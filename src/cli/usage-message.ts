import type { CommanderError } from 'commander';
import type { Messages } from './messages.js';

const quoted = (text: string): string => /'([^']*)'/u.exec(text)?.[1] ?? text;

/** What the parser of arguments complains of, in the person's language. */
export function usageMessage({ code, message }: CommanderError, words: Messages): string {
  const name = quoted(message);
  switch (code) {
    case 'commander.unknownOption':
      return words.unknownOption(name);
    case 'commander.unknownCommand':
      return words.unknownCommand(name);
    case 'commander.missingArgument':
      return words.missingArgument(words.placeholders[name] ?? name.toUpperCase());
    case 'commander.optionMissingArgument':
      return words.missingValue(name);
    case 'commander.excessArguments':
      return words.excess;
    default:
      return message.replace(/^error: /u, '');
  }
}
