import { formatDay } from '../../domain/day.js';
import type { Context } from '../context.js';
import { CommandFailure, PLAN_HAS_ERRORS } from '../exit.js';
import type { Asker } from '../io/asker.js';
import { send } from '../send.js';
import { Questions } from '../starter/ask.js';
import { choose } from '../starter/choose.js';
import { readRoster } from '../starter/roster.js';
import { readOptions, type InitOptions } from '../starter/options.js';
import { starterWords } from '../starter/words.js';
import { writePlan } from '../starter/write-plan.js';
import { tellBriefly } from '../tell-findings.js';
import { hasColor } from '../terminal.js';
import { workOut } from '../work-out.js';

const [PLAN, UNITS] = ['plan.yaml', 'units.yaml'];

/** `tici init [DIR]`: a commented starter plan, by questions on a terminal or by options. */
export async function initCommand(
  folder: string,
  options: InitOptions,
  context: Context,
): Promise<number> {
  const { io, language } = context;
  const words = starterWords[language];
  const told = readOptions(options, context);
  const path = io.files.join(folder, PLAN);
  refuseExisting(path, context);
  const units = io.files.join(folder, UNITS);
  if (told.roster !== null) refuseExisting(units, context);
  const questions = new Questions(await askerFor(options, context), words, language);
  const read = (roster: string) => readRoster(roster, UNITS, options, context);
  const chosen = await choose(told, questions, read, context);
  if (chosen === null) return PLAN_HAS_ERRORS;
  const { choices, roster } = chosen;
  const failed = io.makeFolder(folder);
  if (failed !== null) throw cannotWrite(folder, failed.failure, context);
  if (roster !== null) await write(units, roster.yaml(choices.levels), context);
  await write(path, [writePlan(choices)], context);
  if (options.yes === true && told.kickoff === null) {
    await io.err.write(`${words.chosenKickoff(formatDay(choices.kickoff))}\n`);
  }
  return await tellNext(path, options, context);
}

/** Never over a file that is there. */
function refuseExisting(path: string, { io, language }: Context): void {
  if (io.files.realpath(path) === null) return;
  throw new CommandFailure(starterWords[language].exists(path));
}

async function askerFor(options: InitOptions, { io, language }: Context): Promise<Asker | null> {
  if (options.yes === true) return null;
  if (io.asker === null) throw new CommandFailure(starterWords[language].noTerminal);
  return await io.asker(hasColor(io.err, options, io));
}

const cannotWrite = (path: string, cause: string, { words }: Context): CommandFailure =>
  new CommandFailure(words.cannotWrite(path, words.causes[cause] ?? cause));

async function write(path: string, chunks: Iterable<string>, context: Context): Promise<void> {
  refuseExisting(path, context);
  await send(chunks, path, context);
  await context.io.err.write(`${starterWords[context.language].written(path)}\n`);
}

/** What comes next, and what `tici check` has to say already. */
async function tellNext(path: string, options: InitOptions, context: Context): Promise<number> {
  const { io, language } = context;
  const { next, edit, check, plan } = starterWords[language];
  const shown = inQuotes(path);
  const lines = ['', next, `  1. ${edit(path)}`, `  2. ${check}tici check ${shown}`];
  await io.err.write(`${[...lines, `  3. ${plan}tici plan ${shown}`].join('\n')}\n`);
  const worked = await workOut(path, options, context);
  await tellBriefly(worked, path, true, options, context);
  return worked.status;
}

/** As it has to be typed, where it has blanks. */
const inQuotes = (path: string): string => (/[\s"'&|<>()]/u.test(path) ? `"${path}"` : path);
