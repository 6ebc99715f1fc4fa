import { cell, item } from '../../domain/columns.js';
import type { StartOn } from '../../domain/rules.js';
import type { Schedule } from '../../schedule/types.js';
import type { Attendance } from '../people.js';
import { isEmpty, type Due } from '../windows/due.js';
import type { Programs } from '../windows/program.js';

/**
 * All that all entries are due to hold, a row each: by entry in plan order, then as the plan lists activities, then by
 * number.
 */
export interface Agenda {
  readonly entry: Int32Array;
  readonly due: readonly Due[];
  /** Indexes of people; nobody for most. */
  readonly attendees: readonly (readonly number[])[];
  /** The first row of each entry that holds anything, and behind it the end of its rows. */
  readonly first: Int32Array;
}

/** @param only the entries to look at, ascending. */
export function agendaOf(
  { entries }: Schedule,
  attendance: Attendance,
  programs: Programs,
  startOnOf: (entry: number) => StartOn,
  only: Iterable<number> = entriesBelow(entries.size),
): Agenda {
  const matchedBy = matchedOf(attendance);
  const [entryOf, due, attendees]: [number[], Due[], (readonly number[])[]] = [[], [], []];
  const first = new Int32Array(entries.size + 1);
  for (const entry of only) {
    first[entry] = due.length;
    first[entry + 1] = due.length;
    const matched = matchedBy(entry);
    if (matched.length === 0) continue;
    for (const one of programs.of(entry, startOnOf(entry), matched).dues) {
      entryOf.push(entry);
      due.push(one);
      attendees.push(attendance.attendeesOf(one.activity, entry));
    }
    first[entry + 1] = due.length;
  }
  return { entry: Int32Array.from(entryOf), due, attendees, first };
}

function* entriesBelow(size: number): Generator<number> {
  for (let entry = 0; entry < size; entry++) yield entry;
}

const NOTHING: readonly number[] = [];

/** The activities of one entry after another, asked for in order: each list of entries is walked once. */
function matchedOf({ matching }: Attendance): (entry: number) => readonly number[] {
  const at = matching.map(() => 0);
  const known = new Map<string, readonly number[]>();
  const found: number[] = [];
  return (entry) => {
    found.length = 0;
    for (const [activity, entries] of matching.entries()) {
      const place = item(at, activity);
      if (place >= entries.length || cell(entries, place) !== entry) continue;
      at[activity] = place + 1;
      found.push(activity);
    }
    if (found.length === 0) return NOTHING;
    const key = found.join();
    let list = known.get(key);
    if (list === undefined) known.set(key, (list = [...found]));
    return list;
  };
}

/** The row of what a row comes after; −1 where that is nothing. */
export function parentRow(agenda: Agenda, row: number): number {
  const { parent } = item(agenda.due, row);
  return parent === null ? -1 : cell(agenda.first, cell(agenda.entry, row)) + parent.place;
}

export const rowsOf = ({ first }: Agenda, entry: number): { from: number; to: number } => ({
  from: cell(first, entry),
  to: cell(first, entry + 1),
});

/** Whether a row's own window leaves it a day. */
export const hasRoom = (agenda: Agenda, row: number): boolean =>
  !isEmpty(item(agenda.due, row).starts);
