import type { RenderOptions } from '../options.js';
import type { EchelonRow } from '../summary.js';
import { headings } from '../headings.js';
import { fits, narrowed, widest, type Align, type Column, type Screen } from './layout.js';
import { shown } from './width.js';
import { dayText, grouped } from './table-text.js';

/** A level's name stands once, at its first echelon; `heading` is empty at the others. */
export interface Line extends EchelonRow {
  readonly heading: string;
}

/** The columns of the table by level, in groups that come and go together. */
export interface LevelColumns {
  readonly names: readonly Column<Line>[];
  readonly units: readonly Column<Line>[];
  /** None where no unit lists members. */
  readonly entries: readonly Column<Line>[];
  readonly dates: readonly Column<Line>[];
  readonly datesWithWeekdays: readonly Column<Line>[];
  readonly stages: readonly Column<Line>[];
}

const NARROWEST_NAME = 8;

/** All but the stages. */
export function levelColumns(
  lines: readonly Line[],
  { language }: RenderOptions,
  screen: Screen,
): Omit<LevelColumns, 'stages'> {
  const words = headings[language];
  const column = (title: string, align: Align, text: (line: Line) => string): Column<Line> => ({
    title,
    align,
    width: widest([title, ...lines.map(text)], screen),
    text,
  });
  const name = (title: string, text: (line: Line) => string): Column<Line> => {
    const made = column(title, 'left', (line) => shown(text(line)));
    return { ...made, min: Math.min(made.width, NARROWEST_NAME) };
  };
  // The titles of dates may be longer than the dates; they are wrapped.
  const date = (key: 'firstStart' | 'lastStart' | 'lastEnd', withWeekday: boolean) => ({
    ...column('', 'left', (line) => dayText(line[key], language, withWeekday)),
    title: words[key],
  });
  const dates = (withWeekday: boolean) =>
    (['firstStart', 'lastStart', 'lastEnd'] as const).map((key) => date(key, withWeekday));
  return {
    names: [
      { ...name(words.level, (line) => line.heading), isBold: () => true },
      name(words.echelon, (line) => line.echelon),
    ],
    units: [column(words.units, 'right', (line) => grouped(line.units))],
    entries: lines.some((line) => line.entries > line.units)
      ? [column(words.entries, 'right', (line) => grouped(line.entries))]
      : [],
    dates: dates(false),
    datesWithWeekdays: dates(true),
  };
}

/**
 * The first of these that fits, names at their full width in the upper three:
 *
 *     names  units  entries  dates with weekdays  stages
 *     names  units  entries  dates with weekdays
 *     names  units  entries  dates
 *     names  units  entries  dates                           names wrapped
 *     names  units           dates
 *     names  units           first start, last end           fits or not
 */
export function chooseColumns(columns: LevelColumns, screen: Screen): readonly Column<Line>[] {
  const { names, units, entries, dates, datesWithWeekdays, stages } = columns;
  const counts = [...units, ...entries];
  const roomy = [
    [...names, ...counts, ...datesWithWeekdays, ...stages],
    [...names, ...counts, ...datesWithWeekdays],
    [...names, ...counts, ...dates],
  ];
  const tight = [
    [...names, ...counts, ...dates],
    [...names, ...units, ...dates],
    [...names, ...units, ...dates.filter((_, k) => k !== 1)],
  ].map((some) => narrowed(some, screen));
  const all = [...roomy, ...tight];
  return all.find((some) => fits(some, screen)) ?? all[all.length - 1] ?? [];
}
