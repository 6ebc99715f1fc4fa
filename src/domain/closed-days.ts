import type { Calendar, Closure } from './calendar.js';
import { asDay, type Day } from './day.js';
import type { StartOn } from './rules.js';
import type { SourcePlace } from './source-place.js';

/** One or more closed days in a row, and why. */
export interface ClosedDays {
  readonly kind: 'avoid' | 'restday' | 'holiday' | 'weekend';
  /** The range's or the holiday's name, in each language where there is one. */
  readonly name: { readonly zh: string; readonly en: string } | null;
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  /** Where the plan itself closes them; null for holidays and weekends. */
  readonly at: SourcePlace | null;
}

interface Stretch {
  readonly cause: Closure;
  readonly from: Day;
  to: Day;
}

/** At most this many stretches of closed days are named in one finding. */
const MOST_STRETCHES = 4;

/**
 * The closed days of from … to (inclusive), neighbours with one cause together. Weekends that lie between other
 * closed days add nothing to an explanation and are left out.
 */
function closedDaysIn(
  calendar: Calendar,
  from: number,
  to: number,
  startOn: StartOn,
): readonly ClosedDays[] {
  const stretches = closedStretches(calendar, from, to, startOn);
  const named = stretches.filter(({ cause }) => cause.kind !== 'weekend');
  const shown = (named.length > 0 ? named : stretches).slice(0, MOST_STRETCHES);
  return shown.map(closedDays);
}

type Found = readonly ClosedDays[] | null;

/** What has been asked of a calendar: thousands of entries pass over the same days, which may be centuries. */
const asked = new WeakMap<Calendar, Map<string, Found>>();

/** The same where every day of from … to is closed; null where one is open. */
export function closedThroughout(
  calendar: Calendar,
  from: number,
  to: number,
  startOn: StartOn,
): Found {
  let known = asked.get(calendar);
  if (known === undefined) asked.set(calendar, (known = new Map<string, Found>()));
  const key = `${startOn} ${from} ${to}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = lookThrough(calendar, from, to, startOn)));
  return found;
}

function lookThrough(calendar: Calendar, from: number, to: number, startOn: StartOn): Found {
  for (let day = from; day <= to; day++) {
    if (calendar.closure(asDay(day), startOn) === null) return null;
  }
  return closedDaysIn(calendar, from, to, startOn);
}

/** Closed days that were passed over, and the closure that they belong to: of a range of the plan often a part. */
export interface SkippedDays {
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  readonly closed: ClosedDays;
}

/** All closed days of from … to (inclusive), neighbours with one cause together. */
export const skippedDaysIn = (
  calendar: Calendar,
  from: number,
  to: number,
  startOn: StartOn,
): readonly SkippedDays[] =>
  closedStretches(calendar, from, to, startOn).map((stretch) => ({
    from: stretch.from,
    to: stretch.to,
    closed: closedDays(stretch),
  }));

function closedStretches(
  calendar: Calendar,
  from: number,
  to: number,
  startOn: StartOn,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (let day = asDay(from); day <= to; day = asDay(day + 1)) {
    const cause = calendar.closure(day, startOn);
    if (cause === null) continue;
    const last = stretches.at(-1);
    if (last !== undefined && last.to === day - 1 && isSame(last.cause, cause)) last.to = day;
    else stretches.push({ cause, from: day, to: day });
  }
  return stretches;
}

function isSame(a: Closure, b: Closure): boolean {
  if (a.kind === 'weekend' || b.kind === 'weekend') return a.kind === b.kind;
  if (a.kind === 'holiday' || b.kind === 'holiday') {
    return a.kind === 'holiday' && b.kind === 'holiday' && a.zh === b.zh;
  }
  return a.range === b.range;
}

/** A range of the plan is named as a whole; a holiday or a weekend only as far as it was looked at. */
function closedDays({ cause, from, to }: Stretch): ClosedDays {
  switch (cause.kind) {
    case 'weekend':
      return { kind: 'weekend', name: null, from, to, at: null };
    case 'holiday':
      return { kind: 'holiday', name: { zh: cause.zh, en: cause.en }, from, to, at: null };
    case 'avoid':
    case 'restday': {
      const { range } = cause;
      const name = range.name === null ? null : { zh: range.name, en: range.name };
      return { kind: cause.kind, name, from: range.from, to: range.to, at: range.at };
    }
  }
}
