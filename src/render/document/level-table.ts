import type { Plan } from '../../domain/plan.js';
import { headingKey, type ColumnName, type EchelonColumnName } from '../columns/column-names.js';
import { headings } from '../headings.js';
import type { RenderOptions } from '../options.js';
import { summarize, type EchelonRow } from '../summary.js';
import { grouped } from '../terminal/table-text.js';
import type { View } from '../view.js';
import { cellsOf, columnsOf, hasStages } from './columns.js';
import type { DocumentCell, DocumentTable } from './table.js';

const CELLS: Readonly<
  Record<Exclude<EchelonColumnName, 'stages'>, (row: EchelonRow) => DocumentCell>
> = {
  level: (row) => row.level,
  echelon: (row) => row.echelon,
  units: (row) => grouped(row.units),
  entries: (row) => grouped(row.entries),
  'first-start': (row) => row.firstStart,
  'last-start': (row) => row.lastStart,
  'last-end': (row) => row.lastEnd,
};

/**
 * A row per level and echelon. Of the usual columns stages are left out where none are written, the number of entries where no unit lists members, and
 * the first and the last start are one column, which has one day where all start together.
 */
export function levelTable(
  view: View,
  { language, columns }: Pick<RenderOptions, 'language' | 'columns'>,
): DocumentTable {
  const rows = summarize(view);
  const names = columns ?? usual(rows, view.plan);
  const cells = columns === null ? { ...CELLS, 'first-start': starts } : CELLS;
  const headingOf = (name: ColumnName): string =>
    columns === null && name === 'first-start'
      ? headings[language].start
      : headings[language][headingKey(name)];
  return {
    columns: columnsOf(names, view.plan, headingOf),
    rows: () => rows.map((row) => ({ cells: cellsOf(names, row, cells), above: [] })),
  };
}

const starts = ({ firstStart, lastStart }: EchelonRow): DocumentCell =>
  firstStart === lastStart ? firstStart : { start: firstStart, end: lastStart };

const usual = (rows: readonly EchelonRow[], plan: Plan): readonly EchelonColumnName[] => [
  'level',
  'echelon',
  'units',
  ...(rows.some(({ units, entries }) => entries > units) ? (['entries'] as const) : []),
  'first-start',
  'last-end',
  ...(hasStages(plan) ? (['stages'] as const) : []),
];
