import { asDay, type Day } from '../../domain/day.js';
import type { StageColor } from '../palette.js';
import { core, extent, isSpread, outline, type Band } from './bands.js';
import { group, line } from './block.js';
import { EDGE, EXTENT } from './colors.js';
import { daysText } from './dates.js';
import { element, number, tooltip } from './element.js';
import type { ChartRow } from './chart-row.js';
import type { Frame } from './frame.js';
import { balanced, textWidth } from './measure.js';

export interface StageLook extends StageColor {
  readonly name: string;
}

/** How much of a row's height is bar. */
const BAR = 0.72;
/** The bars of one row, and the names of stages on those that have room for them. */
export function bars(
  row: ChartRow,
  looks: readonly StageLook[],
  frame: Frame,
  top: number,
  height: number,
): string {
  const bar = height * BAR;
  const upper = top + (height - bar) / 2;
  const spread = row.bands.some(isSpread);
  return [
    ...row.bands.map((band, k) => {
      const look = looks[k];
      return look === undefined ? '' : stage(band, look, k, frame, upper, bar);
    }),
    ...(spread && row.days !== null ? [whisker(row.days, frame, upper + bar + height * 0.06)] : []),
  ].join('');
}

function stage(
  band: Band,
  look: StageLook,
  k: number,
  frame: Frame,
  top: number,
  height: number,
): string {
  const days = extent(band);
  const dates = daysText(days.from, asDay(days.to - 1), frame.oneYear);
  return group({ class: `tc-stage tc-stage-${k + 1}` }, [
    tooltip(`${look.name}  ${dates}`),
    element('path', {
      d: pathOf(band, frame, top, height),
      ...EDGE,
      class: 'tc-bar',
      fill: `#${look.fill}`,
    }),
    ...label(band, look, dates, frame, top, height),
  ]);
}

const pathOf = (band: Band, { x }: Frame, top: number, height: number): string =>
  `M${outline(band)
    .map(([day, share]) => `${number(x(day))} ${number(top + share * height)}`)
    .join('L')}Z`;

/** Smaller letters are no use on paper. */
const SMALLEST = 1.9;
const LARGEST = 2.5;

/** With fewer before the `…` nobody knows which stage is meant. */
const FEWEST_CHARACTERS = 6;

/**
 * The name where all entries are in the stage, in as many lines as the bar is high; below it the days, where they are the
 * same for all.
 */
function label(
  band: Band,
  { name, ink }: StageLook,
  dates: string,
  frame: Frame,
  top: number,
  height: number,
): string[] {
  const { from, to } = core(band);
  const room = (to - from) * frame.perDay - 1;
  const size = Math.min(LARGEST, height * 0.72);
  if (size < SMALLEST || room < size) return [];
  const step = size * 1.2;
  const most = Math.max(1, Math.floor(height / step));
  const texts = balanced(name, room, size, most).filter((text) => text !== '');
  if (texts.join('').endsWith('…') && room < FEWEST_CHARACTERS * size) return [];
  const hasDates = !isSpread(band) && texts.length < most && textWidth(dates, size * 0.9) <= room;
  const lines = hasDates ? [...texts, dates] : texts;
  const first = top + height / 2 - ((lines.length - 1) * step) / 2;
  return lines.map((text, k) =>
    line({
      text,
      size: text === dates ? size * 0.9 : size,
      x: frame.x((from + to) / 2),
      middle: first + k * step,
      anchor: 'middle',
      more: { fill: `#${ink}` },
    }),
  );
}

/** From the first start to the last end, also where the first are so few that their part of the bar can't be seen. */
function whisker(
  { from, to }: { readonly from: Day; readonly to: Day },
  { x }: Frame,
  y: number,
): string {
  const [left, right] = [x(from), x(to + 1)];
  const d = [left, right].map((end) => `M${number(end)} ${number(y - 0.6)}V${number(y + 0.6)}`);
  return element('path', {
    ...EXTENT,
    d: `M${number(left)} ${number(y)}H${number(right)}${d.join('')}`,
  });
}
