import { day, written } from '../days.js';
import type { ActivityDoc, MatchDoc, PlanDoc, TimeDoc } from './document.js';
import type { Dice } from './dice.js';
import type { Taste } from './taste.js';

/** Activities of every kind; what people.md leaves open is not among them (two timed ones that both stand on their wishes, say). */
export function activities(
  dice: Dice,
  taste: Taste,
  plan: PlanDoc,
  stages: readonly string[],
): ActivityDoc[] {
  const found: ActivityDoc[] = [];
  for (let k = dice.between(1, taste.activities); k > 0; k--) {
    found.push(activity(dice, taste, plan, stages, found));
  }
  return found;
}

const NAMES = ['动员大会', '集中学习', '民主生活会', '总结大会', '公示', '实践活动'];

function activity(
  dice: Dice,
  taste: Taste,
  plan: PlanDoc,
  stages: readonly string[],
  before: readonly ActivityDoc[],
): ActivityDoc {
  const name = NAMES[before.length] ?? `活动${before.length}`;
  const [last] = before.slice(-1);
  const isAfter = !taste.isSimple && last !== undefined && dice.chance(30);
  const isBetween = !isAfter && dice.chance(8);
  const isRegular = !isAfter && !isBetween && dice.chance(12);
  const isLong = !isRegular && dice.chance(taste.isSimple ? 0 : 15);
  const isAttended = dice.chance(taste.isSimple ? 95 : 75);
  return {
    name,
    ...dice.maybe(40, () => ({ match: match(dice, plan) })),
    ...dice.maybe(25, () => ({ optional: true })),
    ...(isBetween ? { between: between(dice, plan) } : {}),
    ...(stages.length > 0 && !isBetween && dice.chance(60) ? { stage: dice.pick(stages) } : {}),
    ...(!isBetween && dice.chance(60)
      ? { within: { [dice.pick(['first', 'last'])]: `${dice.between(1, 6)}天` } }
      : {}),
    ...(isAfter && last !== undefined ? { after: after(dice, last.name) } : {}),
    ...(isRegular ? { every: dice.pick(['4天', '1周', '10天', '1个月']) } : {}),
    ...(isLong ? { days: dice.between(2, 3) } : {}),
    ...dice.maybe(20, () => ({ at: dice.pick(['start', 'end'] as const) })),
    ...dice.maybe(15, () => ({ on: 'any' as const })),
    // One that stands on its wish takes no half-day here, or two of them would meet.
    ...(isAttended && !isAfter && !isLong ? time(dice, taste, before) : {}),
    ...(isAttended ? { attend: attend(dice, taste) } : {}),
  };
}

function match(dice: Dice, plan: PlanDoc): MatchDoc {
  const { name, echelons } = dice.pick(plan.levels);
  if (dice.chance(25)) return { echelon: dice.pick(echelons) };
  if (dice.chance(15)) return { tag: '试点' };
  return dice.chance(30) ? { level: name, echelon: echelons[0] } : { level: [name] };
}

function between(dice: Dice, plan: PlanDoc) {
  const from = day(plan.kickoff) + dice.between(0, 10);
  return { from: written(from), to: written(from + dice.between(0, 6)) };
}

const after = (dice: Dice, activityName: string) => ({
  activity: activityName,
  interval: `${dice.between(1, 4)}天`,
  ...dice.maybe(50, () => ({ within: `${dice.between(4, 8)}天` })),
});

function attend(dice: Dice, { isSimple }: Taste): readonly ('contact' | 'supervisor')[] {
  // Leaders are what simple plans have no two of for a unit.
  if (isSimple) return ['supervisor'];
  return dice.pick([['contact'], ['supervisor'], ['contact', 'supervisor']] as const);
}

/** At most one activity of a plan has a time: two could fall on one half-day of an entry where nobody comes. */
function time(dice: Dice, { isSimple }: Taste, before: readonly ActivityDoc[]): TimeDoc {
  if (before.some((one) => one.time !== undefined || one['half-day'] !== undefined)) return {};
  if (dice.chance(20)) return { 'half-day': dice.pick(['am', 'pm'] as const) };
  if (dice.chance(15)) return { time: dice.pick(['09:00', '14:30', '10:30']) };
  return !isSimple && dice.chance(8) ? { time: '11:00', hours: 3 } : {};
}
