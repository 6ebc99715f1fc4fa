import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { Calendar, type HolidayTable } from '../domain/calendar.js';
import { cell, copyOf, OPEN } from '../domain/columns.js';
import { LAST_DAY } from '../domain/day.js';
import type { Entries } from '../domain/entries.js';
import { entriesOf } from '../domain/expand.js';
import type { Plan } from '../domain/plan.js';
import { findDays, type Solution } from './attempt.js';
import { endsTooFar } from './explain/too-far.js';
import { Reasons } from './explain/reasons.js';
import { windowEndOf } from './network/terms.js';
import { review } from './review/review.js';
import type { Run } from './run.js';
import type { Schedule } from './types.js';

export interface Scheduled {
  /** Null where the plan's rules leave some entry no day. */
  readonly schedule: Schedule | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The network and the calendar that the days came from: what explaining, suggesting and forecasting look at. */
  readonly run: Run;
  /** What the days were worked out with; null where there are none. */
  readonly solution: Solution | null;
}

/**
 * Works out the calendar of a plan: entries, edges, feasible ranges, choice, ends and stages, in that order.
 * What gives way, contradicts or is broken by the person's own dates comes back as findings.
 *
 * @param entries those of the plan, unless some of their days are known already.
 */
export function schedule(
  plan: Plan,
  holidays: HolidayTable,
  entries: Entries = entriesOf(plan),
): Scheduled {
  const calendar = new Calendar(plan.calendar, holidays);
  const { run, solution, conflicts } = findDays(entries, calendar);
  if (solution === null) return { schedule: null, diagnostics: conflicts, run, solution };
  const made = scheduleOf(run, solution);
  const far = endsTooFar(run, made);
  if (far.length > 0) return { schedule: null, diagnostics: far, run, solution: null };
  return { schedule: made, diagnostics: review(run, made, solution.state), run, solution };
}

function scheduleOf(run: Run, { state, earliest, latest, wanted, times }: Solution): Schedule {
  const { entries, calendar } = run;
  const { plan, size } = entries;
  const reasons = new Reasons(run, state, wanted, { earliest, latest });
  return {
    entries,
    calendar,
    windowEnd: windowEndOf(plan, plan.rules),
    start: times.start.subarray(0, size),
    end: times.end,
    stageStarts: times.stageStarts.subarray(0, size * plan.stages.length),
    earliest,
    latest: writable(latest),
    reasonOf: (entry) => reasons.of(entry),
  };
}

/**
 * Latest days: an entry that started later would have none that can be written. Mostly the solution's own: nobody changes
 * them.
 */
function writable(latest: Int32Array): Int32Array {
  if (!latest.some((day) => day > LAST_DAY && day !== OPEN)) return latest;
  const days = copyOf(latest);
  for (let entry = 0; entry < days.length; entry++) {
    const day = cell(days, entry);
    if (day > LAST_DAY && day !== OPEN) days[entry] = LAST_DAY;
  }
  return days;
}
