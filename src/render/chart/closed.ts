import type { Calendar } from '../../domain/calendar.js';
import { asDay, type Day } from '../../domain/day.js';
import type { View } from '../view.js';
import type { DaySpan } from './time-axis.js';

/** Days in a row: from inclusive, to exclusive. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly name: string | null;
}

/** Days of rest that follow each other, in order. */
export function restStretches(calendar: Calendar, { from, to }: DaySpan): Stretch[] {
  const found: { from: Day; to: Day; name: null }[] = [];
  for (let day = from; day <= to; day = asDay(day + 1)) {
    if (calendar.rest(day) === null) continue;
    const last = found.at(-1);
    const next = asDay(day + 1);
    if (last?.to === day) last.to = next;
    else found.push({ from: day, to: next, name: null });
  }
  return found;
}

/** The plan's ranges to avoid that the span shows some of, cut to it, in order of time. */
export function avoidStretches({ plan }: View, { from, to }: DaySpan): Stretch[] {
  return plan.calendar.avoid
    .filter((range) => range.from <= to && range.to >= from)
    .map((range) => ({
      from: asDay(Math.max(range.from, from)),
      to: asDay(Math.min(range.to, to) + 1),
      name: range.name,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
