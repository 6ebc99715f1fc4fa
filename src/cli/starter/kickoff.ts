import { asDay, dayOf, weekday, yearOf, type Day } from '../../domain/day.js';
import { lastDay } from '../../domain/span.js';
import type { FileAccess } from '../../input/files/file-access.js';
import { holidaysCN } from '../../input/holidays-cn.js';
import { runPlan } from '../../pipeline.js';
import type { Choices } from './choices.js';
import { templates } from './templates/list.js';
import { writePlan } from './write-plan.js';

/** Two weeks to get ready, and half a year to choose from. */
const [DAYS_AHEAD, MONDAYS] = [14, 26];
const MARCH = 3;

/**
 * The first Monday on which such a plan has nothing to report: ahead where the window still lies in years whose holidays
 * are announced, else in the last of these years, from March on.
 */
export async function quietKickoff(choices: Omit<Choices, 'kickoff'>, today: Day): Promise<Day> {
  const spring = mondaysFrom(dayOf(holidaysCN().lastYear, MARCH, 1));
  return (await quietOf(choices, mondaysAhead(today))) ?? (await quietOf(choices, spring)) ?? today;
}

/** The first Monday ahead on which it has nothing to report, or where there is none the first: nobody asks for a day gone by. */
export async function comingKickoff(choices: Omit<Choices, 'kickoff'>, today: Day): Promise<Day> {
  const ahead = mondaysAhead(today);
  return (await quietOf(choices, ahead)) ?? ahead[0] ?? today;
}

const mondaysAhead = (today: Day): readonly Day[] => mondaysFrom(asDay(today + DAYS_AHEAD));

async function quietOf(
  choices: Omit<Choices, 'kickoff'>,
  days: readonly Day[],
): Promise<Day | null> {
  for (const kickoff of days) {
    if (await isQuiet({ ...choices, kickoff, units: null })) return kickoff;
  }
  return null;
}

const mondaysFrom = (day: Day): readonly Day[] =>
  Array.from({ length: MONDAYS }, (_, week) => asDay(day + ((8 - weekday(day)) % 7) + 7 * week));

async function isQuiet(choices: Choices): Promise<boolean> {
  const end = lastDay(choices.kickoff, { months: templates[choices.template].months, days: 0 });
  if (yearOf(end) > holidaysCN().lastYear) return false;
  const { diagnostics } = await runPlan('plan.yaml', alone(writePlan(choices)));
  return diagnostics.length === 0;
}

/** A world with one file in it. */
const alone = (text: string): FileAccess => ({
  read: () => new TextEncoder().encode(text),
  realpath: (path) => path,
  join: (_, path) => path,
  dirname: () => '.',
  isInside: () => true,
});
