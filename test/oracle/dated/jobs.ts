import { later, times } from '../days.js';
import type { ActivityDoc, PlanDoc } from './document.js';
import type { Half } from './output.js';
import { peopleOf, type Person } from './people.js';
import { matches, rowsOf, unitsOf, type Row, type Unit } from './rows.js';
import type { EntryOut } from './output.js';
import { both, Days, earlier, halfChoices, rangeOf, spanOf, type Range } from './time.js';

/** One occurrence that has to be dated, as people.md derives it: "Which day", points 1 and 3. */
export interface Job {
  readonly index: number;
  readonly row: Row;
  readonly activity: ActivityDoc;
  readonly number: number | null;
  readonly stage: string | null;
  /** Its window before `after` cuts it. */
  readonly base: Range;
  readonly attendees: readonly Person[];
  /** Those whose half-day it takes: who attends, and whose own unit it is. */
  readonly ties: readonly Person[];
  /** The half-days that it takes on its first day, one of these sets; an empty set where it takes none. */
  readonly choices: readonly (readonly Half[])[];
  /** The occurrence that it comes after. */
  readonly leader: Job | null;
  readonly followers: readonly Job[];
}

/** Everything that is dated, worked out from the document and the entries' days alone. */
export interface World {
  readonly plan: PlanDoc;
  readonly days: Days;
  readonly units: readonly Unit[];
  readonly rows: readonly Row[];
  readonly people: readonly Person[];
  readonly jobs: readonly Job[];
}

/** The time of the entry that the activity belongs to. */
function spanIn({ stage, within }: ActivityDoc, row: Row): Range | null {
  const base = stage === undefined ? row.time : row.stages.find(({ name }) => name === stage);
  if (base === undefined) return null;
  const { first, last } = within ?? {};
  if (first !== undefined)
    return both(base, { from: base.from, to: later(base.from, spanOf(first)) - 1 });
  if (last !== undefined)
    return both(base, { from: earlier(base.to + 1, spanOf(last)), to: base.to });
  return { from: base.from, to: base.to };
}

/** [s, s+T), [s+T, s+2T) … while a whole T fits; where none fits, one with all of it. */
function slices(base: Range, every: string): readonly Range[] {
  const length = spanOf(every);
  const found: Range[] = [];
  for (let k = 0; later(base.from, times(length, k + 1)) - 1 <= base.to; k++) {
    const [from, next] = [k, k + 1].map((count) => later(base.from, times(length, count)));
    found.push({ from: from ?? NaN, to: (next ?? NaN) - 1 });
  }
  return found.length === 0 ? [base] : found;
}

function windowsOf(activity: ActivityDoc, row: Row): readonly Range[] {
  if (activity.between !== undefined) return [rangeOf(activity.between)];
  const base = spanIn(activity, row);
  if (base === null) return [];
  return activity.every === undefined ? [base] : slices(base, activity.every);
}

const awaited = ({ attend = [] }: ActivityDoc, row: Row, people: readonly Person[]) => {
  const kinds = new Set(attend.map((word) => (word === 'contact' ? 'leader' : 'group')));
  return people.filter(({ kind, covers }) => kinds.has(kind) && covers.includes(row.unit));
};

function jobsOfRow(plan: PlanDoc, row: Row, people: readonly Person[], from: number): Job[] {
  const found: Job[] = [];
  for (const activity of plan.activities ?? []) {
    if (activity.match !== undefined && !matches(plan, activity.match, row)) continue;
    windowsOf(activity, row).forEach((base, k) => {
      const attendees = awaited(activity, row, people);
      const isTimed = activity.time !== undefined || activity['half-day'] !== undefined;
      const isOwn = attendees.length > 0 && row.echelon === 0;
      const sitting = people.filter(({ seats }) => isOwn && seats.includes(row.unit));
      found.push({
        index: from + found.length,
        row,
        activity,
        number: activity.every === undefined ? null : k + 1,
        stage: activity.stage ?? null,
        base,
        attendees,
        ties: [...new Set([...attendees, ...sitting])],
        choices: attendees.length > 0 || isTimed ? halfChoices(activity) : [[]],
        leader: null,
        followers: [],
      });
    });
  }
  return found;
}

/** Ties each to the first occurrence of the activity that it comes after. */
function tie(jobs: readonly Job[]): void {
  for (const job of jobs) {
    const { after } = job.activity;
    const leader = jobs.find(
      ({ activity, number }) => activity.name === after?.activity && (number ?? 1) === 1,
    );
    if (leader === undefined) continue;
    Object.assign(job, { leader });
    (leader.followers as Job[]).push(job);
  }
}

export function worldOf(plan: PlanDoc, entries: readonly EntryOut[]): World {
  const units = unitsOf(plan);
  const rows = rowsOf(plan, units, entries);
  const people = peopleOf(plan, units);
  const jobs: Job[] = [];
  for (const row of rows) {
    const own = jobsOfRow(plan, row, people, jobs.length);
    tie(own);
    jobs.push(...own);
  }
  return { plan, days: new Days(plan.calendar), units, rows, people, jobs };
}
