import { cell, item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import type { Entries } from '../../domain/entries.js';
import { Diary } from '../place/diary.js';
import { NO_CHOICES, type Choices, type Job, type Problem } from '../place/problem.js';
import type { Attendance } from '../people.js';
import type { ChoicesMaker } from '../windows/choices.js';
import { endOf, startsAfter, type Due } from '../windows/due.js';
import { wishOf } from '../windows/room.js';
import { parentRow, rowsOf, type Agenda } from './agenda.js';
import { idleAfter } from './job-rows.js';

/** Jobs, and which row each is of. */
export interface AgendaJobs extends Problem {
  readonly rowOf: Int32Array;
  /** The job of each row; −1 where it is none. */
  readonly jobOf: Int32Array;
}

/** What jobs are made from. */
export interface JobSource {
  readonly agenda: Agenda;
  readonly entries: Entries;
  readonly attendance: Attendance;
  readonly choices: ChoicesMaker;
  readonly isJob: (row: number) => boolean;
  /** The last day of a row that comes after no job; null where it has none. */
  readonly endOf: (row: number) => Day | null;
}

/** @param people the diaries of all people; those of entries come after them. */
export function makeJobs(source: JobSource, people: readonly Diary[]): AgendaJobs {
  const { agenda, isJob } = source;
  const diaries = [...people];
  const jobs: Job[] = [];
  const rowOf: number[] = [];
  const jobOf = new Int32Array(agenda.due.length).fill(-1);
  for (let entry = 0; entry + 1 < agenda.first.length; entry++) {
    const { from, to } = rowsOf(agenda, entry);
    const rows: number[] = [];
    for (let row = from; row < to; row++) if (isJob(row)) rows.push(row);
    const own = needsDiary(agenda, rows) ? diaries.push(new Diary(false)) - 1 : -1;
    // What others come after is made first; else in the order of the plan.
    for (const row of parentsFirst(agenda, rows)) {
      jobOf[row] = jobs.length;
      jobs.push(jobOfRow(source, row, own, jobOf));
      rowOf.push(row);
    }
  }
  return { jobs, diaries, rowOf: Int32Array.from(rowOf), jobOf };
}

/** An entry is in nobody's way who is at all of its events, each within one half-day. */
function needsDiary(agenda: Agenda, rows: readonly number[]): boolean {
  if (rows.length < 2) return false;
  const [first = [], ...others] = rows.map((row) => item(agenda.attendees, row));
  const isLong = rows.some((row) => item(agenda.due, row).activity.days > 1);
  return isLong || !first.some((who) => others.every((list) => list.includes(who)));
}

function parentsFirst(agenda: Agenda, rows: readonly number[]): number[] {
  const depth = (row: number): number => {
    const parent = parentRow(agenda, row);
    return parent < 0 ? 0 : depth(parent) + 1;
  };
  if (rows.length < 2) return [...rows];
  return rows.toSorted((a, b) => depth(a) - depth(b) || a - b);
}

function jobOfRow(source: JobSource, row: number, own: number, jobOf: Int32Array): Job {
  const { agenda, entries, attendance } = source;
  const entry = cell(agenda.entry, row);
  const attendees = item(agenda.attendees, row);
  const team = attendees.length === 0 ? [] : attendance.teamOf(entry);
  const parties = new Set([...attendees, ...team]);
  if (own >= 0) parties.add(own);
  const { parent, path } = wayTo(source, row);
  const due = item(agenda.due, row);
  const start = agenda.first[entry] ?? 0;
  const idle = idleAfter(due, ({ place }) => source.isJob(start + place));
  const offerFrom = (last: Day | null) => {
    const starts = last === null ? due.starts : startsAfter(due, last);
    return source.choices.of(due, starts, attendees.length > 0, idle);
  };
  // What it comes after has its day already, or has none; or is given one with this.
  const isAfterIdle = parent < 0 && due.parent !== null;
  const last = isAfterIdle ? source.endOf(parentRow(agenda, row)) : null;
  const whole = offerFrom(last);
  const afterParent = (lastDay: Day) => {
    const end = endAlong(path, lastDay);
    return end === null ? NO_CHOICES : offerFrom(end).choices;
  };
  return {
    parties: [...parties],
    own,
    choices: isAfterIdle && last === null ? NO_CHOICES : whole.choices,
    weight: whole.weight,
    worth: whole.worth,
    level: entries.unitOf(entry).level,
    parent: parent < 0 ? -1 : cell(jobOf, parent),
    after: parent < 0 ? leavesNothing : remembered(afterParent),
  };
}

const leavesNothing = () => NO_CHOICES;

/** The nearest job that a row comes after, and what lies between the two, from that job on. */
function wayTo({ agenda, isJob }: JobSource, row: number): { parent: number; path: Due[] } {
  const path: Due[] = [];
  let parent = parentRow(agenda, row);
  while (parent >= 0 && !isJob(parent)) {
    path.unshift(item(agenda.due, parent));
    parent = parentRow(agenda, parent);
  }
  return { parent, path };
}

/** The last day of the last of some that come one after another, each on its wish; null where one has no day. */
function endAlong(path: readonly Due[], last: Day): Day | null {
  let end = last;
  for (const due of path) {
    const start = wishOf(due, startsAfter(due, end));
    if (start < 0) return null;
    end = endOf(due, start);
  }
  return end;
}

function remembered(make: (last: Day) => Choices): (last: Day) => Choices {
  const known = new Map<Day, Choices>();
  return (last) => {
    let found = known.get(last);
    if (found === undefined) known.set(last, (found = make(last)));
    return found;
  };
}
