import { describe, expect, it } from 'vitest';
import { Calendar } from '../../src/domain/calendar.js';
import { parseDay } from '../../src/domain/day.js';
import type { CalendarPlan } from '../../src/domain/plan.js';
import { holidaysCN } from '../../src/input/holidays-cn.js';

const AT = { source: 0, start: 0, end: 0 };
const day = (text: string) => parseDay(text)!;
const range = (name: string, from: string, to: string) => ({
  name,
  from: day(from),
  to: day(to),
  at: AT,
});

const calendar = (plan: Partial<CalendarPlan> = {}) =>
  new Calendar(
    { holidays: 'cn', weekend: [6, 0], workdays: [], restdays: [], avoid: [], at: null, ...plan },
    holidaysCN(),
  );

const kind = (made: Calendar, text: string) => made.rest(day(text))?.kind ?? 'workday';

describe("the State Council's arrangements", () => {
  // 国办发明电〔2013〕28号：2014年春节1月31日至2月6日放假，1月26日（星期日）、2月8日（星期六）上班。
  it.each([
    ['2014-01-26', 'workday'],
    ['2014-01-30', 'workday'],
    ['2014-01-31', 'holiday'],
    ['2014-02-06', 'holiday'],
    ['2014-02-07', 'workday'],
    ['2014-02-08', 'workday'],
    ['2014-02-09', 'weekend'],
    ['2014-09-28', 'workday'],
    ['2014-10-07', 'holiday'],
    ['2014-10-11', 'workday'],
  ])('%s is a %s', (text, expected) => expect(kind(calendar(), text)).toBe(expected));

  it('are left out where the plan wants none', () => {
    const none = calendar({ holidays: 'none' });
    expect([kind(none, '2014-01-26'), kind(none, '2014-02-03')]).toEqual(['weekend', 'workday']);
  });

  it('are known for the years that were announced', () => {
    expect([2003, 2004, 2026, 2027].map((year) => calendar().knows(year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("a person's own days", () => {
  it('a rest day wins over a make-up workday, a workday over everything', () => {
    const own = calendar({
      restdays: [
        range('那达慕', '2014-07-25', '2014-07-28'),
        range('停电', '2014-02-08', '2014-02-08'),
      ],
      workdays: [{ day: day('2014-07-26'), at: AT }],
    });
    expect(
      ['2014-07-25', '2014-07-26', '2014-07-28', '2014-02-08'].map((text) => kind(own, text)),
    ).toEqual(['restday', 'workday', 'restday', 'restday']);
  });

  it('what is to be avoided closes a day for starts, whatever else it is', () => {
    const own = calendar({ avoid: [range('春节前后', '2014-01-28', '2014-02-06')] });
    expect(own.closure(day('2014-01-29'), 'any')).toMatchObject({
      kind: 'avoid',
      name: '春节前后',
    });
    expect(own.closure(day('2014-02-08'), 'workday')).toBeNull();
    expect(own.closure(day('2014-02-09'), 'any')).toBeNull();
    expect(own.closure(day('2014-02-09'), 'workday')).toMatchObject({ kind: 'weekend' });
  });
});
