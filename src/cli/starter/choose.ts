import { asDay, yearOf, type Day } from '../../domain/day.js';
import type { Context } from '../context.js';
import { readLevels } from './answers.js';
import type { Questions } from './ask.js';
import type { Choices } from './choices.js';
import { comingKickoff, quietKickoff } from './kickoff.js';
import { templates } from './templates/list.js';
import { badValue, type Told } from './options.js';
import type { StarterRoster } from './roster.js';
import type { StarterLevel, TemplateText } from './templates/templates.js';
import { starterWords } from './words.js';

/** Puts together what was told, what the roster has and what is answered, in this order of weight. */
export async function choose(
  told: Told,
  questions: Questions,
  readRoster: (path: string) => Promise<StarterRoster | null>,
  context: Context,
): Promise<{ readonly choices: Choices; readonly roster: StarterRoster | null } | null> {
  const { language, io } = context;
  const template = told.template ?? (await questions.template());
  const own = templates[template][language];
  const title = told.title ?? (await questions.title(own));
  const path = told.roster ?? (await questions.roster((one) => io.files.realpath(one) !== null));
  const roster = path === null ? null : await readRoster(path);
  if (path !== null && roster === null) return null;
  const ownLevels = toldLevels(told, own, context);
  const levels = roster?.levels(own, ownLevels) ?? ownLevels ?? (await questions.levels(own));
  const unfinished = { language, template, title, id: title, levels, units: roster?.units ?? null };
  const usual = questions.isAsked ? comingKickoff : quietKickoff;
  const first = roster?.firstStart ?? null;
  const offered = async (): Promise<Day> => first ?? (await usual(unfinished, today(context)));
  const kickoff = told.kickoff ?? (await questions.kickoff(offered));
  const id = told.id ?? `${title}-${yearOf(kickoff)}`;
  return { choices: { ...unfinished, id, kickoff }, roster };
}

function toldLevels(
  { levels }: Told,
  own: TemplateText,
  context: Context,
): readonly StarterLevel[] | null {
  if (levels === null) return null;
  const read = readLevels(levels, own);
  if (read !== null) return read;
  throw badValue('--levels', levels, starterWords[context.language].distinct, context);
}

const [SECONDS_IN_DAY, SECONDS_IN_HOUR] = [86_400, 3600];
/** Plans are made in China's time unless they say otherwise. */
const HOURS_AHEAD = 8;

const today = ({ io }: Context): Day =>
  asDay(Math.floor((io.now() + HOURS_AHEAD * SECONDS_IN_HOUR) / SECONDS_IN_DAY));
