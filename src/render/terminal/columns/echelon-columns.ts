import type { Language } from '../../../diagnostics/code-entry.js';
import { headings } from '../../headings.js';
import type { RenderOptions } from '../../options.js';
import type { Weekdays } from '../../weekdays.js';
import type { EchelonRow } from '../../summary.js';
import type { Align, Column } from './columns.js';
import type { Screen } from '../screen.js';
import { dayText, grouped } from '../table-text.js';
import { shown, widest } from '../width.js';

/** A level's name stands once, at its first echelon; `heading` is empty at the others. */
export interface HeadedRow extends EchelonRow {
  readonly heading: string;
}

/** The columns that a table with a row per level and echelon may have, in groups that come and go together. */
export interface EchelonColumns {
  readonly names: readonly Column<HeadedRow>[];
  readonly units: readonly Column<HeadedRow>[];
  /** None where no unit lists members. */
  readonly entries: readonly Column<HeadedRow>[];
  /** The same, there in any case. */
  readonly allEntries: Column<HeadedRow>;
  readonly dates: readonly Column<HeadedRow>[];
  readonly datesWithWeekdays: readonly Column<HeadedRow>[];
  readonly stages: readonly Column<HeadedRow>[];
}

const NARROWEST_NAME = 8;

/** All but the stages. */
export function echelonColumns(
  rows: readonly HeadedRow[],
  { language }: RenderOptions,
  weekdays: Weekdays,
  screen: Screen,
): Omit<EchelonColumns, 'stages'> {
  const words = headings[language];
  const column = columnMaker(rows, screen);
  const name = (title: string, text: Text) => {
    const made = column(title, 'left', (row) => shown(text(row)));
    return { ...made, min: Math.min(made.width, NARROWEST_NAME) };
  };
  const hasMembers = rows.some((row) => row.entries > row.units);
  const entries = column(words.entries, 'right', (row) => grouped(row.entries));
  return {
    names: [
      { ...name(words.level, (row) => row.heading), isBold: () => true },
      name(words.echelon, (row) => row.echelon),
    ],
    units: [column(words.units, 'right', (row) => grouped(row.units))],
    entries: hasMembers ? [entries] : [],
    allEntries: entries,
    dates: dateColumns(column, language, null),
    datesWithWeekdays: dateColumns(column, language, weekdays),
  };
}

type Text = (row: HeadedRow) => string;
type MakeColumn = (title: string, align: Align, text: Text) => Column<HeadedRow>;

/** Columns as wide as the widest of their texts and their title. */
const columnMaker =
  (rows: readonly HeadedRow[], { ambiguousWide }: Screen): MakeColumn =>
  (title, align, text) => ({
    title,
    align,
    width: widest([title, ...rows.map(text)], ambiguousWide),
    text,
  });

/** As wide as the dates: the titles may be longer, and are wrapped. */
const dateColumns = (
  column: MakeColumn,
  language: Language,
  weekdays: Weekdays | null,
): Column<HeadedRow>[] =>
  (['firstStart', 'lastStart', 'lastEnd'] as const).map((key) => ({
    ...column('', 'left', (row) => dayText(row[key], weekdays)),
    title: headings[language][key],
  }));
