import { finding } from '../../diagnostics/finding.js';
import { item } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { Setting } from '../setting.js';
import type { Visit } from '../types.js';
import type { Found } from './names.js';

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
    const { name, at, items } = item(attendance.people.all, group);
    const asked = items.flatMap((one) => item(dated.supervision, one).inspects ?? [])[0];
    return [finding('TC725', asked?.at ?? at, { name, count, of })];
  });
}

/**
 * Activities whose own days lie after the end of all entries, in a plan without a window; else the window says so
 * before there are any days.
 */
export function reviewOutside({ dated, schedule }: Setting): Found {
  const { kickoff } = schedule.entries.plan;
  const last = schedule.end.reduce((most, day) => Math.max(most, day), kickoff.day);
  return dated.activities.flatMap(({ name, between, basis }) => {
    if (between === null || schedule.windowEnd !== null) return [];
    const { from, to, at } = between;
    if (from < kickoff.day || to <= last) return [];
    const facts = { activity: name, from, to, first: kickoff.day, last: asDay(last) };
    return [finding('TC729', at, facts, { basis })];
  });
}
