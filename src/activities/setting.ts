import type { DatedPart } from '../domain/activities.js';
import type { StartOn } from '../domain/rules.js';
import type { Schedule } from '../schedule/types.js';
import { peopleOf, type Attendance } from './people.js';
import { Diary } from './place/diary.js';
import { halfDay } from './place/half-day.js';
import { HeldDays } from './windows/held-days.js';

/** What all that is placed has to do with. */
export interface Setting {
  readonly dated: DatedPart;
  /** The plan's, or a forecast. */
  readonly schedule: Schedule;
  readonly attendance: Attendance;
  /** By which days an entry's rules let it start. */
  readonly startOnOf: (entry: number) => StartOn;
  /** The days on which anything may be held, for entries that start on workdays only and for others. */
  readonly held: Readonly<Record<StartOn, HeldDays>>;
  /** Of all people, with what they can't come to. */
  readonly diaries: readonly Diary[];
  /** The entries whose activities are placed, ascending; all where it is left out. */
  readonly only?: readonly number[];
}

export function settingOf(
  dated: DatedPart,
  schedule: Schedule,
  startOnOf: (entry: number) => StartOn,
): Setting {
  const { entries } = schedule;
  const attendance = peopleOf(entries.plan, entries);
  const held = heldIn(dated, schedule);
  const diaries = attendance.people.all.map(({ perDay, away }) => {
    const diary = new Diary(perDay === 1);
    for (const { from, to } of away) diary.close(halfDay(from, 'am'), halfDay(to, 'pm'));
    return diary;
  });
  return { dated, schedule, attendance, startOnOf, held, diaries };
}

/** The days on which anything may be held. */
export function heldIn(dated: DatedPart, schedule: Schedule): Setting['held'] {
  const { calendar } = schedule;
  const [first, last] = horizonOf(dated, schedule);
  return {
    workday: new HeldDays(calendar, first, last, 'workday'),
    any: new HeldDays(calendar, first, last, 'any'),
  };
}

/** From the first day that anything can be held on to the last: those of entries, and those that activities name. */
function horizonOf({ activities }: DatedPart, { start, end }: Schedule): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const day of start) first = Math.min(first, day);
  for (const day of end) last = Math.max(last, day);
  for (const { between } of activities) {
    first = Math.min(first, between?.from ?? first);
    last = Math.max(last, between?.to ?? last);
  }
  return first > last ? [0, -1] : [first, last];
}
