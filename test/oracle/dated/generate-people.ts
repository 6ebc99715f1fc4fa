import { day, written } from '../days.js';
import type { ContactsDoc, LimitsDoc, MeetingDoc, PlanDoc, SupervisionDoc } from './document.js';
import type { Dice } from './dice.js';
import type { Taste } from './taste.js';
import { unitsOf, type Unit } from './rows.js';

const word = (dice: Dice, { said, path }: Unit): string =>
  said.code !== undefined && dice.chance(50) ? said.code : path;

function limits(dice: Dice, plan: PlanDoc, percent: number): LimitsDoc {
  const away = () => {
    const from = day(plan.kickoff) + dice.between(1, 20);
    return dice.chance(50)
      ? written(from)
      : { from: written(from), to: written(from + dice.between(1, 4)) };
  };
  return {
    ...dice.maybe(percent, () => ({ 'per-day': 1 as const })),
    ...dice.maybe(percent, () => ({ away: [away()] })),
  };
}

/** Leaders and groups. */
export function people(
  dice: Dice,
  taste: Taste,
  plan: PlanDoc,
): Pick<PlanDoc, 'contacts' | 'supervision'> {
  const units = unitsOf(plan);
  return {
    ...(taste.isSimple ? {} : dice.maybe(80, () => ({ contacts: contacts(dice, plan, units) }))),
    supervision: supervision(dice, taste, plan, units),
  };
}

function contacts(dice: Dice, plan: PlanDoc, units: readonly Unit[]): readonly ContactsDoc[] {
  return Array.from({ length: dice.between(1, 2) }, (_, k) => ({
    of: `班子${k + 1}`,
    ...limits(dice, plan, 10),
    leaders: Array.from({ length: dice.between(1, 2) }, (__, i) => ({
      // The same leader in two items is one.
      name: k > 0 && dice.chance(15) ? '领导11' : `领导${k + 1}${i + 1}`,
      points: dice.someOrOne(units, 35).map((unit) => word(dice, unit)),
      ...limits(dice, plan, 15),
      ...seat(dice, plan, units),
    })),
  })).map((item) => ({
    ...item,
    leaders: item.leaders.filter(
      ({ name }, k) => item.leaders.findIndex((other) => other.name === name) === k,
    ),
  }));
}

/** In the leading team of a unit whose first echelon is not its members. */
function seat(dice: Dice, plan: PlanDoc, units: readonly Unit[]) {
  const unit = dice.pick(units);
  const isOne =
    unit.said.members === undefined || (plan.levels[unit.level]?.echelons.length ?? 1) > 1;
  return isOne && dice.chance(20) ? { unit: word(dice, unit) } : {};
}

/** Groups that cover every unit once, some of them inspecting; rarely a unit twice. */
function supervision(
  dice: Dice,
  taste: Taste,
  plan: PlanDoc,
  units: readonly Unit[],
): readonly SupervisionDoc[] {
  const [top, ...lower] = plan.levels.map(({ name }) => name);
  const inspects = () =>
    dice.maybe(40, () => ({
      inspects: {
        level: dice.pick(lower),
        ...dice.maybe(60, () => ({ visits: dice.between(1, 2) })),
      },
    }));
  if (dice.chance(40) && top !== undefined) {
    const made = lower.map((covers) => ({
      by: dice.pick(plan.levels.map(({ name }) => name).slice(0, lower.indexOf(covers) + 1)),
      covers,
      ...(dice.chance(50) ? { groups: dice.between(1, 2) } : { per: dice.between(1, 3) }),
      ...dice.maybe(10, () => ({ name: `{unit}${covers}指导员{n}` })),
      ...limits(dice, plan, 10),
      ...inspects(),
    }));
    const tops = units.filter(({ level }) => level === 0).map((unit) => word(dice, unit));
    return [
      { group: '第一组', covers: tops, ...limits(dice, plan, 10), ...inspects() },
      ...distinctly(made),
    ];
  }
  const count = dice.between(1, 3);
  const shares = Array.from({ length: count }, (): string[] => []);
  for (const unit of units) shares[dice.between(0, count - 1)]?.push(word(dice, unit));
  if (!taste.isSimple && dice.chance(10)) shares[0]?.push(...shares.slice(1).flat().slice(0, 1));
  return shares
    .map((covers, k) => ({
      group: `第${k + 1}组`,
      covers,
      ...limits(dice, plan, 12),
      ...inspects(),
    }))
    .filter(({ covers }) => covers.length > 0);
}

/** Names of groups that two items make by one level would be alike. */
const distinctly = <T extends { readonly by: string; readonly covers: string }>(
  made: readonly T[],
) =>
  made.map((item) =>
    made.filter(({ by }) => by === item.by).length > 1
      ? { ...item, name: `{unit}${item.covers}第{n}督导组` }
      : item,
  );

export function meetings(dice: Dice, plan: PlanDoc): readonly MeetingDoc[] {
  return Array.from({ length: dice.between(1, 3) }, (_, k) => meeting(dice, plan, `会议${k + 1}`));
}

function meeting(dice: Dice, plan: PlanDoc, name: string): MeetingDoc {
  const { name: level, echelons } = dice.pick(plan.levels);
  const dates = [
    { every: dice.pick(['3天', '1周', '2周', '1个月']) },
    { date: written(day(plan.kickoff) + dice.between(1, 20)) },
    ...(plan.stages === undefined
      ? []
      : [
          {
            each: 'stage' as const,
            of: dice.chance(70) ? { level } : { level, echelon: echelons.at(-1) },
          },
        ]),
  ];
  const groups = (plan.supervision ?? []).flatMap(({ group }) =>
    group === undefined ? [] : [group],
  );
  const bodies = (plan.contacts ?? []).map(({ of }) => of);
  const leaders = (plan.contacts ?? []).flatMap((item) => item.leaders.map((one) => one.name));
  const isBy = dice.chance(15);
  return {
    name,
    ...dice.pick(dates),
    ...dice.maybe(25, () => ({ 'half-day': dice.pick(['am', 'pm'] as const) })),
    ...(isBy ? { by: level } : {}),
    ...dice.maybe(70, () => ({
      attend: isBy
        ? ['supervisor' as const]
        : [
            dice.pick([
              'supervisor' as const,
              'contact' as const,
              ...(groups.length > 0 ? [{ group: [dice.pick(groups)] }] : []),
              ...(bodies.length > 0
                ? [{ of: dice.pick(bodies) }, { leader: dice.pick(leaders) }]
                : []),
            ]),
          ],
    })),
  };
}
