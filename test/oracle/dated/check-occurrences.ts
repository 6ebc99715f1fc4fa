import { written, day } from '../days.js';
import type { Job, World } from './jobs.js';
import type { Half, OccurrenceOut, ScheduleOut } from './output.js';
import { firstOf, lastOfRun, runsIn, wishOf, type Run } from './wishes.js';

/** An occurrence with what came out. */
export interface Dated {
  readonly job: Job;
  readonly run: Run | null;
  readonly halves: readonly Half[];
  /** The last day of the occurrence that it comes after; null without one, or where that has no day. */
  readonly leaderEnd: number | null;
}

/** Whether it takes a half-day of its entry. */
export const takesHalf = ({ attendees, activity }: Job): boolean =>
  attendees.length > 0 || activity.time !== undefined;

const nameOf = ({ activity, number, row }: Job): string =>
  `${activity.name}${number === null ? '' : `#${number}`} of ${row.id}`;

/** Every occurrence is there once, with its fields, on a day that it may have. */
export function checkOccurrences(world: World, out: ScheduleOut, violations: string[]): Dated[] {
  const dated = new Map<Job, Dated>();
  out.entries.forEach((entry, k) => {
    const jobs = world.jobs.filter(({ row }) => row.index === k);
    const expected = jobs.map(({ activity, number }) => `${activity.name}#${number ?? ''}`);
    const found = entry.activities.map(({ name, number }) => `${name}#${number ?? ''}`);
    if (expected.join() !== found.join()) {
      violations.push(`${entry.id} has ${found.join()}, not ${expected.join()}`);
      return;
    }
    const outOf = new Map(jobs.map((job, i) => [job, entry.activities[i]]));
    for (const job of [...jobs].sort((a, b) => depth(a) - depth(b))) {
      const said = outOf.get(job);
      if (said !== undefined) dated.set(job, checkOne(world, job, said, dated, violations));
    }
  });
  const unplaced = [...dated.values()].filter(({ run }) => run === null).length;
  if (unplaced !== out.placement.unplaced) {
    violations.push(`placement.unplaced is ${out.placement.unplaced}, not ${unplaced}`);
  }
  if (out.placement.bound > out.placement.unplaced) violations.push('the bound is above the count');
  if (out.placement.bound === unplaced && !out.placement.proven) {
    violations.push('bound and count meet, and it is not called proven');
  }
  return [...dated.values()].sort((a, b) => a.job.index - b.job.index);
}

const depth = ({ leader }: Job): number => (leader === null ? 0 : 1 + depth(leader));

function checkOne(
  world: World,
  job: Job,
  said: OccurrenceOut,
  before: ReadonlyMap<Job, Dated>,
  violations: string[],
): Dated {
  const name = nameOf(job);
  const complain = (text: string): unknown => violations.push(`${name}: ${text}`);
  const leaderRun = job.leader === null ? null : (before.get(job.leader)?.run ?? null);
  const leaderEnd = leaderRun === null ? null : lastOfRun(leaderRun);
  checkFields(job, said, complain);
  const halves = halvesOf(job, said, complain);
  const runs = runsIn(world, job, leaderEnd);
  const run =
    said.date === null ? null : (runs.find(([from]) => from === day(said.date ?? '')) ?? null);
  if (said.date !== null && run === null) {
    complain(`${said.date} is no day of its window (${runs.map(firstOf).map(written).join()})`);
  }
  if (run !== null && said.end !== written(lastOfRun(run))) {
    complain(`ends ${said.end}, not ${written(lastOfRun(run))}`);
  }
  if (job.attendees.length === 0) checkWish(world, job, leaderEnd, run, complain);
  return { job, run, halves, leaderEnd };
}

function checkFields(job: Job, said: OccurrenceOut, complain: (text: string) => unknown): void {
  const { activity, attendees, stage } = job;
  const fields = {
    stage: [said.stage, stage],
    optional: [said.optional, activity.optional === true],
    placed: [said.placed, said.date !== null],
    time: [said.time, activity.time ?? null],
    hours: [said.hours, activity.time === undefined ? null : (activity.hours ?? 2)],
    attendees: [
      [...said.attendees].sort().join(),
      attendees
        .map(({ name }) => name)
        .sort()
        .join(),
    ],
  };
  for (const [field, [is, should]] of Object.entries(fields)) {
    if (is !== should) complain(`${field} is ${String(is)}, not ${String(should)}`);
  }
  if (said.date === null && (said.end !== null || said.half !== null)) {
    complain('has an end or a half-day without a date');
  }
}

/** The half-days taken; those of a time that spans noon begin in the morning. */
function halvesOf(job: Job, { half, date }: OccurrenceOut, complain: (text: string) => unknown) {
  if (date === null) return [];
  const choice = job.choices.find(([first]) => (first ?? null) === half);
  if (choice === undefined) complain(`half is ${String(half)}`);
  return choice ?? [];
}

/** "Without attendees an occurrence falls on its wish." */
function checkWish(
  world: World,
  job: Job,
  leaderEnd: number | null,
  run: Run | null,
  complain: (text: string) => unknown,
): void {
  const wish = wishOf(world, job, leaderEnd);
  if ((wish === null) !== (run === null)) {
    complain(
      wish === null
        ? 'has a day without room'
        : `has no day, though ${written(firstOf(wish))} will do`,
    );
  } else if (wish !== null && run !== null && firstOf(wish) !== firstOf(run)) {
    complain(`is on ${written(firstOf(run))}, wishes ${written(firstOf(wish))}`);
  }
}
