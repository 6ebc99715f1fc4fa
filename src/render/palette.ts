/** A colour as `RRGGBB`. */
export interface StageColor {
  readonly fill: string;
  /** Of text on it: black or white, whichever stands out more; at least 4.5 by `contrast`. */
  readonly ink: string;
}

/**
 * From light to dark, so that stages differ on a grey copy and for the colour-blind too. The ramp is ColorBrewer's
 * YlGnBu (Harrower & Brewer 2003), which is safe for both.
 */
const RAMP = [
  'ffffd9',
  'edf8b1',
  'c7e9b4',
  '7fcdbb',
  '41b6c4',
  '1d91c0',
  '225ea8',
  '253494',
  '081d58',
] as const;

/**
 * A colour for each of `count` stages, each darker than the one before it by the same step. A few stages keep off the
 * ends of the ramp, which are next to white and to black; with many the steps need all of it.
 */
export function stageColors(count: number): readonly StageColor[] {
  const [lightest, darkest] = [Math.min(95, 86 + count), Math.max(16, 44 - 3 * count)];
  return Array.from({ length: count }, (_, k) => {
    const share = count === 1 ? 0.5 : k / (count - 1);
    const fill = ofLightness(lightest + share * (darkest - lightest));
    return { fill, ink: inkOn(fill) };
  });
}

/** One of black and white reaches the square root of 21, about 4.58, on any colour. */
const inkOn = (fill: string): string =>
  contrast('000000', fill) >= contrast('ffffff', fill) ? '000000' : 'ffffff';

/** The ramp only gets darker, so halving finds the place of a lightness. */
function ofLightness(wanted: number): string {
  let [light, dark] = [0, 1];
  for (let step = 0; step < 20; step++) {
    const middle = (light + dark) / 2;
    if (lightness(at(middle)) > wanted) light = middle;
    else dark = middle;
  }
  return at(light);
}

/** The colour at `place` of the ramp, from 0 to 1. */
function at(place: number): string {
  const where = place * (RAMP.length - 1);
  const low = Math.min(Math.floor(where), RAMP.length - 2);
  return mixed(RAMP[low] ?? '', RAMP[low + 1] ?? '', where - low);
}

/** What lies between two colours; `share` of the other, from 0 to 1. */
export function mixed(one: string, other: string, share: number): string {
  const others = channels(other);
  return channels(one)
    .map((value, k) => Math.round(value + ((others[k] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('');
}

/** Red, green and blue, from 0 to 255. */
const channels = (color: string): number[] =>
  [0, 2, 4].map((from) => Number.parseInt(color.slice(from, from + 2), 16));

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
export function luminance(color: string): number {
  const linear = channels(color).map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

/** CIE 1976 L*, from 0 to 100: equal steps look equal. */
function lightness(color: string): number {
  const light = luminance(color);
  return light > 216 / 24_389 ? 116 * Math.cbrt(light) - 16 : (light * 24_389) / 27;
}

/** How well two colours stand apart: from 1 to 21; text needs 4.5, parts of a chart 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
