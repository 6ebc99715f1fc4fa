import type { Meeting } from '../../domain/activities.js';
import { matchesOf } from '../../domain/kinds.js';
import type { People } from '../../domain/people.js';
import type { Unit } from '../../domain/plan.js';
import type { Schedule } from '../../schedule/types.js';
import { halfDay } from '../place/half-day.js';
import type { MeetingDay } from '../types.js';
import { halfRuleOf } from '../windows/half-rule.js';
import { daysOfMeeting, entriesOfMeeting, type MeetingCalendar } from './days.js';

/** A meeting on its day, and what findings and diaries have to know of it. */
export interface PlacedMeeting extends MeetingDay {
  readonly isApart: boolean;
  /** The half-day that it takes; where `isWhole`, the morning of both. */
  readonly takes: number;
  readonly isWhole: boolean;
}

/** All meetings, as written, then by day, then by the unit that holds them. They come before all that has to be placed. */
export function meetingsOf(schedule: Schedule, people: People): readonly PlacedMeeting[] {
  const { plan } = schedule.entries;
  const days: MeetingCalendar = {
    calendar: schedule.calendar,
    startOn: plan.rules.startOn ?? 'workday',
    kickoff: plan.kickoff.day,
    lastEnd: schedule.end.reduce((last, day) => Math.max(last, day), -Infinity),
  };
  return (plan.dated?.meetings ?? []).flatMap((meeting, number) => {
    const matching = meeting.eachStage
      ? matchesOf(schedule.entries).of(meeting.of)
      : new Int32Array();
    const held = holdersOf(meeting, plan.units, plan.levels).flatMap((unit) => {
      const entries = entriesOfMeeting(meeting, schedule, matching, unit);
      const attendees = people.invitedTo(withOwn(meeting), unit);
      return daysOfMeeting(meeting, schedule, entries, days).map((dated) =>
        placed(meeting, { meeting: number, unit, attendees, ...dated }),
      );
    });
    return held.sort((a, b) => a.day - b.day);
  });
}

/** The units that hold it, each for itself; null where it is of the whole plan. */
function holdersOf(
  { by }: Meeting,
  units: readonly Unit[],
  levels: readonly { readonly name: string }[],
): readonly (number | null)[] {
  if (by === null) return [null];
  const level = levels.findIndex(({ name }) => name === by.value);
  return units.filter((unit) => unit.level === level).map(({ index }) => index);
}

/** A unit that holds its own meeting invites its own groups, where it doesn't say whom. */
const withOwn = (meeting: Meeting): Meeting =>
  meeting.by === null || meeting.attend.length > 0
    ? meeting
    : { ...meeting, attend: [{ kind: 'supervisor', names: null }] };

/** Without a time it takes the morning. */
function placed(
  meeting: Meeting,
  what: Omit<MeetingDay, 'half'> & { readonly isApart: boolean },
): PlacedMeeting {
  const rule = halfRuleOf(meeting);
  const half = rule.halves[0] ?? 'am';
  return { ...what, half, takes: halfDay(what.day, half), isWhole: rule.isWhole };
}
