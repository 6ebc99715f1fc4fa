import type { Language } from '../../diagnostics/code-entry.js';
import { asDay } from '../../domain/day.js';
import { headings } from '../headings.js';
import type { Row } from '../row.js';
import type { Align, Column } from './columns.js';
import { indentOf, nameOf, type NeededWidths } from './needed-widths.js';
import type { Screen } from './screen.js';
import { dayText, tableWords } from './table-text.js';
import { shown, widthOf } from './width.js';

/** The columns that a table with a row per entry may have, but for the stages. */
export interface EntryColumns {
  readonly unit: Column<Row>;
  readonly echelon: Column<Row>;
  readonly dates: readonly Column<Row>[];
  readonly datesWithWeekdays: readonly Column<Row>[];
  readonly days: Column<Row>;
  readonly float: Column<Row>;
  readonly code: Column<Row>;
}

/** Wider names are wrapped where that makes room for another column. */
const USUAL_NAME = 26;
const NARROWEST_UNIT = 12;
const NARROWEST_ECHELON = 8;

export function entryColumns(
  needed: NeededWidths,
  language: Language,
  screen: Screen,
): EntryColumns {
  const words = headings[language];
  const { unlimited } = tableWords[language];
  const column = columnMaker(screen);
  const float = needed.hasUnlimited ? widthOf(unlimited, screen.ambiguousWide) : 0;
  return {
    unit: unitColumn(column(words.unit, 'left', Math.min(needed.unit, USUAL_NAME), nameOf)),
    echelon: {
      ...column(words.echelon, 'left', Math.min(needed.echelon, USUAL_NAME), (row) => row.echelon),
      min: NARROWEST_ECHELON,
    },
    dates: dateColumns(column, language, screen, false),
    datesWithWeekdays: dateColumns(column, language, screen, true),
    days: column(words.days, 'right', needed.days, (row) => String(row.days)),
    float: column(words.float, 'right', Math.max(float, needed.float), (row) =>
      row.float === null ? unlimited : String(row.float),
    ),
    code: column(words.code, 'left', needed.code, (row) => row.code ?? ''),
  };
}

type MakeColumn = (
  title: string,
  align: Align,
  needed: number,
  text: (row: Row) => string,
) => Column<Row>;

/** Columns as wide as their title, and as their texts need. */
const columnMaker =
  ({ ambiguousWide }: Screen): MakeColumn =>
  (title, align, needed, text) => ({
    title,
    align,
    width: Math.max(widthOf(title, ambiguousWide), needed),
    text: (row) => shown(text(row)),
  });

const unitColumn = (column: Column<Row>): Column<Row> => ({
  ...column,
  min: Math.min(column.width, NARROWEST_UNIT),
  indent: indentOf,
  isBold: (row) => indentOf(row) === 0,
});

function dateColumns(
  column: MakeColumn,
  language: Language,
  { ambiguousWide }: Screen,
  withWeekday: boolean,
): Column<Row>[] {
  // All dates are equally wide.
  const width = widthOf(dayText(asDay(0), language, withWeekday), ambiguousWide);
  return (['start', 'end'] as const).map((key) =>
    column(headings[language][key], 'left', width, (row) =>
      dayText(row[key], language, withWeekday),
    ),
  );
}
