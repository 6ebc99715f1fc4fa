import type { Plan } from '../domain/plan.js';
import type { Io } from './io/io.js';

/** The end of the year 9999, which no calendar file can go past. */
const LAST_SECOND = 253_402_300_800;

/** Seconds since 1970 for DTSTAMP where the plan has no `issued`: of the build's environment, else of the clock; else null. */
export function stampFor({ issued }: Plan, io: Io): number | null {
  if (issued !== null) return null;
  const epoch = Number(io.env['SOURCE_DATE_EPOCH'] || Number.NaN);
  return Number.isInteger(epoch) && epoch >= 0 && epoch < LAST_SECOND ? epoch : io.now();
}
