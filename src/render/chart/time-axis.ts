import type { Language } from '../../diagnostics/code-entry.js';
import { addMonths, asDay, dayOf, formatDay, weekday, yearOf, type Day } from '../../domain/day.js';
import { chartWords } from './words.js';

/** Days from … to, both inclusive. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** A piece of time on the axis. */
export interface AxisCell {
  /** Inclusive. */
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
  /** What may stand in it, the longest first: the first that fits. */
  readonly texts: readonly string[];
  /** Whether the text is about the cell's first day, and not about all of it. */
  readonly ofFirstDay?: true;
}

/** The two lines of the axis, from left to right; cells at the ends are cut to the span. */
export interface TimeAxis {
  readonly upper: readonly AxisCell[];
  readonly lower: readonly AxisCell[];
  /** Those of the two that lines through all rows divide: no finer than months. */
  readonly grid: readonly AxisCell[];
}

/** Where cells of a kind begin, and what they are called. */
interface Scale {
  /** The start of the cell that the day lies in. */
  readonly start: (day: Day) => Day;
  /** The start of the next cell. */
  readonly next: (start: Day) => Day;
  readonly texts: (start: Day) => readonly string[];
  readonly ofFirstDay?: true;
}

/** The narrowest cells that still take a label, in millimetres. */
const LEAST = { day: 3.4, week: 6, month: 4, quarter: 5.5, year: 11 };

/**
 * The cells for a span, by the room that a day has:
 *
 *     days below months, weeks below months, months below years, quarters below years, years alone (or every 2, 5 …)
 *
 * @param perDay millimetres.
 */
export function timeAxis(span: DaySpan, perDay: number, language: Language): TimeAxis {
  const cells = (scale: Scale) => cellsOf(span, scale);
  if (perDay * 7 >= LEAST.week) {
    const months = cells(monthScale(chartWords[language].months));
    return { upper: months, lower: cells(perDay >= LEAST.day ? DAYS : WEEKS), grid: months };
  }
  const year = yearScale(1, language);
  if (perDay * 30 >= LEAST.month) {
    const { monthOnly } = chartWords[language];
    return below(cells(year), cells(monthScale((_, one) => monthOnly(one))));
  }
  if (perDay * 91 >= LEAST.quarter) return below(cells(year), cells(QUARTERS));
  const years = cells(yearScale(yearStep(perDay), language));
  return { upper: years, lower: [], grid: years };
}

const below = (upper: readonly AxisCell[], lower: readonly AxisCell[]): TimeAxis => ({
  upper,
  lower,
  grid: lower,
});

function cellsOf({ from, to }: DaySpan, { start, next, texts, ofFirstDay }: Scale): AxisCell[] {
  const cells: AxisCell[] = [];
  for (let at = start(from); at <= to; at = next(at)) {
    const end = next(at);
    cells.push({
      from: asDay(Math.max(at, from)),
      to: asDay(Math.min(end, to + 1)),
      texts: ofFirstDay && at < from ? texts(at).map(() => '') : texts(at),
      ...(ofFirstDay && { ofFirstDay }),
    });
  }
  return cells;
}

/** Month and day of month, from 1. */
const monthOf = (day: Day): number => Number(formatDay(day).slice(-5, -3));
const dateOf = (day: Day): number => Number(formatDay(day).slice(-2));

const monthStart = (day: Day): Day => asDay(day - dateOf(day) + 1);

const monthScale = (texts: (year: number, month: number) => readonly string[]): Scale => ({
  start: monthStart,
  next: (start) => addMonths(start, 1),
  texts: (start) => texts(yearOf(start), monthOf(start)),
});

const DAYS: Scale = {
  start: (day) => day,
  next: (start) => asDay(start + 1),
  texts: (start) => [String(dateOf(start))],
};

/** From Monday on: its date is the label. */
const WEEKS: Scale = {
  start: (day) => asDay(day - ((weekday(day) + 6) % 7)),
  next: (start) => asDay(start + 7),
  texts: (start) => [String(dateOf(start))],
  ofFirstDay: true,
};

const QUARTERS: Scale = {
  start: (day) => addMonths(monthStart(day), -((monthOf(day) - 1) % 3)),
  next: (start) => addMonths(start, 3),
  texts: (start) => [`Q${(monthOf(start) + 2) / 3}`],
};

const yearScale = (step: number, language: Language): Scale => ({
  start: (day) => dayOf(Math.floor(yearOf(day) / step) * step, 1, 1),
  next: (start) => addMonths(start, 12 * step),
  texts: (start) => chartWords[language].years(yearOf(start)),
});

/** 1, 2, 5, 10 … years, as few as their label needs. */
function yearStep(perDay: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [power, 2 * power, 5 * power]) {
      if (perDay * 365 * step >= LEAST.year) return step;
    }
  }
}
