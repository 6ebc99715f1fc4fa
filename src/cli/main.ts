import { CommanderError, type Command } from 'commander';
import { oneLine } from '../render/terminal/one-line.js';
import { commandNames, makeProgram } from './program.js';
import { makeContext, type Context } from './context.js';
import { CANNOT, CommandFailure, DONE } from './exit.js';
import type { Io } from './io/io.js';
import { askedLanguage } from './language.js';
import { send } from './send.js';
import { usageMessage } from './usage-message.js';
import { version } from './version.js';

/**
 * Runs the command line.
 *
 * @param argv the arguments, without the program's own name.
 * @returns the exit status: 0 done, 1 the plan has errors, 2 the command could not do its work.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const asked = askedLanguage(argv, io.env);
  const context = makeContext(io, asked === 'en' ? 'en' : 'zh', version);
  try {
    if (asked !== 'zh' && asked !== 'en') {
      throw new CommandFailure(context.words.badValue('--lang', asked, 'zh, en'));
    }
    return await run(argv, context);
  } catch (error) {
    return await failed(error, argv, context);
  }
}

async function run(argv: readonly string[], context: Context): Promise<number> {
  let status = DONE;
  let text = '';
  const program: Command = makeProgram(
    context,
    (code) => {
      status = code;
    },
    (written) => {
      text += written;
    },
  );
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // No command at all is a question, not a mistake.
    if (error.code === 'commander.help') text = program.helpInformation();
    else if (error.exitCode !== 0) throw error;
  }
  if (text !== '') await send([text], undefined, context);
  return status;
}

/** Whose help is worth a look: that of the command, where there is one of that name. */
const commandOf = ([name = '']: readonly string[]): string =>
  commandNames.includes(name) ? `tici ${name}` : 'tici';

/** What the person typed comes back in messages: nothing in it may steer the terminal. */
async function failed(
  error: unknown,
  argv: readonly string[],
  { io, words }: Context,
): Promise<number> {
  if (error instanceof CommandFailure) {
    await io.err.write(`${words.error}${oneLine(error.message)}\n`);
  } else if (error instanceof CommanderError) {
    await io.err.write(
      `${words.error}${oneLine(usageMessage(error, words))}\n${words.try(commandOf(argv))}\n`,
    );
  } else {
    await io.err.write(`${words.error}${words.fault}\n${oneLine(describe(error))}\n`);
  }
  return CANNOT;
}

/** One line that says what and where, for the report. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const where = /\(?([^\s(]+:\d+:\d+)\)?/u.exec(error.stack?.split('\n')[1] ?? '');
  const file = where?.[1]?.replace(/^.*[\\/]/u, '') ?? '?';
  return `tici ${version}: ${error.name}: ${error.message.split('\n')[0]} (${file})`;
}
