import type { Command } from 'commander';
import type { Context } from '../context.js';

/** What each declaration of a command is given. A command loads its own code when it runs. */
export interface Declarer {
  readonly context: Context;
  /** A new command, its help in the person's language: `plan <plan>`. */
  readonly declare: (usage: string, description: string) => Command;
  /** Takes the exit status of the command. */
  readonly done: (status: number) => void;
}

/** An option that may be given again and again: its values in a list. */
export const repeated = (value: string, before: readonly string[]): string[] => [...before, value];

/** What the arguments of a command are, in the order of its usage. */
export function describeArguments(command: Command, descriptions: readonly string[]): Command {
  for (const [k, argument] of command.registeredArguments.entries()) {
    argument.description = descriptions[k] ?? '';
  }
  return command;
}

/** The options of every command that works on a plan. */
export function withCommonOptions(
  command: Command,
  { words }: Context,
  formats: readonly string[],
): Command {
  return command
    .option('-o, --output <path>', words.output)
    .option('-f, --format <name>', words.format(formats.join(' ')))
    .option('--lang <language>', words.lang)
    .option('--no-color', words.noColor)
    .option('--strict', words.strict)
    .option('-q, --quiet', words.quiet)
    .option('--set <key=value>', words.set, repeated, [])
    .option('--severity <code=severity>', words.severity, repeated, [])
    .option('--allow-outside', words.allowOutside)
    .option('--ambiguous-wide', words.ambiguousWide);
}
