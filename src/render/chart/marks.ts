import type { Language } from '../../diagnostics/code-entry.js';
import { asDay, type Day } from '../../domain/day.js';
import { skippedDaysIn } from '../../domain/closed-days.js';
import type { View } from '../view.js';
import { group, line, type Block } from './block.js';
import { avoidStretches } from './closed.js';
import { AS_OF, INK, KICKOFF, SOFT, WINDOW_END } from './colors.js';
import { dateText } from './dates.js';
import { element, type Attributes } from './element.js';
import type { Frame } from './frame.js';
import { fitted, textWidth } from './measure.js';
import { showsRest } from './shading.js';
import { chartWords } from './words.js';

/** A day that has a line through all rows, or days that have a name: from inclusive, to exclusive. */
interface Mark {
  readonly from: Day;
  readonly to: Day;
  readonly text: string;
  /** Where the line stands, and how it looks; null for a name alone. */
  readonly line: { readonly day: Day; readonly look: Attributes } | null;
}

const SIZE = 2.5;
const LANE = 3.8;
const MOST_LANES = 3;
const WIDEST = 60;

/** The lines of the kickoff, the window's end and the day of reports that lie in the chart's time. */
function linesOf(view: View, { span, oneYear }: Frame, language: Language): Mark[] {
  const words = chartWords[language];
  const { plan, windowEnd, schedule } = view;
  const isIn = (day: Day): boolean => day >= span.from && day <= asDay(span.to + 1);
  const mark = (day: Day, name: string, at: Day, look: Attributes): Mark => ({
    from: at,
    to: at,
    text: `${dateText(day, oneYear)} ${name}`,
    line: { day: at, look },
  });
  const { day, name } = plan.kickoff;
  const after = windowEnd === null ? null : asDay(windowEnd + 1);
  return [
    ...(isIn(day) ? [mark(day, name ?? words.kickoff, day, KICKOFF)] : []),
    ...(windowEnd !== null && after !== null && isIn(after)
      ? [mark(windowEnd, words.windowEnd, after, WINDOW_END)]
      : []),
    ...(schedule.on !== undefined && isIn(schedule.on)
      ? [mark(schedule.on, words.asOf, schedule.on, AS_OF)]
      : []),
  ];
}

/** The names of ranges to avoid and of holidays. */
function namesOf(view: View, frame: Frame, language: Language): Mark[] {
  const avoided = avoidStretches(view, frame.span).map(({ from, to, name }) => ({
    from,
    to,
    text: name ?? chartWords[language].avoid,
    line: null,
  }));
  if (!showsRest(frame)) return avoided;
  const closed = skippedDaysIn(view.schedule.calendar, frame.span.from, frame.span.to, 'workday');
  const holidays = closed.flatMap(({ from, to, closed: { kind, name } }) =>
    name === null || kind === 'avoid'
      ? []
      : [{ from, to: asDay(to + 1), text: name[language], line: null }],
  );
  return [...avoided, ...holidays];
}

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly lane: number;
}

/** Names of days above the rows, in as few lines as they need; those that find no room are left to the legend. */
export function marks(view: View, frame: Frame, language: Language) {
  const lines = linesOf(view, frame, language);
  const all = [...lines, ...namesOf(view, frame, language)];
  const placed = place(all, frame);
  const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const block: Block = {
    height: lanes * LANE,
    draw: (top) =>
      placed
        .map(({ text, left, lane }, k) =>
          group(k < lines.length ? INK : SOFT, [
            line({ text, x: left, middle: top + (lane + 0.5) * LANE, size: SIZE }),
          ]),
        )
        .join(''),
  };
  return { block, draw: (top: number, bottom: number) => drawLines(lines, frame, top, bottom) };
}

const drawLines = (lines: readonly Mark[], frame: Frame, top: number, bottom: number): string =>
  lines
    .flatMap((mark) => (mark.line === null ? [] : [mark.line]))
    .map(({ day, look }) => {
      const x = frame.x(day);
      return element('line', { ...look, x1: x, x2: x, y1: top, y2: bottom });
    })
    .join('');

/** In the first lane and at the first place where nothing is in the way, lines of days included. */
function place(all: readonly Mark[], frame: Frame): Placed[] {
  const posts = all.flatMap(({ line: one }) => (one === null ? [] : [frame.x(one.day)]));
  const lanes: [number, number][][] = Array.from({ length: MOST_LANES }, () =>
    posts.map((x) => [x - 0.4, x + 0.4]),
  );
  return all.flatMap((mark): Placed[] => {
    const text = fitted(mark.text, WIDEST, SIZE);
    const width = textWidth(text, SIZE);
    for (const [lane, taken] of lanes.entries()) {
      const left = candidates(mark, frame, width).find(
        (at) =>
          at >= frame.left &&
          at + width <= frame.right &&
          taken.every(([from, to]) => at + width + 0.8 <= from || at - 0.8 >= to),
      );
      if (left === undefined) continue;
      taken.push([left, left + width]);
      return [{ text, left, lane }];
    }
    return [];
  });
}

/** Beside a line; in the middle of days. */
function candidates({ from, to, line: one }: Mark, frame: Frame, width: number): number[] {
  const [left, right] = [frame.x(from), frame.x(to)];
  if (one !== null) return [left + 1.2, left - width - 1.2];
  const middle = (left + right - width) / 2;
  return [middle, Math.max(frame.left, Math.min(middle, frame.right - width))];
}
