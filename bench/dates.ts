import type { Diagnostic } from '../src/diagnostics/diagnostic.js';
import type { Plan } from '../src/domain/plan.js';
import { holidaysCN } from '../src/input/holidays-cn.js';
import { schedule } from '../src/schedule/schedule.js';
import type { Schedule } from '../src/schedule/types.js';

interface Dates {
  readonly schedule: Schedule;
  readonly diagnostics: readonly Diagnostic[];
}

/** The dates of a plan, with the holidays of the mainland: the one place where the bench asks for them. */
export function datesOf(plan: Plan): Dates {
  const { schedule: found, diagnostics } = schedule(plan, holidaysCN());
  if (found === null) throw new Error('the plan of the bench has no calendar');
  return { schedule: found, diagnostics };
}
