import type { View } from '../view.js';
import { group } from './block.js';
import { avoidStretches, restStretches, type Stretch } from './closed.js';
import { AVOID, REST } from './colors.js';
import { element, number } from './element.js';
import type { Frame } from './frame.js';

/** Thinner days of rest are but a grey veil, and many of them. */
const THINNEST_DAY = 0.12;

/** Whether there is room to show days of rest. */
export const showsRest = ({ perDay }: Frame): boolean => perDay >= THINNEST_DAY;

/** What lies behind the bars from top to bottom: days of rest in grey, ranges to avoid hatched. */
export function shading(view: View, frame: Frame, top: number, bottom: number): string {
  const rest = showsRest(frame) ? restStretches(view.schedule.calendar, frame.span) : [];
  const path = rest.map((stretch) => box(edges(frame, stretch), top, bottom)).join('');
  const avoided = avoidStretches(view, frame.span).map((stretch) => {
    const [left, right] = edges(frame, stretch);
    return hatch(left, Math.max(right, left + 0.3), top, bottom);
  });
  return [
    group(REST, path === '' ? [] : [element('path', { d: path })]),
    group(AVOID, avoided),
  ].join('');
}

const edges = ({ x }: Frame, { from, to }: Stretch): [number, number] => [x(from), x(to)];

const box = ([left, right]: readonly [number, number], top: number, bottom: number): string =>
  `M${number(left)} ${number(top)}H${number(right)}V${number(bottom)}H${number(left)}Z`;

/** From one line to the next, across. */
const PITCH = 1.6;

/**
 * Lines that rise to the right inside a box, and its two sides. As lines and not as a pattern, which some programs make
 * a picture of dots.
 */
export function hatch(left: number, right: number, top: number, bottom: number): string {
  const [width, height] = [right - left, bottom - top];
  const lines: string[] = [];
  for (let at = PITCH; at < width + height; at += PITCH) {
    // The line x + y = at, both counted from the upper left corner, cut to the box.
    const x1 = left + Math.max(0, at - height);
    const x2 = left + Math.min(width, at);
    const y1 = top + Math.min(height, at);
    const y2 = top + Math.max(0, at - width);
    lines.push(`M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}`);
  }
  const sides = [left, right].map((x) => `M${number(x)} ${number(top)}V${number(bottom)}`);
  return element('path', { d: [...lines, ...sides].join('') });
}
