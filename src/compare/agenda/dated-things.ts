import type { MeetingDay, Occurrence, Placement, Visit } from '../../activities/types.js';
import type { DatedPart, Half, TimeOfDay } from '../../domain/activities.js';
import { item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import type { Side } from '../types.js';
import type { AgendaKind } from './types.js';

/** An occurrence, a meeting or a visit, as far as a comparison looks at it. */
export interface DatedThing {
  /** The same for the same in both plans; null for what stands on an entry, a unit or a stage that NEW lacks. */
  readonly key: string | null;
  /** Null where it isn't placed, and so is `end`. */
  readonly day: Day | null;
  readonly end: Day | null;
  /** Each day, where there are several. */
  readonly days: readonly Day[];
  /** When on its day, as a text that is another where the time is. */
  readonly clock: string;
  /** Who attends, by what they are called, whatever their order. */
  readonly attendees: string;
}

/** The numbers of NEW; −1 for what NEW lacks. */
export interface Numbering {
  readonly entry: (entry: number) => number;
  readonly unit: (unit: number) => number;
  readonly stage: (stage: number) => number;
}

type Things = Readonly<Record<AgendaKind, readonly DatedThing[]>>;

const NOTHING: Things = { activity: [], meeting: [], visit: [] };

/** All of a side, each list in the order of the placement's. */
export function datedThings({ plan: { dated }, placement }: Side, numbers: Numbering): Things {
  if (placement === null || dated === undefined) return NOTHING;
  const named = attendeesNamed(placement);
  const maker = { dated, placement, numbers, named };
  return {
    activity: placement.occurrences.map((one) => occurrenceThing(one, maker)),
    meeting: placement.meetings.map((one) => meetingThing(one, maker)),
    visit: placement.visits.map((one) => visitThing(one, maker)),
  };
}

interface Maker {
  readonly dated: DatedPart;
  readonly placement: Placement;
  readonly numbers: Numbering;
  readonly named: (people: readonly number[]) => string;
}

const NO_DAYS: readonly Day[] = [];

function occurrenceThing(
  { entry, activity, number, day, end, days, half, attendees }: Occurrence,
  { dated, numbers, named }: Maker,
): DatedThing {
  const written = item(dated.activities, activity);
  const key = keyOf([numbers.entry(entry)], written.name, number);
  // Of several days the first alone, where the half-day was found and not written.
  const isFirst = days.length > 1 && (written.time ?? written.half) === null && half !== null;
  const clock = clockOf(written, half, dated) + (isFirst ? ' first' : '');
  return { key, day, end, days, clock, attendees: named(attendees) };
}

function meetingThing(
  { meeting, number, stage, unit, day, half, attendees }: MeetingDay,
  { dated, numbers, named }: Maker,
): DatedThing {
  const written = item(dated.meetings, meeting);
  const places = [
    unit === null ? null : numbers.unit(unit),
    stage === null ? null : numbers.stage(stage),
  ];
  return {
    key: keyOf(places, written.name, number),
    day,
    end: day,
    days: NO_DAYS,
    clock: clockOf(written, half, dated),
    attendees: named(attendees),
  };
}

function visitThing(
  { group, unit, number, day, half }: Visit,
  { dated, placement, numbers }: Maker,
): DatedThing {
  return {
    key: keyOf([numbers.unit(unit)], item(placement.people, group).key, number),
    day,
    end: day,
    days: NO_DAYS,
    clock: clockOf(NO_TIME, half, dated),
    attendees: '',
  };
}

function keyOf(
  places: readonly (number | null)[],
  name: string,
  number: number | null,
): string | null {
  return places.includes(-1) ? null : `${places.join('/')}/${number ?? ''}/${name}`;
}

const NO_TIME = { time: null, hours: null };

/** `540+2`, or the half-day with its hours, which the plan may write otherwise; empty for the whole day. */
function clockOf(
  { time, hours }: Pick<TimeOfDay, 'time' | 'hours'>,
  half: Half | null,
  { halfDays }: DatedPart,
): string {
  if (time !== null) return `${time}+${hours}`;
  return half === null ? '' : `${half} ${halfDays[half].from}-${halfDays[half].to}`;
}

/** Most of those of a plan come many times; what nobody attends needs no work. */
function attendeesNamed({ people }: Placement): Maker['named'] {
  return (attendees) => {
    const [only, ...others] = attendees;
    if (only === undefined) return '';
    if (others.length === 0) return item(people, only).name;
    return attendees
      .map((one) => item(people, one).name)
      .sort()
      .join('\n');
  };
}
