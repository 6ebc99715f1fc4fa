import { formatDay, asDay, parseDay, LAST_DAY, type Day } from '../domain/day.js';
import type { Plan } from '../domain/plan.js';
import { withValue, type Slot, type SlotValue } from '../domain/slots.js';
import { parseSpan } from '../domain/span.js';
import { daysLike, spanFormOf } from '../domain/span-form.js';
import type { ValueSite } from '../input/edit/value-sites.js';

/** Another value at one site. */
export interface Change {
  readonly site: ValueSite;
  /** As it will be written. */
  readonly to: string;
  readonly value: SlotValue;
  /** By how many days; a month counts 30. */
  readonly days: number;
}

/** A number that may change step by step, and how each is written. */
export interface Ladder {
  readonly site: ValueSite;
  /** Days of one step. */
  readonly stepDays: number;
  /** The change by so many steps, up or down; null where there is no such value. */
  readonly at: (steps: number) => Change | null;
}

/** The values that a site may have in place of its own. */
export function ladderOf(site: ValueSite): Ladder | null {
  if (site.form === 'day') return dayLadder(site);
  const { absent, written } = site;
  const form = spanFormOf(written ?? '');
  if (form !== null) {
    const { count, unitDays, write } = form;
    return spanLadder(site, { count, unitDays, write });
  }
  if (absent === null) return null;
  const write = (count: number): string => daysLike(absent.like, count);
  return spanLadder(site, { count: absent.days, unitDays: 1, write });
}

function dayLadder(site: ValueSite): Ladder | null {
  const day = parseDay(site.written ?? '');
  if (day === null) return null;
  return { site, stepDays: 1, at: (steps) => dayChange(site, asDay(day + steps), Math.abs(steps)) };
}

function dayChange(site: ValueSite, day: Day, days: number): Change | null {
  if (day < 0 || day > LAST_DAY) return null;
  return { site, to: formatDay(day), value: { day }, days };
}

interface Counted {
  readonly count: number;
  readonly unitDays: number;
  readonly write: (count: number) => string;
}

function spanLadder(site: ValueSite, { count, unitDays, write }: Counted): Ladder {
  const least = leastOf(site);
  const at = (steps: number): Change | null => {
    const next = count + steps;
    if (next < least) return null;
    const to = write(next);
    const span = parseSpan(to);
    return span === null ? null : { site, to, value: { span }, days: Math.abs(steps) * unitDays };
  };
  return { site, stepDays: unitDays, at };
}

const FROM_NOTHING: ReadonlySet<string> = new Set(['interval', 'tolerance']);

/** A distance may be nothing, a length may not. */
function leastOf({ slots }: ValueSite): number {
  const mayBeNothing = (slot: Slot): boolean =>
    slot.kind === 'rule' ? FROM_NOTHING.has(slot.key) : slot.kind === 'after';
  return slots.every(mayBeNothing) ? 0 : 1;
}

/** One more workday. */
export const workdayChange = (site: ValueSite, day: Day): Change => ({
  site,
  to: formatDay(day),
  value: { day },
  days: 1,
});

/** The plan with the changes made in it. */
export const changedPlan = (plan: Plan, changes: readonly Change[]): Plan =>
  changes.reduce(
    (made, { site, value }) => site.slots.reduce((one, slot) => withValue(one, slot, value), made),
    plan,
  );

export const daysOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, { days }) => sum + days, 0);
