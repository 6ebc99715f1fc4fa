import type { Calendar } from '../domain/calendar.js';
import { asDay, type Day } from '../domain/day.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** A weekend that far from a day in question may help. */
const NEAR = 7;

/**
 * Days that could be worked on: the kickoff or a fixed start itself, if that is a day of rest; else days of weekends
 * near the days that the findings speak of. Nobody is asked to work on a public holiday otherwise.
 */
export function possibleWorkdays(
  findings: readonly Diagnostic[],
  calendar: Calendar | null,
): readonly Day[] {
  if (calendar === null) return [];
  const days = new Set<Day>();
  for (const { code, facts, related } of findings) {
    if ((code === 'TC504' || code === 'TC505') && 'day' in facts) days.add(facts.day);
    for (const day of daysIn([facts, related])) {
      for (let near = day - NEAR; near <= day + NEAR; near++) {
        if (calendar.rest(asDay(near))?.kind === 'weekend') days.add(asDay(near));
      }
    }
  }
  const mayHelp = (day: Day): boolean =>
    calendar.rest(day) !== null && calendar.avoided(day) === null;
  return [...days].filter(mayHelp).sort((a, b) => a - b);
}

const OF_DAYS: ReadonlySet<string> = new Set(['day', 'fromDay', 'limit', 'from', 'to']);

/** The days in facts, wherever they are in them. */
function* daysIn(value: unknown): Generator<number> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'number') {
      if (OF_DAYS.has(key)) yield part;
    } else if (key !== 'at') yield* daysIn(part);
  }
}
