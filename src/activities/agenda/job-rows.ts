import { item } from '../../domain/columns.js';
import type { Due } from '../windows/due.js';
import { hasRoom, rowsOf, type Agenda } from './agenda.js';

/** Rows that are given a half-day in which nobody is elsewhere: attended ones, and timed ones beside others. */
export function isJobRow(agenda: Agenda): (row: number) => boolean {
  const isJob = new Uint8Array(agenda.due.length);
  const { entry } = agenda;
  for (let at = 0; at < entry.length;) {
    const { from, to } = rowsOf(agenda, entry[at] ?? 0);
    markJobs(agenda, from, to, isJob);
    at = Math.max(to, at + 1);
  }
  return (row) => isJob[row] === 1;
}

function markJobs(agenda: Agenda, from: number, to: number, isJob: Uint8Array): void {
  let events = 0;
  for (let row = from; row < to; row++) if (isEvent(agenda, row)) events++;
  for (let row = from; row < to; row++) {
    const isAlone = events < 2 && item(agenda.attendees, row).length === 0;
    isJob[row] = isEvent(agenda, row) && !isAlone ? 1 : 0;
  }
}

/** What an entry can hold one of in a half-day: something attended, or timed. */
function isEvent(agenda: Agenda, row: number): boolean {
  const { activity } = item(agenda.due, row);
  const isAttended = item(agenda.attendees, row).length > 0;
  return (isAttended || activity.time !== null) && hasRoom(agenda, row);
}

const NOTHING: ReadonlySet<number> = new Set();

/** Of all that comes after a due, what is no job and not behind one: it is as its day lets it be. */
export function idleAfter(due: Due, isJob: (due: Due) => boolean): ReadonlySet<number> {
  if (due.children.length === 0) return NOTHING;
  const found = new Set<number>();
  const add = (one: Due): void => {
    for (const child of one.children) {
      if (isJob(child)) continue;
      found.add(child.place);
      add(child);
    }
  };
  add(due);
  return found;
}
