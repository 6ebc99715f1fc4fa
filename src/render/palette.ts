/** A colour as `RRGGBB`. */
export interface StageColor {
  readonly fill: string;
  /** Of text on it. */
  readonly ink: string;
}

/**
 * From light to dark, so that stages differ on a grey copy and for the colour-blind too. The ramp is ColorBrewer's
 * YlGnBu (Harrower & Brewer 2003), which is safe for both.
 */
const RAMP = ['edf8b1', 'c7e9b4', '7fcdbb', '41b6c4', '1d91c0', '225ea8', '253494'] as const;

/** A colour for each of `count` stages, each darker than the one before it. */
export function stageColors(count: number): readonly StageColor[] {
  return Array.from({ length: count }, (_, k) => {
    const fill = at(count === 1 ? 0.5 : k / (count - 1));
    return { fill, ink: luminance(fill) > 0.22 ? '1a1a1a' : 'ffffff' };
  });
}

/** The colour at `place` of the ramp, from 0 to 1. */
function at(place: number): string {
  const where = place * (RAMP.length - 1);
  const low = Math.min(Math.floor(where), RAMP.length - 2);
  const [from, to] = [RAMP[low] ?? '', RAMP[low + 1] ?? ''];
  const mixed = channels(from).map(
    (one, k) => one + ((channels(to)[k] ?? 0) - one) * (where - low),
  );
  return mixed.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('');
}

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

/** How well two colours stand apart: from 1 to 21; text needs 4.5, parts of a chart 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
