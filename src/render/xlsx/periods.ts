import { addMonths, asDay, dayOf, weekday, yearOf, type Day } from '../../domain/day.js';
import type { Calendar } from '../../domain/calendar.js';
import { partsOf } from './words.js';

/** A column of the chart. Both days are inclusive. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export interface Periods {
  readonly unit: 'week' | 'month' | 'year';
  readonly list: readonly Period[];
}

/** As many columns as one still looks at; of years as many as any plan of people's has. */
const MOST = { week: 80, month: 120, year: 200 } as const;

/** The weeks, from Monday, that cover the days from … to (inclusive); months or years where those are too many; none where all are. */
export function periodsOf(from: Day, to: Day): Periods {
  const monday = asDay(from - ((weekday(from) + 6) % 7));
  const weeks = Math.floor((to - monday) / 7) + 1;
  if (weeks <= MOST.week)
    return { unit: 'week', list: run(monday, weeks, (k) => asDay(monday + 7 * k)) };
  const first = asDay(from - partsOf(from)[2] + 1);
  const months = (yearOf(to) - yearOf(from)) * 12 + partsOf(to)[1] - partsOf(from)[1] + 1;
  if (months <= MOST.month)
    return { unit: 'month', list: run(first, months, (k) => addMonths(first, k)) };
  const years = yearOf(to) - yearOf(from) + 1;
  const newYear = dayOf(yearOf(from), 1, 1);
  return {
    unit: 'year',
    list: years > MOST.year ? [] : run(newYear, years, (k) => addMonths(newYear, 12 * k)),
  };
}

const run = (_first: Day, count: number, start: (k: number) => Day): Period[] =>
  Array.from({ length: count }, (_, k) => ({ from: start(k), to: asDay(start(k + 1) - 1) }));

/** What has days in the chart: a stage, an entry; both inclusive. */
export interface Bar {
  readonly start: number;
  readonly end: number;
}

/** For each period the number of the bar with most of its days, the first of equals; −1 where none has any. */
export function mostIn(periods: readonly Period[], bars: readonly Bar[]): number[] {
  return periods.map(({ from, to }) => {
    let [best, most] = [-1, 0];
    for (let k = 0; k < bars.length; k++) {
      const { start = 0, end = 0 } = bars[k] ?? {};
      const days = Math.min(end, to) - Math.max(start, from) + 1;
      if (days > most) [best, most] = [k, days];
    }
    return best;
  });
}

/** How many days of seven make a period one of little work: three of the five that a week has. */
const MANY = 3 / 7;

/** Whether many of its days are off or avoided, those of ordinary weekends apart. */
export function isMostlyClosed({ from, to }: Period, calendar: Calendar): boolean {
  let closed = 0;
  for (let day: Day = from; day <= to; day = asDay(day + 1)) {
    const rest = calendar.rest(day);
    if (calendar.avoided(day) !== null || (rest !== null && rest.kind !== 'weekend')) closed++;
  }
  return closed / (to - from + 1) >= MANY;
}
