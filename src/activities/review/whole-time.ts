import { asDay, type Day } from '../../domain/day.js';
import type { Schedule } from '../../schedule/types.js';

/** From the first day of all entries to the last, inclusive; the kickoff day is among them. */
export function wholeTime({ entries, start, end }: Schedule): {
  readonly first: Day;
  readonly last: Day;
} {
  const { day } = entries.plan.kickoff;
  return {
    first: asDay(start.reduce((least, one) => Math.min(least, one), day)),
    last: asDay(end.reduce((most, one) => Math.max(most, one), day)),
  };
}
