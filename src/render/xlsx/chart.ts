import type { Day } from '../../domain/day.js';
import type { StyleId } from '../sheet/styles.js';
import type { Frame } from './frame.js';
import type { Mark } from './look.js';
import { isMostlyClosed, mostIn, periodsOf, type Bar, type Period } from './periods.js';
import { partsOf, type XlsxWords } from './words.js';

/** A heading over one or more columns of the chart. */
interface Heading {
  readonly text: string;
  readonly columns: number;
}

/** The chart in the cells: a column a week, coloured by stage. */
export interface Chart {
  readonly periods: readonly Period[];
  readonly width: number;
  /** Rows of headings, from above; the last has one for each column. */
  readonly heads: readonly (readonly Heading[])[];
  readonly headStyles: readonly StyleId[];
  /** What its colours and marks mean. */
  readonly note: string;
  /** Columns, counted from 0, where the kickoff and the window's end are; −1 where they are not in it. */
  readonly kickoff: number;
  readonly windowEnd: number;
  /** The cells of a row with these bars; with a group one bar, in grey. */
  readonly cells: (bars: readonly Bar[], isGroup?: boolean) => readonly StyleId[];
}

const WIDTHS = { week: 3.3, month: 4.8, year: 6.5 } as const;

export function chartOf(frame: Frame): Chart {
  const { view, look, from, to } = frame;
  const { unit, list: periods } = periodsOf(from, to);
  const at = (day: Day | null): number =>
    day === null ? -1 : periods.findIndex((one) => one.from <= day && day <= one.to);
  const [kickoff, windowEnd] = [at(view.plan.kickoff.day), at(view.windowEnd)];
  const marks = periods.map((_, k) => markAt(k === kickoff, k === windowEnd));
  const isClosed = periods.map((one) => isMostlyClosed(one, view.schedule.calendar));
  return {
    periods,
    width: WIDTHS[unit],
    heads: periods.length === 0 ? [] : headsOf(periods, unit, frame.words),
    headStyles: periods.map((_, k) => look.periodHead(marks[k] ?? 'none', isClosed[k] ?? false)),
    note: periods.length === 0 ? '' : noteOf(frame, unit, isClosed.includes(true)),
    kickoff,
    windowEnd,
    cells: remembered(periods, marks, look),
  };
}

function markAt(isKickoff: boolean, isWindowEnd: boolean): Mark {
  if (isKickoff && isWindowEnd) return 'both';
  return isKickoff ? 'left' : isWindowEnd ? 'right' : 'none';
}

/** Thousands of entries have their days in common. */
function remembered(
  periods: readonly Period[],
  marks: readonly Mark[],
  look: Frame['look'],
): Chart['cells'] {
  const known = new Map<string, readonly StyleId[]>();
  return (bars, isGroup = false) => {
    const key = `${isGroup}${bars.map(({ start, end }) => `,${start},${end}`).join('')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = mostIn(periods, bars).map((bar, k) =>
      look.period(bar, marks[k] ?? 'none', isGroup),
    );
    known.set(key, made);
    return made;
  };
}

function headsOf(periods: readonly Period[], unit: 'week' | 'month' | 'year', words: XlsxWords) {
  const parts = periods.map(({ from }) => partsOf(from));
  const years = runs(parts.map(([year]) => words.year(year)));
  const months = runs(parts.map(([year, month]) => `${year} ${month}`)).map((run) => ({
    ...run,
    text: words.month(Number(run.text.split(' ')[1])),
  }));
  const last = { week: parts.map(([, , date]) => String(date)), month: [], year: [] }[unit];
  const days = last.map((text) => ({ text, columns: 1 }));
  if (unit === 'year') return [years];
  return [...(years.length > 1 ? [years] : []), months, ...(unit === 'week' ? [days] : [])];
}

function runs(texts: readonly string[]): Heading[] {
  const made: { text: string; columns: number }[] = [];
  for (const text of texts) {
    const before = made.at(-1);
    if (before?.text === text) before.columns++;
    else made.push({ text, columns: 1 });
  }
  return made;
}

function noteOf(
  { words, view }: Frame,
  unit: 'week' | 'month' | 'year',
  hasClosed: boolean,
): string {
  return [
    words.chart[unit],
    view.plan.stages.length > 1 ? words.byStage : words.oneColor,
    ...(hasClosed ? [words.closed] : []),
  ].join(words.comma);
}
