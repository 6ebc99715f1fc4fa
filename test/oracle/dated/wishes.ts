import { later } from '../days.js';
import type { Job, World } from './jobs.js';
import { both, spanOf, type Range } from './time.js';

/** The days that an occurrence is held on, in order. */
export type Run = readonly number[];

export const firstOf = (run: Run): number => run[0] ?? NaN;
export const lastOfRun = (run: Run): number => run.at(-1) ?? NaN;

/** The window, cut by the last day of the occurrence that it comes after; null where that has none. */
function windowOf(
  { base, activity: { after }, leader }: Job,
  leaderEnd: number | null,
): Range | null {
  if (after === undefined || leader === null) return base;
  if (leaderEnd === null) return null;
  const { interval, within } = after;
  const to = within === undefined ? Infinity : later(leaderEnd, spanOf(within));
  return both(base, { from: later(leaderEnd, spanOf(interval)), to });
}

/** All runs of allowed days that lie in the window, those days skipped that are not allowed. */
export function runsIn(world: World, job: Job, leaderEnd: number | null): readonly Run[] {
  const window = windowOf(job, leaderEnd);
  if (window === null) return [];
  const { on, days = 1 } = job.activity;
  const allowed: number[] = [];
  for (let day = window.from; day <= window.to; day++) {
    if (world.days.isAllowed(day, on ?? job.row.startOn)) allowed.push(day);
  }
  const count = Math.max(0, allowed.length - days + 1);
  return Array.from({ length: count }, (_, k) => allowed.slice(k, k + days));
}

/** Whether an avoid range or a holiday lies between its days. */
export function isBroken({ days }: World, run: Run): boolean {
  for (let day = firstOf(run); day <= lastOfRun(run); day++) {
    if (!run.includes(day) && (days.isAvoided(day) || days.isHoliday(day))) return true;
  }
  return false;
}

/** How many of those that come after it, one after another, can still have days. */
const roomAfter = (world: World, job: Job, run: Run): number =>
  job.followers.reduce((sum, one) => {
    const next = runsIn(world, one, lastOfRun(run));
    return sum + Math.max(0, ...next.map((its) => 1 + roomAfter(world, one, its)));
  }, 0);

const preferred = <T>(list: readonly T[], test: (one: T) => boolean): readonly T[] => {
  const some = list.filter(test);
  return some.length > 0 ? some : list;
};

const wishesEnd = ({ activity: { at, within, every } }: Job): boolean =>
  at === undefined ? within?.last !== undefined || every !== undefined : at === 'end';

/** Where it would stand if nobody else were there ("Which day", point 2); null where its window has no room. */
export function wishOf(world: World, job: Job, leaderEnd: number | null): Run | null {
  const all = runsIn(world, job, leaderEnd);
  const room = all.map((run) => roomAfter(world, job, run));
  const roomy = all.filter((_, k) => room[k] === Math.max(...room));
  const whole = preferred(roomy, (run) => !isBroken(world, run));
  return (wishesEnd(job) ? whole.at(-1) : whole[0]) ?? null;
}
