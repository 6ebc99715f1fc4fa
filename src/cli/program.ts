import { Command, Help } from 'commander';
import { findingsFormatNames } from '../render/findings/formats.js';
import { formatNames } from '../render/formats.js';
import type { CheckOptions } from './commands/check.js';
import type { Context } from './context.js';
import type { PlanOptions } from './commands/plan.js';
import { schemaNames } from './schemas.js';

export const commandNames: readonly string[] = ['plan', 'check', 'schema'];

const repeated = (value: string, before: readonly string[]): string[] => [...before, value];

/**
 * Declares the commands. Each loads its own code when it runs.
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

  common(declare('plan <plan>', words.plan), context, formatNames)
    .option('--by <rows>', words.by)
    .option('--level <name>', words.level, repeated, [])
    .option('--unit <unit>', words.unit, repeated, [])
    .option('--echelon <name>', words.echelon, repeated, [])
    .option('--system <name>', words.system, repeated, [])
    .option('--tag <name>', words.tag, repeated, [])
    .option('--from <date>', words.from)
    .option('--to <date>', words.to)
    .option('--columns <names>', words.columns)
    .option('--organizer <who>', words.organizer)
    .action(async (plan: string, options: PlanOptions) => {
      done(await (await import('./commands/plan.js')).planCommand(plan, options, context));
    });
  common(declare('check <plans...>', words.check), context, findingsFormatNames)
    .option('--max-findings <n>', words.maxFindings)
    .action(async (plans: string[], options: CheckOptions) => {
      done(await (await import('./commands/check.js')).checkCommand(plans, options, context));
    });
  declare('schema [name]', words.schema)
    .option('-o, --output <path>', words.output)
    .option('--lang <language>', words.lang)
    .addHelpText('after', () => `\n${words.schemaName(schemaNames.join(' '))}`)
    .action(async (name: string | undefined, options: { output?: string }) => {
      done(await (await import('./commands/schema.js')).schemaCommand(name, options, context));
    });
  return program;
}

function common(command: Command, { words }: Context, formats: readonly string[]): Command {
  const isPlan = command.name() === 'plan';
  for (const argument of command.registeredArguments) {
    argument.description = isPlan ? words.planFile : words.planFiles;
  }
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
