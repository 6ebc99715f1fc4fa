import { guard } from '../../domain/formula-like.js';

/** RFC 4180 §2.6, and blanks at either end, which some readers drop. */
const TO_QUOTE = /[",\r\n]|^\s|\s$/u;

/** One field of a CSV row: guarded, then quoted where it has to be. */
export function cell(text: string): string {
  const safe = guard(text);
  return TO_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
