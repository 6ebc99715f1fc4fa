import type { Activity } from '../../domain/activities.js';
import type { Day } from '../../domain/day.js';
import type { HeldDays, Starts } from './held-days.js';
import { cutAfter, type Window } from './window.js';

/** An occurrence that entries of one kind are due to hold, before anybody is invited. */
export interface Due {
  /** Its place among all that those entries are due to hold. */
  readonly place: number;
  readonly activity: Activity;
  /** Index into the plan's activities. */
  readonly index: number;
  readonly number: number | null;
  /** Index into the plan's stages. */
  readonly stage: number | null;
  readonly window: Window;
  /** The days on which it may be held. */
  readonly held: HeldDays;
  readonly starts: Starts;
  /** Whether it is wished as late as can be. */
  readonly isLate: boolean;
  /** What it comes after; null where the entry holds nothing of that name. */
  readonly parent: Due | null;
  readonly children: Due[];
}

/** The days that are left of its own once what it comes after ends on a day. */
export function startsAfter(due: Due, last: Day): Starts {
  const { after, days } = due.activity;
  if (after === null || due.parent === null) return due.starts;
  const cut = cutAfter(last, after.interval, after.within);
  const { window } = due;
  return due.held.startsIn(Math.max(window.from, cut.from), Math.min(window.to, cut.to), days);
}

export const isEmpty = ({ lo, hi }: Starts): boolean => hi < lo;

/** The last day of its run that starts at a place. */
export const endOf = ({ held, activity }: Due, start: number): Day =>
  held.endOf(start, activity.days);
