import { OPEN } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { Run } from '../run.js';

/** Further than this no forecast looks for a day on which one may start. */
const FARTHEST_DAYS = 800;

/** The first day on or after `day` on which the entry may start; `day` itself where there is none. */
export function nextStart({ network, calendar }: Run, entry: number, day: number): number {
  const { allowed, startOn } = network.terms.of(entry);
  const known = allowed.next(day);
  if (known !== OPEN) return known;
  // Behind the days that the plan reaches: what was reported may lie there.
  for (let at = day; at < day + FARTHEST_DAYS; at++) {
    if (calendar.closure(asDay(at), startOn) === null) return at;
  }
  return day;
}

/** The day nearest to `wish` on which the entry may start; of two equally near, the later. Non-decreasing in `wish`. */
export function nearestStart(run: Run, entry: number, wish: number): number {
  const later = nextStart(run, entry, wish);
  const earlier = run.network.terms.of(entry).allowed.previous(wish);
  return later - wish <= wish - earlier ? later : earlier;
}
