import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay } from '../../domain/day.js';
import { headingKey, type ColumnName } from '../columns/column-names.js';
import { echelonTexts } from '../columns/echelon-texts.js';
import { entryTexts } from '../columns/entry-texts.js';
import { headings } from '../headings.js';
import type { StageRow } from '../row.js';
import { summarize } from '../summary.js';
import type { View } from '../view.js';
import { cell } from './cell.js';
import { headLine, stageNames } from './lines.js';

/** One line an entry, or a level and echelon, with the columns that were asked for. */
export const chosenLines = (
  view: View,
  by: 'unit' | 'level',
  columns: readonly ColumnName[],
  language: Language,
): Iterable<string> =>
  by === 'unit'
    ? lines(view, view.rows(), columns, entryTexts(view, language), language)
    : lines(view, summarize(view), columns, echelonTexts, language);

interface Staged {
  readonly stages: readonly StageRow[];
}

function* lines<R extends Staged>(
  view: View,
  rows: Iterable<R>,
  columns: readonly ColumnName[],
  texts: Readonly<Partial<Record<ColumnName, (row: R) => string>>>,
  language: Language,
): Generator<string> {
  const heads = columns.flatMap((name) =>
    name === 'stages' ? stageNames(view, language) : [headings[language][headingKey(name)]],
  );
  yield headLine(heads);
  for (const row of rows) {
    const cells = columns.flatMap((name) =>
      name === 'stages' ? stageDays(row) : [texts[name]?.(row) ?? ''],
    );
    yield `${cells.map(cell).join(',')}\r\n`;
  }
}

const stageDays = ({ stages }: Staged): string[] =>
  stages.flatMap(({ start, end }) => [formatDay(start), formatDay(end)]);
