import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';
import { DEFAULT_TIMEZONE } from '../domain/timezone.js';

/** The time zone is one of the IANA database, as far as the machine knows it. */
export function unknownTimezone({ timezone, timezoneAt }: Plan): readonly Diagnostic[] {
  if (timezoneAt === undefined || timezone === DEFAULT_TIMEZONE || isKnown(timezone)) return [];
  return [finding('TC209', timezoneAt, { value: timezone })];
}

function isKnown(timeZone: string): boolean {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
