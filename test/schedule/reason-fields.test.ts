import { describe, expect, it } from 'vitest';
import type { After, Located, Match, Override, Plan, Unit } from '../../src/domain/plan.js';
import type { Rules } from '../../src/domain/rules.js';
import type { SourcePlace } from '../../src/domain/source-place.js';
import { daysSpan } from '../../src/domain/span.js';
import { schedule } from '../../src/schedule/schedule.js';
import type { Reason } from '../../src/schedule/types.js';
import { formatDay } from '../../src/domain/day.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import { day, EXAMPLE, planOf } from '../render/support.js';

/** Places that can be told apart: each rule its own. */
const placed = (start: number): SourcePlace => ({ source: 0, start, end: start + 1 });
const at = placed(0);
const word = (value: string): Located<string>[] => [{ value, at }];
const [TOP, , , LEAD, LATER, STREET] = [0, 1, 2, 3, 4, 5];

const override = (
  match: Omit<Match, 'at'>,
  rules: Rules,
  after: readonly After[] = [],
): Override => ({ match: { ...match, at }, rules, after, at });

const TEN = { interval: daysSpan(10), tolerance: daysSpan(2) };

function reasonIn(over: Partial<Plan>, entry: number): Reason {
  const plan = planOf(EXAMPLE, { rules: { stagger: { ...TEN, at: placed(7) } }, ...over });
  const { schedule: found } = schedule(plan, HOLIDAYS);
  if (found === null) throw new Error('no calendar');
  return found.reasonOf(entry);
}

const withUnit = (name: string, over: Partial<Unit>): readonly Unit[] =>
  planOf(EXAMPLE).units.map((unit) => (unit.name === name ? { ...unit, ...over } : unit));

describe('the reason of a date', () => {
  it('carries the place, the basis and the wish of its rule', () => {
    const rules: Rules = { stagger: { ...TEN, basis: '间隔10天', at: placed(7) } };
    expect(reasonIn({ rules }, LEAD)).toMatchObject({
      rule: 'stagger',
      from: TOP,
      at: placed(7),
      basis: '间隔10天',
      wish: day('2014-02-01'),
    });
  });

  it('names the closed days between the wish and the day, and none where there are none', () => {
    const festival = {
      name: '春节',
      from: day('2014-01-28'),
      to: day('2014-02-06'),
      at: placed(3),
    };
    const calendar = { ...planOf(EXAMPLE).calendar, avoid: [festival] };
    const { wish, skipped } = reasonIn({ calendar }, LEAD);
    expect(formatDay(wish)).toBe('2014-02-01');
    const name = { zh: '春节', en: '春节' };
    const closed = { kind: 'avoid', name, from: festival.from, to: festival.to, at: placed(3) };
    expect(skipped).toEqual([{ from: wish, to: festival.to, closed }]);
    expect(reasonIn({ calendar }, STREET).skipped).toEqual([]);
  });

  it('has no basis where nobody gave one, nor for a day that is fixed', () => {
    expect(reasonIn({}, LEAD).basis).toBe(null);
    const rules: Rules = { stagger: { ...TEN, basis: '方案', at } };
    const units = withUnit('新城区', { start: day('2014-03-03') });
    const fixed = reasonIn({ rules, units }, LEAD);
    expect(fixed).toMatchObject({ rule: 'fixed', basis: null, wish: day('2014-03-03') });
  });

  it('of an entry with `start: kickoff` carries that rule', () => {
    const rules: Rules = { start: { anchor: 'kickoff', basis: '会议为标志', at: placed(9) } };
    const overrides = [override({ level: word('旗县') }, rules)];
    const found = reasonIn({ overrides }, LEAD);
    expect(found).toMatchObject({ rule: 'kickoff', basis: '会议为标志', at: placed(9) });
  });

  it('takes the basis from the last block of rules that gives one', () => {
    const rules: Rules = { stagger: { ...TEN, basis: '方案', at } };
    const overrides = [
      override({ level: word('旗县') }, { stagger: { basis: '旗县', at } }),
      override({ level: word('嘎查村') }, { stagger: { basis: '村', at } }),
      override({ echelon: word('领导机关和领导班子') }, { stagger: { at: placed(5) } }),
    ];
    expect(reasonIn({ rules, overrides }, LEAD)).toMatchObject({ basis: '旗县', at: placed(5) });
    expect(reasonIn({ rules, overrides }, STREET).basis).toBe('方案');
    expect(reasonIn({ rules, overrides }, LATER).basis).toBe(null);
    const units = withUnit('新城区', { rules: { stagger: { basis: '本单位', at } } });
    expect(reasonIn({ rules, overrides, units }, LEAD).basis).toBe('本单位');
  });

  it('of an `after` is the item that made it wait', () => {
    const after = (level: string, basis: string, days: number): After => ({
      match: { level: word(level), at },
      of: 'end',
      interval: daysSpan(days),
      basis,
      at: placed(days),
    });
    const overrides = [
      override({ level: word('嘎查村') }, {}, [
        after('盟市', '市先', 15),
        after('苏木乡镇', '街道先', 20),
      ]),
    ];
    const rules: Rules = { duration: { min: { months: 3, days: 0 }, at } };
    const village = 7;
    const found = reasonIn({ overrides, rules }, village);
    const counted = { of: 'end', distance: daysSpan(20) };
    expect(found).toMatchObject({ rule: 'after', basis: '街道先', at: placed(20), ...counted });
  });
});
