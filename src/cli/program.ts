import { Command, Help } from 'commander';
import type { Context } from './context.js';
import { declareCheck } from './declare/check.js';
import type { Declarer } from './declare/declarer.js';
import { declareExplain } from './declare/explain.js';
import { declareDiff } from './declare/diff.js';
import { declareExportRoster } from './declare/export-roster.js';
import { declareInit } from './declare/init.js';
import { declareImport } from './declare/import.js';
import { declarePlan } from './declare/plan.js';
import { declareSchema } from './declare/schema.js';
import { declareStatus } from './declare/status.js';
import { declareSuggest } from './declare/suggest.js';

/** Every command, in the order of the help. To add one, write its file in `declare/` and put it in here. */
const declarations = {
  plan: declarePlan,
  check: declareCheck,
  explain: declareExplain,
  suggest: declareSuggest,
  diff: declareDiff,
  status: declareStatus,
  init: declareInit,
  import: declareImport,
  'export-roster': declareExportRoster,
  schema: declareSchema,
} as const satisfies Record<string, (declarer: Declarer) => void>;

export const commandNames: readonly string[] = Object.keys(declarations);

/**
 * Declares the commands.
 *
 * @param done takes the exit status of the command.
 * @param print takes help and version.
 */
export function makeProgram(
  context: Context,
  done: (status: number) => void,
  print: (text: string) => void,
): Command {
  const { words, version } = context;
  const program = localized(new Command('tici'), context)
    .description(words.program)
    .version(version, '-V, --version', words.version)
    .configureOutput({ writeOut: print, writeErr: () => {} });
  const declare = (usage: string, description: string) =>
    localized(program.command(usage), context)
      .description(description)
      .copyInheritedSettings(program);

  for (const declareOne of Object.values(declarations)) declareOne({ context, declare, done });
  return program;
}

/** Help in the person's language. */
function localized(command: Command, { words }: Context): Command {
  const titles: Readonly<Record<string, string>> = {
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Commands:': words.commands,
  };
  const inWords = (term: string): string =>
    term.replace(PLACEHOLDER, (name) => words.placeholders[name] ?? name);
  return command
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .configureHelp({
      displayWidth: columnsOf,
      styleTitle: (title) => titles[title] ?? title,
      formatHelp: (one, helper) =>
        new Help().formatHelp(one, helper).replace(/^Usage: /u, words.usage),
      styleUsage: inWords,
      subcommandTerm: (one) => inWords(`${one.name()} ${one.usage()}`),
      argumentTerm: (argument) => inWords(`<${argument.name()}>`).slice(1, -1),
      optionTerm: (option) => inWords(option.flags),
      // Empty lists as defaults say nothing.
      optionDescription: (option) => option.description,
    })
    .exitOverride();
}

/** Of our own words: Chinese takes two columns a sign. */
const columnsOf = (words: string): number =>
  words.length + (words.match(/[\u2e80-\uffef]/gu)?.length ?? 0);

/** `path` in `<path>`, `plans` in `<plans...>`, `options` in `[options]`. */
const PLACEHOLDER = /(?<=[<[])[a-z=]+(?=(?:\.{3})?[>\]])/gu;
