import { asDay, formatDay, type Day } from '../../domain/day.js';

const written = new Map<number, string>();

/** `YYYYMMDD`, RFC 5545 §3.3.4. Remembered: a calendar writes few days many times. */
export function icsDay(day: number): string {
  let text = written.get(day);
  if (text === undefined) {
    text = formatDay(asDay(day)).replaceAll('-', '');
    written.set(day, text);
  }
  return text;
}

const SECONDS_PER_DAY = 86_400;

/** A DATE-TIME in UTC, RFC 5545 §3.3.5 form 2, of seconds since 1970. */
export const icsTime = (seconds: number): string => `${icsLocal(seconds)}Z`;

/** One of a clock on some wall, form 1 or 3: what it shows, as if that were seconds since 1970. */
export function icsLocal(seconds: number): string {
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const rest = Math.floor(seconds - day * SECONDS_PER_DAY);
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hour, minute] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60];
  return `${icsDay(day)}T${pad(hour)}${pad(minute)}${pad(rest % 60)}`;
}

/** Midnight (UTC) of a day, in seconds since 1970. */
export const midnight = (day: Day): number => day * SECONDS_PER_DAY;
