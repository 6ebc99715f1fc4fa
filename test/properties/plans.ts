import fc from 'fast-check';
import { asDay, type Weekday } from '../../src/domain/day.js';
import {
  pathOf,
  type After,
  type CalendarPlan,
  type Match,
  type Override,
} from '../../src/domain/plan.js';
import type { DayRange, Level, Plan, Stage } from '../../src/domain/plan.js';
import { AT, shares, timed, unitsOf, type UnitTree } from '../oracle/build.js';
import { day, days } from '../oracle/days.js';
import { dayCount, rules, sometimes, type Features } from './pieces.js';
import { BATCHES, SYSTEMS, TAGS, trees } from './trees.js';

export interface Size {
  readonly units: number;
}

const PLAN_RULES = { distances: 9, duration: 9, window: 9, start: 0, startOn: 9 };

const OVERRIDE_RULES = { distances: 4, duration: 3, window: 1, start: 3, startOn: 2 };

const between = (from: string, to: string) => fc.integer({ min: day(from), max: day(to) });

/** Mostly 2014 with its Spring Festival; leap years' Februaries; ends of months. */
const kickoffs = fc.oneof(
  { weight: 3, arbitrary: between('2014-01-10', '2014-02-20') },
  { weight: 2, arbitrary: between('2014-02-21', '2014-06-30') },
  { weight: 1, arbitrary: between('2012-01-20', '2012-03-05') },
  { weight: 1, arbitrary: between('2016-01-20', '2016-03-05') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2014-01-31', '2012-01-31', '2016-02-29', '2014-03-31').map(day),
  },
);

const rangeFrom = (kickoff: number, most: number): fc.Arbitrary<DayRange> =>
  fc.tuple(fc.integer({ min: -5, max: 50 }), fc.nat({ max: most })).map(([from, length]) => ({
    name: null,
    from: asDay(kickoff + from),
    to: asDay(kickoff + from + length),
    at: AT,
  }));

/** Days to work on where no weekday is one. */
const listed = (kickoff: number): fc.Arbitrary<Partial<CalendarPlan>> =>
  fc.uniqueArray(fc.integer({ min: -5, max: 80 }), { minLength: 3, maxLength: 15 }).map((list) => ({
    holidays: 'none',
    weekend: [0, 1, 2, 3, 4, 5, 6],
    workdays: list.map((by) => ({ day: asDay(kickoff + by), at: AT })),
  }));

const calendars = (kickoff: number): fc.Arbitrary<CalendarPlan> =>
  fc
    .tuple(usualCalendars(kickoff), sometimes(1, listed(kickoff)))
    .map(([usual, few]) => ({ ...usual, ...few }));

const usualCalendars = (kickoff: number): fc.Arbitrary<CalendarPlan> =>
  fc.record({
    holidays: fc.constantFrom('cn' as const, 'cn' as const, 'none' as const),
    weekend: fc.constantFrom<Weekday[]>([6, 0], [6, 0], [0], []),
    workdays: fc.array(
      fc.integer({ min: -5, max: 60 }).map((by) => ({ day: asDay(kickoff + by), at: AT })),
      { maxLength: 2 },
    ),
    restdays: fc.array(rangeFrom(kickoff, 2), { maxLength: 2 }),
    avoid: fc.array(rangeFrom(kickoff, 12), { maxLength: 2 }),
    at: fc.constant(null),
  });

const levelLists: fc.Arbitrary<Level[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 3, arbitrary: fc.constant(2) },
      { weight: 1, arbitrary: fc.constant(3) },
    ),
    {
      minLength: 2,
      maxLength: 4,
    },
  )
  .map((counts) =>
    counts.map((count, k) => ({
      name: `层级${k + 1}`,
      echelons: ['先', '中', '后'].slice(0, count),
      count: null,
      at: AT,
    })),
  );

const stageLists: fc.Arbitrary<Stage[]> = fc.oneof(
  fc.constant<Stage[]>([]),
  fc
    .array(
      fc.integer({ min: 1, max: 8 }).map((k) => k / 2),
      { minLength: 1, maxLength: 5 },
    )
    .map((weights) => shares(...weights)),
  fc
    .array(fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1.1, 0.35, 2.675, 1e-7), {
      minLength: 2,
      maxLength: 5,
    })
    .map((weights) => shares(...weights)),
  fc.array(dayCount(1, 20), { minLength: 1, maxLength: 3 }).map((lengths) => timed(...lengths)),
  fc.constant(timed({ months: 1, days: 0 }, days(10))),
);

/** Two stages or more, none counted in months. */
const manyStages: fc.Arbitrary<Stage[]> = stageLists.filter(
  (stages) =>
    stages.length > 1 && stages.every(({ duration }) => duration === null || duration.months === 0),
);

const words = <T extends string>(list: readonly T[]) =>
  fc
    .subarray([...list], { minLength: 1, maxLength: Math.min(2, list.length) })
    .map((some) => some.map((value) => ({ value, at: AT })));

