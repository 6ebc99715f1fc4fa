import { formatDay, type Day } from '../../domain/day.js';
import type { Located, Match } from '../../domain/plan.js';
import type { Span } from '../../domain/span.js';

/** What is written at a path of a plan. Days are `YYYY-MM-DD`; spans stay spans, since each language writes them its own way. */
export type Value = null | boolean | number | string | Span | readonly Value[] | ValueMap;

export interface ValueMap {
  readonly [key: string]: Value;
}

export const isSpan = (value: Value): value is Span =>
  typeof value === 'object' &&
  value !== null &&
  'months' in value &&
  typeof value['months'] === 'number';

export const dayValue = (day: Day | null | undefined): Value =>
  day === null || day === undefined ? null : formatDay(day);

/** Whether two values say the same. Keys are always made in one order. */
export const sameValue = (a: Value, b: Value): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** A map without what is not there. */
export function compactMap(pairs: readonly (readonly [string, Value | undefined])[]): ValueMap {
  const made: Record<string, Value> = {};
  for (const [key, value] of pairs) if (value !== null && value !== undefined) made[key] = value;
  return made;
}

const MATCH_KEYS = ['level', 'echelon', 'tag', 'system', 'unit'] as const;

const wordList = (words: readonly Located<string>[]): Value => words.map(({ value }) => value);

export const matchValue = (match: Match): ValueMap =>
  compactMap(MATCH_KEYS.map((key) => [key, match[key] && wordList(match[key])] as const));
