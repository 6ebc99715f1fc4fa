import { describe, expect, it } from 'vitest';
import { NO_HOLIDAYS } from '../../src/domain/calendar.js';
import type { Plan } from '../../src/domain/plan.js';
import {
  AT,
  at,
  distance,
  match,
  member,
  months,
  ON_KICKOFF,
  override,
  planOf,
  range,
  shares,
  timed,
  type Sketch,
} from './build.js';
import { days, written } from './days.js';
import { HOLIDAYS } from './holidays.js';
import { solveNaively, type OracleResult } from './solve.js';

type Feasible = Extract<OracleResult, { feasible: true }>;

function solved(plan: Plan, holidays = NO_HOLIDAYS): Feasible {
  const result = solveNaively(plan, holidays);
  if (!result.feasible) throw new Error('the plan should have a calendar');
  return result;
}

const starts = (plan: Plan, holidays = NO_HOLIDAYS): string[] =>
  solved(plan, holidays).entries.map(({ start }) => written(start));

/** Two levels of one echelon, every day counting; 2014-03-03 is a Monday. */
const sketch = (over: Partial<Sketch> = {}): Sketch => ({
  kickoff: '2014-03-03',
  levels: [['机关'], ['机关']],
  rules: { stagger: distance(10, 2), duration: { min: months(3), at: AT }, startOn: 'any' },
  units: [{ name: '市', units: [{ name: '区' }] }],
  ...over,
});

