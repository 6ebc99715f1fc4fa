import type { MeetingDay } from '../../activities/types.js';
import type { Day } from '../../domain/day.js';
import type { Rows } from '../rows.js';
import type { View } from '../view.js';
import { AgendaRows, type AgendaRow } from './agenda-row.js';
import type { ShownEvents } from './shown.js';

/**
 * What is shown of occurrences by day and hour, without a day last; of those at once the first in plan order. Meetings stand
 * among them where they were asked for by name, before occurrences at the same time.
 */
export function* activityRows(view: View): Generator<AgendaRow> {
  const made = rowsOf(view);
  if (made === null) return;
  const minute = minuteOf(view);
  // Rows are made twice, so that a hundred thousand of them aren't there at once.
  const order = [...rowMakers(view, made)].map((make) => {
    const row = make();
    return { make, day: row.day ?? Infinity, minute: minute(row) };
  });
  order.sort((a, b) => a.day - b.day || a.minute - b.minute);
  for (const { make } of order) yield make();
}

function* rowMakers({ events }: View, made: AgendaRows): Generator<() => AgendaRow> {
  for (const one of namedMeetings(events)) yield () => made.ofMeeting(one);
  for (const one of events.occurrences()) yield () => made.ofOccurrence(one);
}

/** The meetings that have rows among occurrences. */
const namedMeetings = (events: ShownEvents): Iterable<MeetingDay> =>
  events.isByName ? events.meetings() : [];

/** All that somebody has to be at, with what he visits, and the meetings; the same order. */
export interface Agenda {
  /** Index into the people of the placement. */
  readonly person: number;
  readonly rows: readonly AgendaRow[];
}

/**
 * Of each leader and group that is shown, in their order; also of those who have to be at nothing, unless it is a part of all
 * that is shown.
 */
export function agendas(view: View): readonly Agenda[] {
  const made = rowsOf(view);
  if (made === null) return [];
  const minute = minuteOf(view);
  const shown = view.events.people().map((person) => ({ person, rows: [] as AgendaRow[] }));
  const ofPerson = new Map(shown.map(({ person, rows }) => [person, rows]));
  for (const row of allRows(view, made)) {
    for (const person of row.attendees) ofPerson.get(person)?.push(row);
  }
  for (const { rows } of shown) {
    rows.sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || minute(a) - minute(b));
  }
  return view.events.isPart ? shown.filter(({ rows }) => rows.length > 0) : shown;
}

/** Meetings come before activities at the same time, and visits after. */
function* allRows({ events }: View, made: AgendaRows): Generator<AgendaRow> {
  for (const meeting of events.meetings()) yield made.ofMeeting(meeting);
  for (const occurrence of events.occurrences()) {
    if (occurrence.attendees.length > 0) yield made.ofOccurrence(occurrence);
  }
  for (const visit of events.visits()) yield made.ofVisit(visit);
}

/** How many events of each kind are shown, each once whoever attends, and how many of them have no day. */
export interface EventCounts {
  readonly occurrences: number;
  readonly unplaced: number;
  readonly meetings: number;
  readonly visits: number;
  readonly unplacedVisits: number;
}

/** Of those that have a row where rows are so; where rows are entries, of the occurrences that these hold. */
export function countEvents({ events }: View, by: Rows): EventCounts {
  const isOfPeople = by === 'person';
  const isRow = ({ attendees }: { readonly attendees: readonly number[] }): boolean =>
    !isOfPeople || attendees.length > 0;
  const occurrences = [...events.occurrences()].filter(isRow);
  const ofMeetings = isOfPeople
    ? events.meetings()
    : by === 'activity'
      ? namedMeetings(events)
      : [];
  const visits = isOfPeople ? [...events.visits()] : [];
  const unplaced = (all: readonly { readonly day: Day | null }[]): number =>
    all.filter(({ day }) => day === null).length;
  return {
    occurrences: occurrences.length,
    unplaced: unplaced(occurrences),
    meetings: [...ofMeetings].filter(isRow).length,
    visits: visits.length,
    unplacedVisits: unplaced(visits),
  };
}

/** Null where the plan has nothing of the kind. */
function rowsOf({ plan, schedule }: View): AgendaRows | null {
  return plan.dated === undefined ? null : new AgendaRows(schedule, plan.dated);
}

/** When on its day something begins; what lasts all day comes first. */
function minuteOf({ plan }: View): (row: AgendaRow) => number {
  const halves = plan.dated?.halfDays;
  return ({ when }) => {
    if (when.kind === 'day') return -1;
    return when.kind === 'time' ? when.from : (halves?.[when.half].from ?? 0);
  };
}
