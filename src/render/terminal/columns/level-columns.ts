import {
  echelonColumnNames,
  type ColumnName,
  type EchelonColumnName,
} from '../../columns/column-names.js';
import { fits, narrowed, type Column } from './columns.js';
import type { EchelonColumns, HeadedRow } from './echelon-columns.js';
import type { Screen } from '../screen.js';

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
export function levelColumns(
  columns: EchelonColumns,
  screen: Screen,
): readonly Column<HeadedRow>[] {
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
  return all.find((some) => fits(some, screen)) ?? all.at(-1) ?? [];
}

/** The columns that were asked for, in that order; names are narrowed if there is no room. */
export function chosenLevelColumns(
  groups: EchelonColumns,
  names: readonly ColumnName[],
  screen: Screen,
): readonly Column<HeadedRow>[] {
  const { names: titles, units, allEntries, datesWithWeekdays, stages } = groups;
  const single = [...titles, ...units, allEntries, ...datesWithWeekdays];
  const order: readonly EchelonColumnName[] = echelonColumnNames;
  const columns = names.flatMap((name) => {
    if (name === 'stages') return stages;
    const at = order.findIndex((known) => known === name);
    return single.slice(at, at + 1);
  });
  return narrowed(columns, screen);
}
