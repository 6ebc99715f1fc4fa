import { day, written } from '../days.js';
import type { PlanDoc, UnitDoc } from './document.js';
import { Dice } from './dice.js';
import type { Taste } from './taste.js';
import { activities } from './generate-activities.js';
import { meetings, people } from './generate-people.js';

const LEVELS = ['盟市', '旗县', '乡镇'];

/** A plan with dated activities: mostly without errors, often with more to attend than can be. */
export function planOf(seed: number, taste: Taste): PlanDoc {
  const dice = new Dice(seed);
  const kickoff = written(day('2014-01-06') + dice.between(0, 80));
  const levels = LEVELS.slice(0, dice.between(2, 3)).map((name) => ({
    name,
    echelons: dice.chance(60) ? ['机关'] : ['机关', '直属'],
  }));
  const stages = dice.chance(20)
    ? []
    : Array.from({ length: dice.between(1, 3) }, (_, k) => `环节${k + 1}`);
  const units = unitsAt(dice, taste, levels, 0, '');
  const base = {
    title: `第${seed}号`,
    issued: '2014-01-02',
    kickoff,
    calendar: calendar(dice, kickoff),
    levels,
    ...(stages.length === 0
      ? {}
      : { stages: stages.map((name) => ({ name, share: dice.between(1, 3) })) }),
    rules: rules(dice, taste),
    ...dice.maybe(20, () => ({
      overrides: [
        {
          match: { level: dice.pick(levels).name },
          rules: { 'start-on': dice.pick(['workday', 'any']) },
        },
      ],
    })),
    units,
  } satisfies PlanDoc;
  const who = people(dice, taste, base);
  return {
    ...base,
    ...who,
    activities: activities(dice, taste, base, stages),
    ...dice.maybe(taste.isSimple ? 20 : 60, () => ({
      meetings: meetings(dice, { ...base, ...who }),
    })),
  };
}

function rules(dice: Dice, { days: [from, to] }: Taste): PlanDoc['rules'] {
  return {
    stagger: { interval: `${dice.between(1, 6)}天`, tolerance: '20天' },
    overlap: { interval: `${dice.between(1, 4)}天`, tolerance: '20天' },
    duration: { min: `${dice.between(from, to)}天` },
    'start-on': dice.pick(['workday', 'any']),
  };
}

function calendar(dice: Dice, kickoff: string): PlanDoc['calendar'] {
  const range = () => {
    const from = day(kickoff) + dice.between(1, 20);
    return { name: '避开', from: written(from), to: written(from + dice.between(0, 4)) };
  };
  return {
    holidays: dice.pick(['none', 'cn']),
    ...dice.maybe(40, () => ({ weekend: dice.chance(50) ? [] : ['sun'] })),
    ...dice.maybe(50, () => ({ avoid: dice.chance(70) ? [range()] : [range(), range()] })),
    ...dice.maybe(10, () => ({ workdays: [written(day(kickoff) + dice.between(1, 20))] })),
  };
}

function unitsAt(
  dice: Dice,
  taste: Taste,
  levels: PlanDoc['levels'],
  level: number,
  above: string,
): UnitDoc[] {
  const most = level === 0 ? taste.tops : taste.below;
  const count = dice.between(level === 0 ? 1 : 0, most);
  return Array.from({ length: count }, (_, k): UnitDoc => {
    // Names repeat below different parents.
    const name = dice.chance(30)
      ? `${levels[level]?.name ?? ''}${k + 1}`
      : `${above}${'甲乙丙丁戊己'[k] ?? k}`;
    const skips = level + 2 < levels.length && dice.chance(15);
    const next = level + 1 + (skips ? 1 : 0);
    const units =
      next < levels.length && dice.chance(85) ? unitsAt(dice, taste, levels, next, name) : [];
    const echelons = levels[level]?.echelons.length ?? 1;
    return {
      name,
      ...dice.maybe(20, () => ({ code: `15${level}${k}${dice.between(1000, 9999)}` })),
      ...(level > 0 ? { level: levels[level]?.name ?? '' } : {}),
      ...dice.maybe(30, () => ({ tags: [dice.pick(['试点', '牧区'])] })),
      ...dice.maybe(10, () => ({ rules: { 'start-on': dice.pick(['workday', 'any'] as const) } })),
      ...(echelons > 1 && dice.chance(30)
        ? { members: ['教育局', { name: '公安局', tags: ['试点'] }] }
        : {}),
      ...(units.length > 0 ? { units: distinct(units) } : {}),
    };
  });
}

/** Names are unique below one parent. */
const distinct = (units: readonly UnitDoc[]): readonly UnitDoc[] =>
  units.filter(({ name }, k) => units.findIndex((other) => other.name === name) === k);
