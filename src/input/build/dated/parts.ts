import type { Half, HalfHours, Limits, TimeOfDay } from '../../../domain/activities.js';
import type { Located } from '../../../domain/located.js';
import type { SourcePlace } from '../../../domain/source-place.js';
import { itemsOf, placeOf, textOf, valueOf, type Node } from '../../node.js';
import { locatedWords } from '../overrides.js';
import { rangeOf } from '../plan-head.js';
import { choiceOf, wordOf } from '../rules.js';

const HALVES: readonly Half[] = ['am', 'pm'];
const CLOCK = /^(\d\d):(\d\d)$/u;

/** Minutes after midnight; null for what is no time of day. */
function minutesOf(text: string): number | null {
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** How long an event takes that has a time and no `hours`. */
const USUAL_HOURS = 2;

/** `time`, `hours` and `half-day`, as an activity or a meeting has them. */
export function buildTime(node: Node): TimeOfDay {
  const time = minutesOf(textOf(node, 'time') ?? '');
  const hours = textOf(node, 'hours');
  return {
    time,
    hours: time === null ? null : hours === null ? USUAL_HOURS : Number(hours),
    half: choiceOf(valueOf(node, 'half-day'), HALVES) ?? null,
  };
}

/** `08:30-12:00`; null for anything else. */
export function buildHours(text: string | null): HalfHours | null {
  const [from = null, to = null] = (text ?? '').split('-').map(minutesOf);
  return from === null || to === null ? null : { from, to };
}

/** `per-day` and `away`. */
export function buildLimits(node: Node): Limits {
  const perDay = Number(textOf(node, 'per-day'));
  return {
    perDay: perDay === 1 || perDay === 2 ? perDay : null,
    away: itemsOf(valueOf(node, 'away')).flatMap(rangeOf),
  };
}

/** The words under a key, none where it is not written. */
export function wordsUnder(node: Node, key: string): readonly Located<string>[] {
  const value = valueOf(node, key);
  return value === null ? [] : locatedWords(value);
}

/** The one word under a key; null where it is not written. */
export function wordUnder(node: Node | null, key: string): Located<string> | null {
  const value = valueOf(node, key);
  const word = wordOf(value);
  return value === null || word === undefined ? null : { value: word, at: placeOf(value) };
}

/** Where the name under a key stands; the whole item where there is none. */
export const nameAt = (node: Node, key = 'name'): SourcePlace =>
  placeOf(valueOf(node, key) ?? node);

/** The places of a map's keys, each behind `start`. */
export function keyPlaces(node: Node | null, start = ''): Record<string, SourcePlace> {
  const places: Record<string, SourcePlace> = {};
  if (node?.kind !== 'map') return places;
  for (const { key } of node.entries)
    if (key.text !== null) places[start + key.text] = placeOf(key);
  return places;
}
