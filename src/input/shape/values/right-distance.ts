import type { RangeFacts } from '../../../diagnostics/codes/shape.js';
import { parseSpan } from '../../../domain/span.js';
import { entryOf, type Node } from '../../node.js';
import { hasTolerance } from '../keys/key-places.js';
import { bareSpan, explainSpan, type SpanTrouble } from './misspelt-values.js';
import { mapWith } from './write-flow.js';

/** `10天左右` leaves some days; how many is the person's to say, and two is what the guides show. */
const ABOUT = '2天';

/** What a distance was meant to be: the interval, and how much of it may be left. */
export interface Distance {
  readonly interval: string;
  readonly tolerance: string | null;
}

/** `8-12天`, `8天至2周`: the ends of a range in the unit of the second, or each in its own. */
const RANGE = /^(\d+)\s*(\D*?)\s*(?:[-—–~～]+|至|到)\s*(\d+)\s*(\D+)$/u;
/** `10±2天`, `10天±2天` */
const PLUS_MINUS = /^(\d+)\s*(\D*?)\s*(?:±|\+\/?-)\s*(\d+)\s*(\D+)$/u;

/** A count and a unit as plans write them; null where they are no span. */
function spanOf(count: string, unit: string): string | null {
  const text = `${count}${unit}`;
  return parseSpan(text) === null ? explainSpan(text).fix : text;
}

function pairOf(form: RegExp, text: string): readonly [string, string] | null {
  const [, first = '', ownUnit = '', second = '', unit = ''] = form.exec(bareSpan(text)) ?? [];
  const pair = [spanOf(first, ownUnit === '' ? unit : ownUnit), spanOf(second, unit)] as const;
  return first === '' || pair[0] === null || pair[1] === null ? null : [pair[0], pair[1]];
}

/** The ends of a range, the shorter first: `8-12天`. */
export function rangeIn(text: string): readonly [string, string] | null {
  const pair = pairOf(RANGE, text);
  if (pair === null) return null;
  return sizeOf(pair[0]) <= sizeOf(pair[1]) ? pair : [pair[1], pair[0]];
}

/** In days, a month as 30: only for comparing. */
function sizeOf(span: string): number {
  const { months, days } = parseSpan(span) ?? { months: 0, days: 0 };
  return months * 30 + days;
}

/** Both ends in one unit, as small as it has to be; null for months beside days. */
function counted([low, high]: readonly [string, string]): readonly [number, number, string] | null {
  const split = (span: string) => /^(\d+)\s*(\D+)$/u.exec(span)?.slice(1) ?? [];
  const [[a, unit = ''], [b, other]] = [split(low), split(high)];
  if (unit === other) return [Number(a), Number(b), unit];
  if ([low, high].some((span) => (parseSpan(span)?.months ?? 1) > 0)) return null;
  return [sizeOf(low), sizeOf(high), '天'];
}

/** What a text was meant to be as a distance; null where it is none that can be written so. */
export function distanceIn(text: string): Distance | null {
  const about = pairOf(PLUS_MINUS, text);
  if (about !== null) return { interval: about[0], tolerance: about[1] };
  const range = rangeIn(text);
  const ends = range === null ? null : counted(range);
  if (ends !== null) {
    const [low, high, unit] = ends;
    const isEven = (high - low) % 2 === 0;
    return isEven
      ? { interval: `${(low + high) / 2}${unit}`, tolerance: `${(high - low) / 2}${unit}` }
      : null;
  }
  const interval = parseSpan(text) === null ? explainSpan(text).fix : text;
  if (interval === null) return null;
  return { interval, tolerance: /左右|约/u.test(text) ? ABOUT : null };
}

/** A range whose middle is no whole number may be written in two ways, each a little wider than it. */
export function oddRange(text: string): RangeFacts | null {
  const range = rangeIn(text);
  const ends = range === null ? null : counted(range);
  if (ends === null || (ends[1] - ends[0]) % 2 === 0) return null;
  const [low, high, unit] = ends;
  const tolerance = (high - low + 1) / 2;
  const ways = [low - 1, low].map((from) => ({
    interval: `${from + tolerance}${unit}`,
    tolerance: `${tolerance}${unit}`,
    from: `${from}${unit}`,
    to: `${from + 2 * tolerance}${unit}`,
  }));
  return { ways };
}

/** What is wrong with a span at `path`, and what the map that holds it was meant to be. */
export function explainSpanAt(
  text: string,
  path: string,
  holder: Node,
): SpanTrouble & { readonly odd: RangeFacts | null } {
  const [rule = '', key = ''] = path.split('.').slice(-2);
  if (rangeIn(text) === null && !/左右|约|±/u.test(text))
    return { ...explainSpan(text), odd: null };
  if (key === 'interval' && hasTolerance(rule)) return explainDistance(text, holder);
  const range = rangeIn(text);
  const isBound = rule === 'duration' && (key === 'min' || key === 'max');
  if (range === null || !isBound || holder.kind !== 'map')
    return { ...explainSpan(text), odd: null };
  const fix = mapWith(holder, { min: range[0], max: range[1] }, key);
  return { problem: 'range', fix, odd: null };
}

function explainDistance(text: string, holder: Node) {
  const problem = rangeIn(text) === null ? 'about' : 'range';
  const distance = distanceIn(text);
  if (distance === null) return { problem, fix: null, odd: oddRange(text) } as const;
  const { interval, tolerance } = distance;
  const own = entryOf(holder, 'tolerance') !== null && problem === 'about';
  if (holder.kind !== 'map' || tolerance === null || own)
    return { problem, fix: interval, odd: null } as const;
  return { problem, fix: mapWith(holder, { interval, tolerance }, 'interval'), odd: null } as const;
}
