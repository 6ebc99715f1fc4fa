import { contentLine } from './text.js';

/** A day that begins at midnight would ring at night: what lasts all day rings in the morning, at nine. */
const MORNING_HOURS = 9;

/** How long before (or, of the day itself, after) the midnight of its first day an all-day event rings. */
function morningTrigger(days: number): string {
  if (days === 0) return `PT${MORNING_HOURS}H`;
  const whole = days === 1 ? 'P' : `P${days - 1}D`;
  return `-${whole}T${24 - MORNING_HOURS}H`;
}

const hourTrigger = (days: number): string => (days === 0 ? 'PT0S' : `-P${days}D`);

/** Makes the alarm of an event, by its title as escaped TEXT; null where no alarm is wanted. */
export interface Alarms {
  readonly allDay: ((title: string) => string) | null;
  /** Of an event with a time: that time, so many days before. */
  readonly timed: ((title: string) => string) | null;
}

/**
 * RFC 5545 §3.6.6. `days` before the event; null for no alarms.
 *
 * The trigger of an all-day event counts from midnight (§3.8.6.3): one day before is 9:00 of the day before, `-PT15H`.
 */
export function alarmsOf(days: number | null): Alarms {
  if (days === null) return { allDay: null, timed: null };
  return { allDay: alarm(morningTrigger(days)), timed: alarm(hourTrigger(days)) };
}

const alarm =
  (trigger: string) =>
  (title: string): string =>
    `BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:${trigger}\r\n${contentLine(`DESCRIPTION:${title}`)}END:VALARM\r\n`;
