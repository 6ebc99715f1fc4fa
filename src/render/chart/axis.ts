import type { Language } from '../../diagnostics/code-entry.js';
import { group, line, type Block } from './block.js';
import { GRID, INK, RULE, SOFT } from './colors.js';
import { element } from './element.js';
import type { Frame } from './frame.js';
import { textWidth } from './measure.js';
import { timeAxis, type AxisCell, type TimeAxis } from './time-axis.js';

const LINE = 5;
const SIZE = 2.5;

export const axisOf = ({ span, perDay }: Frame, language: Language): TimeAxis =>
  timeAxis(span, perDay, language);

/** The titles of the label columns, and two lines of time. */
export function axis(frame: Frame, time: TimeAxis): Block {
  const lines = [time.upper, time.lower].filter((cells) => cells.length > 0);
  const height = lines.length * LINE;
  return {
    height,
    draw(top) {
      const bottom = top + height;
      return [
        group({ ...INK, 'font-weight': 'bold' }, titles(frame, bottom)),
        ...lines.map((cells, k) => {
          const look = k === 0 ? { ...INK, 'font-weight': 'bold' } : SOFT;
          return group(look, labels(frame, cells, top + (k + 0.5) * LINE));
        }),
        group(
          GRID,
          lines.flatMap((cells, k) => ticks(frame, cells, top + k * LINE, bottom)),
        ),
        group(RULE, [
          element('line', { x1: frame.margin, x2: frame.right, y1: bottom, y2: bottom }),
        ]),
      ].join('');
    },
  };
}

const titles = ({ columns, size }: Frame, bottom: number): string[] =>
  columns.map(({ title, align, left, width }) =>
    line({
      text: title,
      x: align === 'left' ? left : left + width,
      middle: bottom - LINE / 2,
      size,
      anchor: align === 'left' ? 'start' : 'end',
      room: width,
    }),
  );

/** The longest form of the labels that all whole cells have room for; the first and the last cell may be cut. */
function labels(frame: Frame, cells: readonly AxisCell[], middle: number): string[] {
  const fits = ({ from, to }: AxisCell, text: string): boolean =>
    textWidth(text, SIZE) <= (to - from) * frame.perDay - 0.4;
  const whole = cells.length > 2 ? cells.slice(1, -1) : cells;
  const forms = (cells[0]?.texts ?? []).map((_, k) => k);
  const form = forms.find((k) => whole.every((one) => fits(one, one.texts[k] ?? ''))) ?? 0;
  return cells.map((one) => {
    const text = one.texts.slice(form).find((some) => fits(one, some)) ?? '';
    return one.ofFirstDay === true
      ? line({ text, x: frame.x(one.from) + 0.6, middle, size: SIZE })
      : line({ text, x: frame.x((one.from + one.to) / 2), middle, size: SIZE, anchor: 'middle' });
  });
}

/** Lines where cells begin. */
export const ticks = (
  frame: Frame,
  cells: readonly AxisCell[],
  top: number,
  bottom: number,
): string[] => {
  const places = cells.slice(1).map(({ from }) => frame.x(from));
  return places.map((x) => element('line', { x1: x, x2: x, y1: top, y2: bottom }));
};
