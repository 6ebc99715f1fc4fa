import { cell, item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import type { Entries } from '../../domain/entries.js';
import { NO_CHOICES, type Choices, type Job } from '../place/problem.js';
import { weightOf } from '../place/weight.js';
import type { Attendance } from '../people.js';
import type { ChoicesMaker, Offer } from '../windows/choices.js';
import { endOf, startsAfter, type Due } from '../windows/due.js';
import { wishOf } from '../windows/room.js';
import { parentRow, type Agenda } from './agenda.js';
import { idleAfter } from './job-rows.js';
import { Reach } from './reach.js';

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

const leavesNothing = () => NO_CHOICES;

/** Makes the job of a row: who is to be there, and when that can be. */
export class JobMaker {
  readonly #source: JobSource;
  readonly #reach = new Reach();

  constructor(source: JobSource) {
    this.#source = source;
  }

  /**
   * @param own the diary of its entry; −1 for none.
   * @param parent the job that it comes after; −1 for none.
   * @param jobs those made before.
   */
  make(row: number, own: number, parent: number, jobs: readonly Job[]): Job {
    const { agenda, entries } = this.#source;
    const due = item(agenda.due, row);
    const offerFrom = this.#offers(row);
    const whole = offerFrom(this.#endBefore(row, parent));
    const path = pathTo(this.#source, row);
    const after = remembered((lastDay) => {
      const end = endAlong(path, lastDay);
      return end === null ? NO_CHOICES : (offerFrom(end)?.choices ?? NO_CHOICES);
    });
    const choices = whole?.choices ?? NO_CHOICES;
    return {
      parties: this.#partiesOf(row, own),
      own,
      choices:
        parent < 0 ? choices : this.#reach.of(due, choices, item(jobs, parent).choices, after),
      weight: whole?.weight ?? weightOf(due.activity.optional),
      worth: whole?.worth ?? weightOf(due.activity.optional),
      level: entries.unitOf(cell(agenda.entry, row)).level,
      parent,
      after: parent < 0 ? leavesNothing : after,
    };
  }

  #partiesOf(row: number, own: number): readonly number[] {
    const { agenda, attendance } = this.#source;
    const attendees = item(agenda.attendees, row);
    const team = attendees.length === 0 ? [] : attendance.teamOf(cell(agenda.entry, row));
    if (team.length === 0 && own < 0) return attendees;
    return [...new Set([...attendees, ...team, ...(own < 0 ? [] : [own])])];
  }

  /** What a row may take, once what it comes after ends on a day; `undefined` for nothing that it waits for. */
  #offers(row: number) {
    const { agenda, choices, isJob } = this.#source;
    const due = item(agenda.due, row);
    const start = cell(agenda.first, cell(agenda.entry, row));
    const idle = idleAfter(due, ({ place }) => isJob(start + place));
    const isInvited = item(agenda.attendees, row).length > 0;
    return (last: Day | null | undefined): Offer | null => {
      if (last === null) return null;
      const starts = last === undefined ? due.starts : startsAfter(due, last);
      return choices.of(due, starts, isInvited, idle);
    };
  }

  /** The last day of what it comes after, where that is no job and has its day; null where it has none. */
  #endBefore(row: number, parent: number): Day | null | undefined {
    const before = parentRow(this.#source.agenda, row);
    return parent >= 0 || before < 0 ? undefined : this.#source.endOf(before);
  }
}

/** The job that a row comes after, directly or behind others that are no jobs; −1 where there is none. */
export function parentJob({ agenda, isJob }: JobSource, row: number, jobOf: Int32Array): number {
  let parent = parentRow(agenda, row);
  while (parent >= 0 && !isJob(parent)) parent = parentRow(agenda, parent);
  return parent < 0 ? -1 : cell(jobOf, parent);
}

/** What lies between a row and the job that it comes after, from that job on. */
function pathTo({ agenda, isJob }: JobSource, row: number): Due[] {
  const path: Due[] = [];
  let parent = parentRow(agenda, row);
  while (parent >= 0 && !isJob(parent)) {
    path.unshift(item(agenda.due, parent));
    parent = parentRow(agenda, parent);
  }
  return path;
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
