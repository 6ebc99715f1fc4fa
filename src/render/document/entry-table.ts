import { headingKey, type ColumnName, type EntryColumnName } from '../columns/column-names.js';
import { entryTexts } from '../columns/entry-texts.js';
import { headings } from '../headings.js';
import type { RenderOptions } from '../options.js';
import type { Row } from '../row.js';
import { tableWords } from '../terminal/table-text.js';
import type { View } from '../view.js';
import { cellsOf, columnsOf, hasStages } from './columns.js';
import type { DocumentCell, DocumentTable } from './table.js';

const USUAL: readonly EntryColumnName[] = ['unit', 'echelon', 'start', 'end'];

/** A row per entry, with the names above it unless they have a column of their own. */
export function entryTable(
  view: View,
  { language, columns }: Pick<RenderOptions, 'language' | 'columns'>,
): DocumentTable {
  const names: readonly ColumnName[] =
    columns ?? (hasStages(view.plan) ? [...USUAL, 'stages'] : USUAL);
  const cells = cellsIn(view, language);
  const isTree = names.includes('unit') && !names.includes('above');
  return {
    columns: columnsOf(names, view.plan, (name) => headings[language][headingKey(name)]),
    *rows() {
      for (const row of view.rows()) {
        yield { cells: cellsOf(names, row, cells), above: isTree ? namesAbove(row) : [] };
      }
    },
  };
}

/** A member stands under its unit. */
const namesAbove = ({ path, member }: Row): readonly string[] =>
  member === null ? path.slice(0, -1) : path;

function cellsIn(
  view: View,
  language: RenderOptions['language'],
): Readonly<Partial<Record<ColumnName, (row: Row) => DocumentCell>>> {
  const { unlimited } = tableWords[language];
  const texts = entryTexts(view, language);
  return {
    ...texts,
    start: (row) => row.start,
    end: (row) => row.end,
    earliest: (row) => row.earliest,
    latest: (row) => row.latest ?? unlimited,
    float: (row) => (row.float === null ? unlimited : texts.float(row)),
  };
}
