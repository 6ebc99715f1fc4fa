import { entryColumnNames, type ColumnName } from '../../columns/column-names.js';
import { headings } from '../../headings.js';
import type { RenderOptions } from '../../options.js';
import type { Row } from '../../row.js';
import type { View } from '../../view.js';
import { fits, narrowed, totalWidth, type Column } from './columns.js';
import {
  entryColumns,
  withoutWeekdays,
  type EntryColumn,
  type TextColumnName,
} from './entry-columns.js';
import type { Scope } from '../scope.js';
import type { Screen } from '../screen.js';
import { stageColumns } from '../stages.js';
import { isOneYear } from '../table-text.js';

/** The columns of a table with a row per entry. */
export interface UnitColumns {
  readonly columns: readonly Column<Row>[];
  /** What there was no room for, by its headings. */
  readonly leftOut: readonly string[];
}

/** Wider names are wrapped where that makes room for another column. */
const USUAL_NAME = 26;

/**
 * Unit, echelon, start and end always; of the others as many as fit, in this order: the weekdays of the dates,
 * days, stages, float, code; of these none in which nothing stands. The room that is left over goes to the unit's name.
 */
export function unitColumns(
  view: View,
  scope: Scope,
  options: RenderOptions,
  screen: Screen,
): UnitColumns {
  const always = ['unit', 'echelon', 'start', 'end'] as const;
  const made = entryColumns(view, [...always, 'days', 'float', 'code'], options, screen);
  const usual = made.slice(0, always.length).map(cappedName);
  const [wanted] = made;
  const [days, float, code] = made
    .slice(always.length)
    .map((column) => (column.isBlank ? [] : [column]));
  const stages = stagesOf(view, scope);
  const extras = [days ?? [], stages, float ?? [], code ?? []];
  const columns = fits(usual, screen)
    ? filled(usual, extras, screen)
    : narrowed(withoutWeekdays(usual), screen);
  const leftOut = extras.filter(([first]) => first !== undefined && !columns.includes(first));
  const words = headings[options.language];
  return {
    columns: grown(columns, wanted?.width ?? 0, screen),
    leftOut: leftOut.map((some) => (some === stages ? words.stages : (some[0]?.title ?? ''))),
  };
}

/** The columns that were asked for, in that order, narrowed where they can be if there is no room. */
export function chosenColumns(
  view: View,
  names: readonly ColumnName[],
  scope: Scope,
  options: RenderOptions,
  screen: Screen,
): readonly Column<Row>[] {
  const made = entryColumns(view, names.filter(isText), options, screen);
  const columns = names.flatMap((name): readonly Column<Row>[] =>
    name === 'stages' ? stagesOf(view, scope) : made.filter((column) => column.name === name),
  );
  return narrowed(columns, screen);
}

const isText = (name: ColumnName): name is TextColumnName =>
  name !== 'stages' && entryColumnNames.some((known) => known === name);

const stagesOf = ({ plan }: View, { firstStart, lastEnd }: Scope): readonly Column<Row>[] =>
  stageColumns(plan, isOneYear(firstStart, lastEnd));

const cappedName = (column: EntryColumn): EntryColumn =>
  column.name === 'unit' || column.name === 'echelon'
    ? { ...column, width: Math.min(column.width, USUAL_NAME) }
    : column;

/** The columns and as many of the `extras`, from the first on, as fit; what stands together comes together. */
function filled(
  columns: readonly Column<Row>[],
  extras: readonly (readonly Column<Row>[])[],
  screen: Screen,
): readonly Column<Row>[] {
  let made = columns;
  for (const some of extras) {
    const more = [...made, ...some];
    if (!fits(more, screen)) break;
    made = more;
  }
  return made;
}

/** Gives the first column the room that is left over, up to `wanted`. */
function grown(
  columns: readonly Column<Row>[],
  wanted: number,
  screen: Screen,
): readonly Column<Row>[] {
  const [first, ...others] = columns;
  const spare = screen.width - totalWidth(columns);
  if (first === undefined || spare <= 0) return columns;
  const width = Math.max(first.width, Math.min(wanted, first.width + spare));
  return [{ ...first, width }, ...others];
}
