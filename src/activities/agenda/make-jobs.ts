import { cell, item } from '../../domain/columns.js';
import { Diary } from '../place/diary.js';
import type { Job, Problem } from '../place/problem.js';
import { parentRow, rowsOf, type Agenda } from './agenda.js';
import { JobMaker, parentJob, type JobSource } from './job-of-row.js';

/** Jobs, and which row each is of. */
export interface AgendaJobs extends Problem {
  readonly rowOf: Int32Array;
  /** The job of each row; −1 where it is none. */
  readonly jobOf: Int32Array;
}

/** @param people the diaries of all people; those of entries come after them. */
export function makeJobs(source: JobSource, people: readonly Diary[]): AgendaJobs {
  const { agenda, isJob } = source;
  const maker = new JobMaker(source);
  const diaries = [...people];
  const jobs: Job[] = [];
  const rowOf: number[] = [];
  const jobOf = new Int32Array(agenda.due.length).fill(-1);
  for (let at = 0; at < agenda.entry.length;) {
    const { from, to } = rowsOf(agenda, cell(agenda.entry, at));
    at = to;
    const rows: number[] = [];
    for (let row = from; row < to; row++) if (isJob(row)) rows.push(row);
    const own = needsDiary(agenda, rows) ? diaries.push(new Diary(false)) - 1 : -1;
    // What others come after is made first; else in the order of the plan.
    for (const row of parentsFirst(agenda, rows)) {
      const parent = parentJob(source, row, jobOf);
      jobOf[row] = jobs.length;
      jobs.push(maker.make(row, own, parent, jobs));
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
