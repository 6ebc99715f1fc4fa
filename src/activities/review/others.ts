import { finding } from '../../diagnostics/finding.js';
import { item } from '../../domain/columns.js';
import type { Setting } from '../setting.js';
import type { Visit } from '../types.js';
import type { Found } from './names.js';
import { wholeTime } from './whole-time.js';

/** Groups some of whose visits have no day. */
export function reviewVisits({ attendance, dated }: Setting, visits: readonly Visit[]): Found {
  const counts = new Map<number, { of: number; count: number }>();
  for (const { group, day } of visits) {
    const count = counts.get(group) ?? { of: 0, count: 0 };
    counts.set(group, count);
    count.of++;
    if (day === null) count.count++;
  }
  return [...counts].flatMap(([group, { of, count }]) => {
    if (count === 0) return [];
    const { label: name, at, items } = item(attendance.people.all, group);
    const asked = items.flatMap((one) => item(dated.supervision, one).inspects ?? [])[0];
    return [finding('TC725', asked?.at ?? at, { name, count, of })];
  });
}

/** Activities some of whose own days lie outside of the time of all entries: a slip in the year, say. */
export function reviewOutside({ dated, schedule }: Setting): Found {
  const { first, last } = wholeTime(schedule);
  return dated.activities.flatMap(({ name, between, basis }) => {
    if (between === null || (between.from >= first && between.to <= last)) return [];
    const { from, to, at } = between;
    return [finding('TC729', at, { activity: name, from, to, first, last }, { basis })];
  });
}
