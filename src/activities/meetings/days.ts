import type { Meeting } from '../../domain/activities.js';
import type { Calendar } from '../../domain/calendar.js';
import { cell } from '../../domain/columns.js';
import { asDay, LAST_DAY, type Day } from '../../domain/day.js';
import { hasStages } from '../../domain/plan.js';
import type { StartOn } from '../../domain/rules.js';
import { shift, times } from '../../domain/span.js';
import type { Schedule } from '../../schedule/types.js';
import { timesOf } from '../windows/program.js';

/** One day of a meeting. */
export interface Dated {
  readonly number: number | null;
  readonly stage: number | null;
  readonly day: Day;
  /** Whether there was no day on which all were in the stage. */
  readonly isApart: boolean;
}

/** How far to look for a day that is allowed. */
const FARTHEST_DAYS = 4000;

/** Which days a meeting may have. */
export interface MeetingCalendar {
  readonly calendar: Calendar;
  /** The plan's own. */
  readonly startOn: StartOn;
  readonly kickoff: Day;
  /** The last day of the last entry. */
  readonly lastEnd: number;
}

/** A date as it is written; else by what it repeats. */
export function daysOfMeeting(
  meeting: Meeting,
  schedule: Schedule,
  entries: readonly number[],
  days: MeetingCalendar,
): readonly Dated[] {
  if (meeting.date !== null)
    return [{ number: null, stage: null, day: meeting.date, isApart: false }];
  if (meeting.eachStage) return eachStage(schedule, entries, days, hasGuests(meeting));
  return meeting.every === null ? [] : repeated(meeting.every, days);
}

/** Whether anybody is invited: nobody can be on the kickoff day. A unit that holds its own has its groups come. */
export const hasGuests = ({ attend, by }: Meeting): boolean => attend.length > 0 || by !== null;

function eachStage(
  schedule: Schedule,
  entries: readonly number[],
  days: MeetingCalendar,
  isInvited: boolean,
): readonly Dated[] {
  const all = entries.map((entry) => timesOf(schedule, entry).stages);
  const { plan } = schedule.entries;
  const isNamed = hasStages(plan);
  return plan.stages.flatMap((_, stage): Dated[] => {
    // From the last to begin it to the first to end it.
    let [from, to] = [-Infinity, Infinity];
    for (const stages of all) {
      from = Math.max(from, stages[stage]?.from ?? -Infinity);
      to = Math.min(to, stages[stage]?.to ?? Infinity);
    }
    const day = Number.isFinite(from) ? nextDay(asDay(from), days, isInvited) : null;
    if (day === null) return [];
    return [{ number: null, stage: isNamed ? stage : null, day, isApart: day > to }];
  });
}

/** Kickoff + T, kickoff + 2T … up to the last end, each on the next allowed day; two on one day are one. */
function repeated(every: NonNullable<Meeting['every']>, days: MeetingCalendar): readonly Dated[] {
  const found: Dated[] = [];
  for (let count = 1; ; count++) {
    const wish = shift(days.kickoff, times(every, count));
    if (wish > days.lastEnd || wish <= days.kickoff) return found;
    const day = nextDay(wish, days, true);
    if (day === null || day === found.at(-1)?.day) continue;
    found.push({ number: found.length + 1, stage: null, day, isApart: false });
  }
}

/** The first allowed day on or after one; null where there is none. */
function nextDay(from: Day, { calendar, startOn, kickoff }: MeetingCalendar, isInvited: boolean) {
  const last = Math.min(from + FARTHEST_DAYS, LAST_DAY);
  for (let day = from; day <= last; day = asDay(day + 1)) {
    if (isInvited && day === kickoff) continue;
    if (calendar.closure(day, startOn) === null) return day;
  }
  return null;
}

/**
 * The first echelons, unless `of` names others: of all units, or of one and those below it.
 *
 * @param matching the entries that `of` names, in plan order.
 */
export function entriesOfMeeting(
  { of }: Meeting,
  { entries }: Schedule,
  matching: Int32Array,
  unit: number | null,
): number[] {
  const holder = unit === null ? undefined : entries.plan.units[unit];
  const found: number[] = [];
  const to = holder === undefined ? Infinity : holder.end;
  let at = holder === undefined ? 0 : placeOf(matching, entries.ofUnit(holder).from);
  for (; at < matching.length; at++) {
    const entry = cell(matching, at);
    if (cell(entries.unit, entry) >= to) break;
    if (of?.echelon !== undefined || cell(entries.echelon, entry) === 0) found.push(entry);
  }
  return found;
}

/** The place of the first entry on or after one, in an ascending list. */
function placeOf(entries: Int32Array, entry: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cell(entries, middle) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}