describe('the second solver', () => {
  it('starts a lower unit the wanted days after the upper one', () => {
    expect(starts(planOf(sketch()))).toEqual(['2014-03-03', '2014-03-13']);
  });

  it('takes the later of two days that are equally near', () => {
    const avoid = [range('2014-03-13', '2014-03-13')];
    expect(starts(planOf(sketch({ calendar: { avoid } })))).toEqual(['2014-03-03', '2014-03-14']);
  });

  it('works on make-up workdays and rests on holidays', () => {
    const rules = { ...sketch().rules, startOn: 'workday' as const, stagger: distance(4, 1) };
    const calendar = { holidays: 'cn' as const };
    const plan = planOf(sketch({ kickoff: '2014-01-22', rules, calendar }));
    expect(starts(plan, HOLIDAYS)).toEqual(['2014-01-22', '2014-01-26']);
    const later = planOf(sketch({ kickoff: '2014-01-30', rules, calendar }));
    expect(solved(later, HOLIDAYS).gaveWay.map(({ by }) => by)).toEqual([3]);
    expect(starts(later, HOLIDAYS)).toEqual(['2014-01-30', '2014-02-07']);
  });

  it('leaves top units on the kickoff when that is closed', () => {
    const avoid = [range('2014-03-03', '2014-03-05')];
    const { entries, gaveWay } = solved(planOf(sketch({ calendar: { avoid } })));
    expect(entries.map(({ start }) => written(start))).toEqual(['2014-03-03', '2014-03-13']);
    expect(gaveWay).toEqual([]);
  });

  it('leaves a top unit no day when it may not start before a later one', () => {
    const units = [{ name: '市', notBefore: at('2014-03-04') }];
    expect(solveNaively(planOf(sketch({ units })), NO_HOLIDAYS)).toMatchObject({ feasible: false });
  });

  it('counts the interval once for each storey, the tolerance once', () => {
    const levels = [['机关'], ['机关'], ['机关'], ['机关']];
    const units = [{ name: '市', units: [{ name: '社区', down: 3 }] }];
    const [, lower] = solved(planOf(sketch({ levels, units }))).entries;
    expect([lower?.earliest, lower?.start, lower?.latest].map((day = NaN) => written(day))).toEqual(
      ['2014-03-31', '2014-04-02', '2014-04-04'],
    );
  });

  it('starts all entries of a `start: DATE` that day, but for those with a day of their own', () => {
    const start = { anchor: 'date' as const, day: at('2014-03-09'), at: AT };
    const units = [
      { name: '市', units: [{ name: '甲' }, { name: '乙', start: at('2014-03-08') }] },
    ];
    const overrides = [override(match({ level: '层级2' }), { start })];
    const { entries, breaks } = solved(planOf(sketch({ units, overrides })));
    expect(entries.map(({ start: day }) => written(day))).toEqual([
      '2014-03-03',
      '2014-03-09',
      '2014-03-08',
    ]);
    expect(breaks.map(({ rule, by }) => [rule, by])).toEqual([
      ['stagger', -2],
      ['stagger', -3],
    ]);
  });

  it('shares days by the decimals that are written', () => {
    const rules = { ...sketch().rules, duration: { min: days(45), at: AT } };
    const [first] = solved(planOf(sketch({ rules, stages: shares(0.1, 0.1) }))).entries;
    expect(first?.stageStarts.map(written)).toEqual(['2014-03-03', '2014-03-26']);
  });

  it('finds a latest day where the workdays come to an end', () => {
    const workdays = ['2014-03-13', '2014-03-20'].map((day) => ({ day: at(day), at: AT }));
    const calendar = { weekend: [0, 1, 2, 3, 4, 5, 6] as const, workdays };
    const rules = {
      ...sketch().rules,
      stagger: undefined,
      startOn: 'workday' as const,
      placement: 'latest' as const,
    };
    const [, lower] = solved(planOf(sketch({ calendar, rules }))).entries;
    expect([lower?.earliest, lower?.start, lower?.latest].map((day = NaN) => written(day))).toEqual(
      ['2014-03-13', '2014-03-20', '2014-03-20'],
    );
  });

  it('lets stages wait that start together, from the second on', () => {
    const leadFirst = { interval: days(5), at: AT };
    const rules = { ...sketch().rules, duration: { min: days(20), at: AT }, leadFirst };
    const overrides = [override(match({ level: '层级2' }), { start: ON_KICKOFF })];
    const plan = planOf(sketch({ rules, overrides, stages: shares(1, 1) }));
    const [, lower] = solved(plan).entries;
    expect(lower?.stageStarts.map(written)).toEqual(['2014-03-03', '2014-03-18']);
    expect(written(lower?.end ?? NaN)).toBe('2014-03-27');
  });

  it('starts a leader earlier than it wants where those that wait would end too late', () => {
    const leadFirst = { interval: days(0), at: AT };
    const brief = { target: days(10), min: days(10), at: AT };
    const rules = {
      stagger: distance(5, 3),
      duration: { min: days(20), at: AT },
      startOn: 'any' as const,
      leadFirst,
    };
    const overrides = [
      override(match({ level: '层级2' }), { stagger: distance(10, 9) }),
      override(match({ level: '层级3' }), {
        duration: brief,
        stagger: distance(3, 3),
        window: { end: at('2014-03-20'), at: AT },
      }),
    ];
    const units = [{ name: '市', units: [{ name: '区', units: [{ name: '街' }] }] }];
    const levels = [['机关'], ['机关'], ['机关']];
    const plan = planOf(sketch({ rules, overrides, units, levels, stages: shares(3, 1) }));
    const { entries } = solved(plan);
    expect(entries.map(({ start, end }) => [written(start), written(end)])).toEqual([
      ['2014-03-03', '2014-03-22'],
      ['2014-03-04', '2014-03-23'],
      ['2014-03-07', '2014-03-20'],
    ]);
  });

  it('fills the window with the longest time that leaves room for the waits', () => {
    const rules = {
      ...sketch().rules,
      leadFirst: { interval: days(10), at: AT },
      duration: { min: days(20), fill: true, at: AT },
      window: { length: days(60), at: AT },
    };
    const overrides = [override(match({ level: '层级2' }), { start: ON_KICKOFF })];
    const plan = planOf(sketch({ rules, overrides, stages: shares(1, 1) }));
    const { entries } = solved(plan);
    expect(entries.map(({ start, end }) => end - start + 1)).toEqual([50, 60]);
  });

  it('finds no calendar when a hard limit leaves no day', () => {
    const rules = {
      ...sketch().rules,
      stagger: { ...distance(10, 2), severity: 'error' as const },
    };
    const avoid = [range('2014-03-10', '2014-03-20')];
    expect(solveNaively(planOf(sketch({ rules, calendar: { avoid } })), NO_HOLIDAYS)).toMatchObject(
      {
        feasible: false,
      },
    );
  });

  it('counts months to the end of a short month', () => {
    const stagger = { interval: months(1), at: AT };
    const rules = { stagger, duration: { min: months(1), at: AT }, startOn: 'any' as const };
    const leap = solved(planOf(sketch({ kickoff: '2012-01-31', rules })));
    expect(leap.entries.map(({ start, end }) => [written(start), written(end)])).toEqual([
      ['2012-01-31', '2012-02-28'],
      ['2012-02-29', '2012-03-28'],
    ]);
  });

  it('gives each member of the last echelon a day and its own fixed start', () => {
    const members = [member('甲'), member('乙', { start: at('2014-04-01') })];
    const plan = planOf(
      sketch({
        levels: [['机关', '直属单位']],
        rules: { ...sketch().rules, overlap: distance(10, 2) },
        units: [{ name: '市', members }],
      }),
    );
    const { entries, breaks } = solved(plan);
    expect(entries.map(({ start }) => written(start))).toEqual([
      '2014-03-03',
      '2014-03-13',
      '2014-04-01',
    ]);
    expect(breaks).toEqual([{ entry: 2, rule: 'overlap', from: 0, by: 17 }]);
  });

  it('puts a lower department of a system after the upper one', () => {
    const police = member('公安局', { system: '公安', notBefore: at('2014-03-20') });
    const plan = planOf(
      sketch({
        levels: [
          ['机关', '直属单位'],
          ['机关', '直属单位'],
        ],
        rules: { ...sketch().rules, overlap: distance(5, 5) },
        overrides: [override(match({ level: '层级2' }), { start: ON_KICKOFF })],
        units: [
          {
            name: '市',
            members: [police],
            units: [{ name: '区', members: [member('分局', { system: '公安' })] }],
          },
        ],
      }),
    );
    // The lower department is tied to the kickoff day, so it can't come after the upper one.
    expect(solveNaively(plan, NO_HOLIDAYS)).toMatchObject({ feasible: false });
    const free = { ...plan, overrides: [] };
    expect(starts(free)).toEqual(['2014-03-03', '2014-03-20', '2014-03-13', '2014-03-21']);
  });

  it('says that nothing limits the latest start where nothing does', () => {
    const rules = { ...sketch().rules, stagger: undefined };
    expect(solved(planOf(sketch({ rules }))).entries.map(({ latest }) => written(latest))).toEqual([
      '2014-03-03',
      'open',
    ]);
  });

  it('finds a window too short when an entry can end only after it', () => {
    const window = { length: months(3), at: AT };
    const rules = { ...sketch().rules, window };
    expect(solveNaively(planOf(sketch({ rules })), NO_HOLIDAYS)).toMatchObject({ feasible: false });
    const soft = { ...rules, window: { ...window, severity: 'warning' as const } };
    expect(solved(planOf(sketch({ rules: soft }))).breaks).toEqual([
      { entry: 1, rule: 'window', from: null, by: 10 },
    ]);
  });

  it('gives every stage a day, and an entry as many days as it has stages', () => {
    const stages = shares(1, 1, 98);
    const rules = { ...sketch().rules, duration: { min: days(4), at: AT } };
    const [four] = solved(planOf(sketch({ rules, stages }))).entries;
    expect(four?.stageStarts.map(written)).toEqual(['2014-03-03', '2014-03-04', '2014-03-05']);
    const short = { ...rules, duration: { min: days(2), at: AT } };
    const [two] = solved(planOf(sketch({ rules: short, stages }))).entries;
    expect(written(two?.end ?? NaN)).toBe('2014-03-05');
  });

  it('lengthens the entry when its stages last longer', () => {
    const rules = { ...sketch().rules, duration: { min: days(40), at: AT } };
    const stages = timed(months(1), months(1));
    const [first] = solved(planOf(sketch({ rules, stages }))).entries;
    expect(first?.stageStarts.map(written)).toEqual(['2014-03-03', '2014-04-03']);
    expect(written(first?.end ?? NaN)).toBe('2014-05-02');
  });

  it('sends pilots ahead of the rest with `after`', () => {
    const pilots = [{ value: '试点', at: AT }];
    const after = {
      match: { tag: pilots, at: AT },
      of: 'end' as const,
      interval: days(1),
      basis: null,
      at: AT,
    };
    const plan = planOf(
      sketch({
        rules: { startOn: 'any', duration: { min: days(20), at: AT } },
        overrides: [override(match({ level: '层级2' }), {}, [after])],
        units: [{ name: '市', units: [{ name: '甲' }, { name: '乙', tags: ['试点'] }] }],
      }),
    );
    expect(starts(plan)).toEqual(['2014-03-03', '2014-03-23', '2014-03-03']);
  });

  it('makes the stages of a later entry wait with `lead-first`', () => {
    const rules = {
      stagger: distance(1),
      leadFirst: { interval: days(3), at: AT },
      duration: { min: days(20), at: AT },
      startOn: 'any' as const,
    };
    const brief = { duration: { target: days(10), min: days(10), at: AT } };
    const plan = planOf(
      sketch({
        rules,
        stages: shares(1, 1),
        overrides: [override(match({ level: '层级2' }), brief)],
      }),
    );
    const [first, second] = solved(plan).entries;
    expect([first, second].map((entry) => entry?.stageStarts.map(written))).toEqual([
      ['2014-03-03', '2014-03-13'],
      ['2014-03-06', '2014-03-16'],
    ]);
    expect(written(second?.end ?? NaN)).toBe('2014-03-20');
  });

  it('stretches all that fill their window to one length', () => {
    const rules = {
      ...sketch().rules,
      duration: { min: days(20), fill: true, at: AT },
      window: { length: days(60), at: AT },
    };
    const { entries } = solved(planOf(sketch({ rules })));
    expect(entries.map(({ start, end }) => end - start + 1)).toEqual([50, 50]);
    expect(written(entries[1]?.end ?? NaN)).toBe('2014-05-01');
  });
});
