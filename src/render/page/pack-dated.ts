import type { MeetingDay, Occurrence, Placement, Visit } from '../../activities/types.js';
import { cell } from '../../domain/columns.js';
import { clockText, type Half, type TimeOfDay } from '../../domain/activities.js';
import type { Day } from '../../domain/day.js';
import type { View } from '../view.js';
import { NO_DAY, type PageDated, type PageMeeting } from './data.js';
import { Columns, listPool, type Pool } from './pool.js';
import type { ShownUnits } from './shown-units.js';

type Lists = Pool<readonly number[]>;

/** Activities, meetings, visits and people, as far as they are those of what is shown; null where the plan has none. */
export function packDated(view: View, shown: ShownUnits, from: Day): PageDated | null {
  const { placement, plan } = view;
  if (placement === null) return null;
  const { activities = [], meetings = [] } = plan.dated ?? {};
  const groups = listPool([]);
  const runs = listPool([0]);
  const placeOf = (unit: number): number => cell(shown.placeOf, unit);
  const { events } = view;
  return {
    activities: activities.map(({ name, optional, basis, ...time }) => ({
      name,
      optional,
      basis: basis ?? '',
      time: clock(time),
    })),
    people: placement.people.map(({ name, kind, covers, halfDays }, person) => ({
      name,
      kind,
      covers: covers.map(placeOf).filter((place) => place >= 0),
      halfDays,
      isShown: events.shows(person),
    })),
    occurrences: packOccurrences(view, groups, runs),
    meetings: Array.from(events.meetings(), (one) => {
      const { name = '', ...time } = meetings[one.meeting] ?? {};
      return meetingOf(one, name, clock(time), placeOf, groups, from);
    }),
    visits: Array.from(events.visits(), (one) => visitOf(one, placement, placeOf, groups, from)),
    groups: groups.items,
    runs: runs.items,
  };
}

function packOccurrences(view: View, groups: Lists, runs: Lists): PageDated['occurrences'] {
  const rows = new Map<number, number>();
  for (const entry of view.entries()) rows.set(entry, rows.size);
  const columns = new Columns(['entry', 'activity', 'number', 'day', 'run', 'half', 'who']);
  let [before, size] = [0, 0];
  for (const one of view.events.occurrences()) {
    const row = rows.get(one.entry);
    if (row === undefined) continue;
    columns.add({
      entry: row - before,
      activity: one.activity,
      number: one.number ?? 0,
      day: one.day === null ? NO_DAY : one.day - cell(view.schedule.start, one.entry),
      run: runs.place(runOf(one)),
      half: halfOf(one.half),
      who: groups.place(one.attendees),
    });
    before = row;
    size++;
  }
  return { size, ...columns.packed() };
}

function runOf({ day, days }: Occurrence): number[] {
  return day === null || days.length < 2 ? [0] : days.map((one) => one - day);
}

const halfOf = (half: Half | null): 0 | 1 | 2 => (half === null ? 0 : half === 'am' ? 1 : 2);

const meetingOf = (
  one: MeetingDay,
  name: string,
  time: string,
  placeOf: (unit: number) => number,
  groups: Lists,
  from: Day,
): PageMeeting => ({
  name,
  number: one.number ?? 0,
  unit: one.unit === null ? -1 : placeOf(one.unit),
  day: one.day - from,
  half: halfOf(one.half),
  time,
  who: groups.place(one.attendees),
});

const visitOf = (
  { group, unit, number, day, half }: Visit,
  { people }: Placement,
  placeOf: (unit: number) => number,
  groups: Lists,
  from: Day,
): PageMeeting => ({
  name: people[group]?.name ?? '',
  number,
  unit: placeOf(unit),
  day: day === null ? null : day - from,
  half: halfOf(half),
  time: '',
  who: groups.place([group]),
});

/** `09:00–11:00`; empty where no time is written. */
function clock({ time, hours }: Partial<TimeOfDay>): string {
  if (time === null || time === undefined) return '';
  return `${clockText(time)}–${clockText(time + Math.round((hours ?? 0) * 60))}`;
}