const matchesIn = (
  levels: readonly Level[],
  unitTrees: readonly UnitTree[],
): fc.Arbitrary<Match> => {
  const units = unitsOf(unitTrees);
  const references = units.map((unit) => unit.code ?? pathOf(units, unit).join('/'));
  const all = {
    level: words(levels.map(({ name }) => name)),
    echelon: words(['先', '中', '后']),
    tag: words(TAGS),
    system: words(SYSTEMS),
    unit: words(references),
  };
  const keys = fc.subarray(Object.keys(all) as (keyof typeof all)[], {
    minLength: 1,
    maxLength: 2,
  });
  return keys.chain((chosen) =>
    fc.record({ ...Object.fromEntries(chosen.map((key) => [key, all[key]])), at: fc.constant(AT) }),
  );
};

/** In nine of ten cases a level below the top one, or a later echelon. */
const lowerIn = (levels: readonly Level[]): fc.Arbitrary<Partial<Match>> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: words(levels.slice(1).map(({ name }) => name)).map((level) => ({ level })),
    },
    { weight: 4, arbitrary: words(['中', '后']).map((echelon) => ({ echelon })) },
    { weight: 1, arbitrary: fc.constant({}) },
  );

const afters = (match: fc.Arbitrary<Match>): fc.Arbitrary<After[]> => {
  const one = fc.record({
    match,
    of: fc.constantFrom('start' as const, 'end' as const),
    interval: dayCount(0, 10),
    basis: fc.constant(null),
    at: fc.constant(AT),
  });
  return fc.array(one, { maxLength: 2 });
};

const overridesIn = (
  kickoff: number,
  match: fc.Arbitrary<Match>,
  /** What fits no first echelon of a top unit: that starts on the kickoff and comes after nothing. */
  lower: fc.Arbitrary<Partial<Match>>,
  features: Features,
): fc.Arbitrary<Override[]> => {
  const one = fc.record({
    match,
    rules: rules(kickoff, OVERRIDE_RULES, features),
    after: fc.constant([]),
    at: fc.constant(AT),
  });
  if (features.after !== true) return fc.array(one, { maxLength: 4 });
  const waiting = fc
    .tuple(one, afters(match), lower)
    .map(([said, after, level]) => ({ ...said, match: { ...level, ...said.match }, after }));
  const any = fc.oneof({ weight: 2, arbitrary: one }, { weight: 3, arbitrary: waiting });
  return fc.array(any, { maxLength: 4 });
};

const tagged = (tags: readonly string[]): Match => ({
  tag: tags.map((value) => ({ value, at: AT })),
  at: AT,
});

/** Each batch but the first waits for all before it; mostly on one level alone, since those above wait for nobody below. */
const batchesOn = (levels: readonly Level[]): fc.Arbitrary<Override[]> => {
  const last = levels.slice(-1).map(({ name }) => ({ value: name, at: AT }));
  const waiting = fc.record({
    of: fc.constantFrom('start' as const, 'start' as const, 'end' as const),
    interval: dayCount(0, 4),
    isOnLast: fc.constantFrom(true, true, true, false),
  });
  return fc.array(waiting, { minLength: 3, maxLength: BATCHES.length - 1 }).map((list) =>
    list.map(({ of, interval, isOnLast }, k) => {
      const level = isOnLast ? { level: last } : {};
      const named = { ...tagged(BATCHES.slice(0, k + 1)), ...level };
      return {
        match: { ...tagged(BATCHES.slice(k + 1, k + 2)), ...level },
        rules: {},
        after: [{ match: named, of, interval, basis: null, at: AT }],
        at: AT,
      };
    }),
  );
};

/** Random plans as they are after every check that needs no dates. */
export const plans = (size: Size, features: Features = {}): fc.Arbitrary<Plan> =>
  fc.tuple(kickoffs, levelLists).chain(([kickoff, levels]) =>
    trees(kickoff, levels, size.units, features).chain((unitTrees) =>
      fc.record<Plan>({
        title: fc.constant('方案'),
        id: fc.constant('plan'),
        revision: fc.constant(0),
        issued: fc.constant(null),
        timezone: fc.constant('Asia/Shanghai'),
        kickoff: fc.constant({ day: asDay(kickoff), name: null, at: AT }),
        calendar: calendars(kickoff),
        levels: fc.constant(levels),
        stages: features.waits === true ? manyStages : stageLists,
        rules: rules(kickoff, PLAN_RULES, features),
        overrides: fc
          .tuple(
            features.batches === true ? batchesOn(levels) : fc.constant<Override[]>([]),
            overridesIn(kickoff, matchesIn(levels, unitTrees), lowerIn(levels), features),
          )
          .map((both) => both.flat()),
        units: fc.constant(unitsOf(unitTrees)),
        checks: fc.constant({}),
      }),
    ),
  );
