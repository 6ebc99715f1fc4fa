import type { View } from '../view.js';
import { AgendaRows, type AgendaRow } from './agenda-row.js';

/** What is shown of occurrences by day and hour, without a day last; of those at once the first in plan order. */
export function* occurrenceRows(view: View): Generator<AgendaRow> {
  const rows = rowsOf(view);
  if (rows === null) return;
  const minute = minuteOf(view);
  const order = [...view.events.occurrences()].map((occurrence) => {
    const row = rows.ofOccurrence(occurrence);
    return { row: occurrence, day: row.day ?? Infinity, minute: minute(row) };
  });
  order.sort((a, b) => a.day - b.day || a.minute - b.minute);
  for (const { row } of order) yield rows.ofOccurrence(row);
}

/** All that somebody has to be at, with what he visits, and the meetings; the same order. */
export interface Agenda {
  /** Index into the people of the placement. */
  readonly person: number;
  readonly rows: readonly AgendaRow[];
}

/** Of each leader and group that is shown, in their order, also where there is nothing. */
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
  return shown;
}

/** Meetings come before activities at the same time, and visits after. */
function* allRows({ events }: View, made: AgendaRows): Generator<AgendaRow> {
  for (const meeting of events.meetings()) yield made.ofMeeting(meeting);
  for (const occurrence of events.occurrences()) {
    if (occurrence.attendees.length > 0) yield made.ofOccurrence(occurrence);
  }
  for (const visit of events.visits()) yield made.ofVisit(visit);
}

/** How many occurrences are shown, and how many of them have no day. */
export function countOccurrences({ events }: View): {
  readonly count: number;
  readonly unplaced: number;
} {
  let [count, unplaced] = [0, 0];
  for (const { day } of events.occurrences()) {
    count++;
    if (day === null) unplaced++;
  }
  return { count, unplaced };
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
