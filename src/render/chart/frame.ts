import { asDay, type Day } from '../../domain/day.js';
import { isOneYear } from '../terminal/table-text.js';
import type { View } from '../view.js';
import type { ChartRow, ChartRows, LabelColumn } from './chart-row.js';
import { textWidth } from './measure.js';
import type { DaySpan } from './time-axis.js';

/** A label column with its place on the sheet. All lengths are millimetres. */
interface PlacedColumn extends LabelColumn {
  readonly left: number;
  readonly width: number;
}

/** Where things stand from left to right, the same for all parts of a chart. */
export interface Frame {
  readonly width: number;
  readonly margin: number;
  /** By how much title, headline and legend are larger than on A4. */
  readonly scale: number;
  /** The font size of labels. */
  readonly size: number;
  readonly columns: readonly PlacedColumn[];
  /** The edges of the part that is time. */
  readonly left: number;
  readonly right: number;
  readonly span: DaySpan;
  /** Whether dates need no year. */
  readonly oneYear: boolean;
  /** Millimetres of a day. */
  readonly perDay: number;
  /** Where a day begins. */
  readonly x: (day: number) => number;
}

/** Between two label columns, and between the last one and the bars. */
const GAP = 2.4;
export const INDENT = 2.6;
const SIZES = { level: 2.9, unit: 2.5 } as const;
/** Labels leave so much of the width to time. */
const MOST_LABELS = 0.45;

/** @param width of the sheet, and @param margin on each side of it. */
export function makeFrame(view: View, rows: ChartRows, width: number, margin: number): Frame {
  const size = SIZES[rows.by];
  const columns = placed(rows, size, margin, (width - 2 * margin) * MOST_LABELS);
  const last = columns.at(-1);
  const left = last === undefined ? margin : last.left + last.width + GAP;
  const right = width - margin;
  const span = spanOf(view, rows.rows);
  const perDay = (right - left) / (span.to - span.from + 1);
  const x = (day: number): number => left + (day - span.from) * perDay;
  const scale = Math.sqrt(Math.max(1, width / 297));
  const oneYear = isOneYear(span.from, span.to);
  return { width, margin, scale, size, columns, left, right, span, oneYear, perDay, x };
}

/** Each as wide as its widest text, or as it may be; if that is too much, the widest ones give way. */
function placed(
  { columns, rows }: ChartRows,
  size: number,
  margin: number,
  room: number,
): PlacedColumn[] {
  const bars = rows.filter(({ days }) => days !== null);
  const widths = columns.map(({ title, most }, k) => {
    const wanted = bars.reduce(
      (widest, { labels, indent }) => {
        const own = textWidth(labels[k] ?? '', size) + (k === 0 ? indent * INDENT : 0);
        return Math.max(widest, own);
      },
      textWidth(title, size),
    );
    return Math.min(wanted, most * size);
  });
  let excess = widths.reduce((sum, one) => sum + one + GAP, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - Math.min(1, excess);
    excess -= 1;
  }
  let left = margin;
  return columns.map((column, k) => {
    const width = widths[k] ?? 0;
    const made = { ...column, left, width };
    left += width + GAP;
    return made;
  });
}

/** Fewer days would make bars of nothing but width. */
const FEWEST_DAYS = 14;

/** All days of the rows; the kickoff and the window's end where they are not so far off that bars would shrink to nothing. */
function spanOf(view: View, rows: readonly ChartRow[]): DaySpan {
  const days = rows.flatMap((row) => (row.days === null ? [] : [row.days]));
  const first = days.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = days.reduce((most, { to }) => Math.max(most, to), -Infinity);
  if (days.length === 0) {
    const { day } = view.plan.kickoff;
    return { from: day, to: asDay((view.windowEnd ?? day) + FEWEST_DAYS) };
  }
  const reach = 1.5 * Math.max(last - first + 1, FEWEST_DAYS);
  const isNear = (day: Day | null): day is Day =>
    day !== null && day >= first - reach && day <= last + reach;
  const marks = [view.hasKickoff ? view.plan.kickoff.day : null, view.windowEnd].filter(isNear);
  const from = Math.min(first, ...marks);
  return {
    from: asDay(from),
    to: asDay(Math.max(last, from + FEWEST_DAYS - 1, ...marks)),
  };
}
