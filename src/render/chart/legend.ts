import type { Language } from '../../diagnostics/code-entry.js';
import { asDay } from '../../domain/day.js';
import type { View } from '../view.js';
import { isSpread } from './bands.js';
import type { StageLook } from './bars.js';
import { group, line, type Block } from './block.js';
import { avoidStretches } from './closed.js';
import { AVOID, EDGE, EXTENT, REST, SOFT } from './colors.js';
import { daysText } from './dates.js';
import { element, number } from './element.js';
import type { ChartRows } from './chart-row.js';
import type { Frame } from './frame.js';
import { lined, textWidth } from './measure.js';
import { hatch, showsRest } from './shading.js';
import { chartWords } from './words.js';

const SIZE = 2.7;
/** Of a sample of colour. */
const SAMPLE = { width: 6, height: 3 };
const BETWEEN = 5;
const MOST_RANGES = 12;

/** A sample, drawn with its upper left corner at x, y, and what it stands for. */
interface Entry {
  readonly text: string;
  readonly sample: ((x: number, y: number) => string) | null;
}

/** What colours and lines mean, and the ranges to avoid with their days. */
export function legend(
  view: View,
  rows: ChartRows,
  looks: readonly StageLook[],
  frame: Frame,
  language: Language,
): Block {
  const size = SIZE * frame.scale;
  const step = size * 1.75;
  const room = frame.right - frame.margin;
  const placed = flow(entriesOf(view, rows, looks, frame, language), room, size);
  const notes = notesOf(view, frame, language).flatMap((text) => lined(text, room, size, 3));
  const lines = (placed.at(-1)?.row ?? -1) + 1;
  return {
    height: (lines + notes.length) * step,
    draw: (top) =>
      group(SOFT, [
        ...placed.map(({ entry, left, row, width }) => {
          const middle = top + (row + 0.5) * step;
          const x = frame.margin + left;
          const at = entry.sample === null ? 0 : SAMPLE.width + 1.5;
          return [
            entry.sample?.(x, middle - SAMPLE.height / 2) ?? '',
            line({ text: entry.text, x: x + at, middle, size, room: width - at }),
          ].join('');
        }),
        ...notes.map((text, k) =>
          line({ text, x: frame.margin, middle: top + (lines + k + 0.5) * step, size }),
        ),
      ]),
  };
}

function entriesOf(
  view: View,
  { rows }: ChartRows,
  looks: readonly StageLook[],
  frame: Frame,
  language: Language,
): Entry[] {
  const words = chartWords[language];
  const hasSpread = rows.some(({ bands }) => bands.some(isSpread));
  return [
    ...looks.map(({ name, fill }) => ({
      text: name,
      sample: box({ ...EDGE, fill: `#${fill}`, class: 'tc-sample' }),
    })),
    ...(showsRest(frame) ? [{ text: words.rest, sample: box(REST) }] : []),
    ...(avoidStretches(view, frame.span).length > 0
      ? [{ text: words.avoid, sample: hatched }]
      : []),
    ...(hasSpread
      ? [
          { text: words.steps, sample: stairs(looks) },
          { text: words.extent, sample: thinLine },
        ]
      : []),
  ];
}

const box =
  (look: Readonly<Record<string, string | number>>) =>
  (x: number, y: number): string =>
    element('rect', { ...look, x, y, width: SAMPLE.width, height: SAMPLE.height });

const hatched = (x: number, y: number): string =>
  group(AVOID, [hatch(x, x + SAMPLE.width, y, y + SAMPLE.height)]);

/** Two steps down in the colour of the first stage. */
const stairs =
  ([first]: readonly StageLook[]) =>
  (x: number, y: number): string => {
    const { width, height } = SAMPLE;
    const [right, middle, bottom] = [x + width, y + height / 2, y + height];
    const corners = [
      [x, y],
      [x, middle],
      [x + width / 3, middle],
      [x + width / 3, bottom],
      [right, bottom],
      [right, middle],
      [x + (width * 2) / 3, middle],
      [x + (width * 2) / 3, y],
    ] as const;
    const d = `M${corners.map(([a, b]) => `${number(a)} ${number(b)}`).join('L')}Z`;
    return element('path', { ...EDGE, class: 'tc-sample', d, fill: `#${first?.fill ?? 'ffffff'}` });
  };

const thinLine = (x: number, y: number): string => {
  const { width, height } = SAMPLE;
  const middle = y + height / 2;
  const ends = [x, x + width].map(
    (end) => `M${number(end)} ${number(middle - 0.6)}V${number(middle + 0.6)}`,
  );
  const d = `M${number(x)} ${number(middle)}H${number(x + width)}${ends.join('')}`;
  return element('path', { ...EXTENT, d });
};

interface Placed {
  readonly entry: Entry;
  readonly left: number;
  readonly row: number;
  readonly width: number;
}

/** Side by side, in as many lines as they need. */
function flow(entries: readonly Entry[], room: number, size: number): Placed[] {
  let [left, row] = [0, 0];
  return entries.map((entry) => {
    const own = textWidth(entry.text, size) + (entry.sample === null ? 0 : SAMPLE.width + 1.5);
    const width = Math.min(own, room);
    if (left > 0 && left + width > room) [left, row] = [0, row + 1];
    const placed = { entry, left, row, width };
    left += width + BETWEEN;
    return placed;
  });
}

/** The ranges to avoid that the chart shows, and what it can't show. */
function notesOf(view: View, frame: Frame, language: Language): string[] {
  const words = chartWords[language];
  const ranges = avoidStretches(view, frame.span);
  const texts = ranges
    .slice(0, MOST_RANGES)
    .map((range) =>
      [range.name ?? '', daysText(range.from, asDay(range.to - 1), frame.oneYear)].join(' ').trim(),
    );
  return [
    ...(texts.length === 0 ? [] : [words.avoided(texts, ranges.length - texts.length)]),
    ...(showsRest(frame) ? [] : [words.noRest]),
  ];
}
