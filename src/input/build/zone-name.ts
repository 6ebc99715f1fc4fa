import { DEFAULT_TIMEZONE } from '../../domain/timezone.js';

/**
 * The name of a time zone in its usual letters, `Asia/Shanghai` of `asia/shanghai`: calendar programs that know zones by name take
 * capitals for a difference. What is another name of a zone stays, and so does what the machine doesn't know.
 */
export function zoneName(written: string): string {
  if (written === DEFAULT_TIMEZONE) return written;
  const known = resolved(written);
  if (known === null || sameLetters(known, written)) return known ?? written;
  // An alias: the machine tells which zone it is, not how it is spelt, and no name of a place is in small letters or capitals alone.
  const isPlace = written.includes('/');
  const isOneCase = [written.toLowerCase(), written.toUpperCase()].includes(written);
  return isPlace && isOneCase ? known : written;
}

const sameLetters = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function resolved(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
