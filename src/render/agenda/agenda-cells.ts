import { item } from '../../domain/columns.js';
import { agendaTexts } from '../columns/agenda-texts.js';
import { headingKey, usualAgendaColumns, type ColumnName } from '../columns/column-names.js';
import { headings } from '../headings.js';
import type { RenderOptions } from '../options.js';
import type { View } from '../view.js';
import { activityRows, agendas } from './agenda.js';
import type { AgendaRow } from './agenda-row.js';
import { agendaWords } from './agenda-words.js';

type Wanted = Pick<RenderOptions, 'columns' | 'language'>;

/** The headings of a table of occurrences and meetings asked for by name, or of what people have to be at. */
export const agendaHeads = (
  by: 'activity' | 'person',
  { columns, language }: Wanted,
): readonly string[] =>
  (columns ?? usualAgendaColumns[by]).map((name) => headings[language][headingKey(name)]);

/** The cells of such a table, row by row: dates as `YYYY-MM-DD`, several names in one cell. */
export function* agendaCells(
  view: View,
  by: 'activity' | 'person',
  { columns, language }: Wanted,
): Generator<readonly string[]> {
  const names = columns ?? usualAgendaColumns[by];
  const texts: Texts = agendaTexts(view, language);
  const cellsOf = (row: AgendaRow, own: Own): string[] =>
    names.map((name) => own[name] ?? texts[name]?.(row) ?? '');
  if (by === 'activity') {
    for (const row of activityRows(view)) yield cellsOf(row, {});
    return;
  }
  for (const { person, rows } of agendas(view)) {
    const { name, kind } = item(view.placement?.people ?? [], person);
    const own = { person: name, kind: agendaWords[language].kinds[kind] };
    for (const row of rows) yield cellsOf(row, own);
  }
}

type Texts = Readonly<Partial<Record<ColumnName, (row: AgendaRow) => string>>>;
type Own = Readonly<Partial<Record<ColumnName, string>>>;
