import type { SkippedDays } from '../domain/closed-days.js';
import { formatDay } from '../domain/day.js';
import { STEERING } from '../domain/steering.js';

/** JSON escapes only some of these itself. */
const UNESCAPED = new RegExp(`[${STEERING}]`, 'gu');

/** A value as JSON that is safe to print: what would steer a terminal is escaped, and the same once read. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(
    UNESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The items of a list in JSON, one a line, each behind what parts it from the one before. */
export function* itemLines(items: Iterable<string>): Generator<string> {
  let separator = '\n';
  for (const text of items) {
    yield separator + text;
    separator = ',\n';
  }
}

/** Days on which nothing may start. */
export const skippedJson = ({ from, to, closed }: SkippedDays) => ({
  from: formatDay(from),
  to: formatDay(to),
  kind: closed.kind,
  // JSON says the same in every language.
  why: closed.name?.zh ?? null,
});
