import { describe, expect, it } from 'vitest';
import { Calendar } from '../../src/domain/calendar.js';
import { asDay, formatDay, parseDay, type Day, type Weekday } from '../../src/domain/day.js';
import { holidaysCN } from '../../src/input/holidays-cn.js';
import { NOTICES, type Notice } from './fixtures/state-council.js';

const WEEKENDS: readonly { readonly name: string; readonly weekend: readonly Weekday[] }[] = [
  { name: 'Saturday and Sunday', weekend: [6, 0] },
  { name: 'Sunday alone', weekend: [0] },
  { name: 'no day', weekend: [] },
];

const plan = { holidays: 'cn', workdays: [], restdays: [], avoid: [], at: null } as const;

const dayOf = (year: number, text: string): Day =>
  parseDay(text.length === 5 ? `${year}-${text}` : text)!;

function daysOff({ year, off }: Notice): Day[] {
  return off.flatMap((range) => {
    const [from = '', to = from] = range.split(' ');
    const first = dayOf(year, from);
    const length = dayOf(year, to) - first + 1;
    return Array.from({ length }, (_, k) => asDay(first + k));
  });
}

describe.each(NOTICES)('the holidays of $year ($notice)', (notice) => {
  it.each(WEEKENDS)('hold where the weekend is $name', ({ weekend }) => {
    const calendar = new Calendar({ ...plan, weekend }, holidaysCN());
    const worked = daysOff(notice).filter((day) => calendar.rest(day)?.kind !== 'holiday');
    const off = notice.work.filter((day) => calendar.rest(dayOf(notice.year, day)) !== null);
    expect({ worked: worked.map(formatDay), off }).toEqual({ worked: [], off: [] });
  });

  it('are announced for days that make sense: what is worked is a Saturday or a Sunday, and none of those off', () => {
    const off = new Set(daysOff(notice));
    const work = notice.work.map((day) => dayOf(notice.year, day));
    const isWeekend = (day: Day) => [2, 3].includes(((day % 7) + 7) % 7);
    expect(work.filter((day) => !isWeekend(day) || off.has(day)).map(formatDay)).toEqual([]);
  });
});

it('the table has no make-up workday that was not announced', () => {
  const announced = new Set(
    NOTICES.flatMap(({ year, work }) => work.map((day) => dayOf(year, day))),
  );
  const since = parseDay('2007-01-01')!;
  const others = [...holidaysCN().makeUpWorkdays].filter((day) => day >= since);
  expect(others.filter((day) => !announced.has(day)).map(formatDay)).toEqual([]);
});
