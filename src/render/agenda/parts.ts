import type { DatedPart } from '../../domain/activities.js';
import type { Day } from '../../domain/day.js';
import type { AgendaRow } from './agenda-row.js';

/** What a calendar shows as one event: whole days, both inclusive, or a time of one day. */
export interface Part {
  readonly day: Day;
  readonly end: Day;
  /** Minutes after midnight of `day`, `to` exclusive; null for whole days. */
  readonly time: { readonly from: number; readonly to: number } | null;
}

/**
 * The events of a row: what lasts all day is one for each unbroken run of days, what has a time or a half-day is one for each day.
 * None where it has no day.
 */
export function partsOf(
  { days, when }: AgendaRow,
  { halfDays }: Pick<DatedPart, 'halfDays'>,
): readonly Part[] {
  if (when.kind === 'day' || (when.kind === 'half' && when.isFirst)) return runsOf(days);
  const time = when.kind === 'time' ? { from: when.from, to: when.to } : halfDays[when.half];
  return days.map((day) => ({ day, end: day, time }));
}

function runsOf(days: readonly Day[]): readonly Part[] {
  const runs: { day: Day; end: Day; time: null }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && day === last.end + 1) last.end = day;
    else runs.push({ day, end: day, time: null });
  }
  return runs;
}
