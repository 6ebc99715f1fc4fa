import { formatDay } from '../../../domain/day.js';
import type { EntryColumnName } from '../../columns/column-names.js';
import { entryTexts, type EntryTexts } from '../../columns/entry-texts.js';
import { headings } from '../../headings.js';
import type { RenderOptions } from '../../options.js';
import type { Row } from '../../row.js';
import type { View } from '../../view.js';
import { weekdaysIn } from '../../weekdays.js';
import type { Column } from './columns.js';
import type { Screen } from '../screen.js';
import { dayText, tableWords } from '../table-text.js';
import { shown, widthOf } from '../width.js';

/** Any column of entries but the stages. */
export type TextColumnName = keyof EntryTexts;

/** As wide as its title and the widest of its texts. */
export interface EntryColumn extends Column<Row> {
  readonly name: TextColumnName;
  /** Whether there is nothing in it in any row. */
  readonly isBlank: boolean;
}

const RIGHT: ReadonlySet<EntryColumnName> = new Set(['days', 'float']);
/** What these may be narrowed to, their texts wrapped. Dates, numbers and codes stay whole. */
const NARROWEST: Readonly<Partial<Record<TextColumnName, number>>> = {
  unit: 12,
  above: 12,
  level: 8,
  echelon: 8,
  tags: 8,
  system: 8,
  note: 12,
  basis: 16,
  reason: 20,
  id: 16,
};

/** Columns of entries, as wide as they need: the widths come from a walk through the view. */
export function entryColumns(
  view: View,
  names: readonly TextColumnName[],
  { language }: RenderOptions,
  screen: Screen,
): readonly EntryColumn[] {
  const texts = tableTexts(view, language);
  const needed = names.map((name) => widthOf(headings[language][name], screen.ambiguousWide));
  const filled = new Set<TextColumnName>();
  for (const row of view.rows()) {
    for (const [k, name] of names.entries()) {
      const text = texts[name](row);
      if (text !== '') filled.add(name);
      const indent = name === 'unit' ? indentOf(row) : 0;
      const width = indent + widthOf(shown(text), screen.ambiguousWide);
      if (width > (needed[k] ?? 0)) needed[k] = width;
    }
  }
  return names.map((name, k) => ({
    name,
    isBlank: !filled.has(name),
    title: headings[language][name],
    align: RIGHT.has(name) ? 'right' : 'left',
    width: needed[k] ?? 0,
    min: Math.min(needed[k] ?? 0, NARROWEST[name] ?? Infinity),
    text: (row) => shown(texts[name](row)),
    ...(name === 'unit' ? HIERARCHY : {}),
    ...(name === 'above' ? { between: '/' } : {}),
  }));
}

/** Days with their weekdays, and a word where nothing limits the start. */
function tableTexts(view: View, language: RenderOptions['language']): EntryTexts {
  const texts = entryTexts(view, language);
  const weekdays = weekdaysIn(view.schedule.calendar, language, 'cell');
  const { unlimited } = tableWords[language];
  return {
    ...texts,
    start: (row) => dayText(row.start, weekdays),
    end: (row) => dayText(row.end, weekdays),
    float: (row) => (row.float === null ? unlimited : texts.float(row)),
    latest: (row) => (row.latest === null ? unlimited : texts.latest(row)),
  };
}

/** The columns with their dates without weekdays. */
export const withoutWeekdays = (columns: readonly EntryColumn[]): EntryColumn[] =>
  columns.map((column) => {
    const { name } = column;
    if (name !== 'start' && name !== 'end') return column;
    const width = 'YYYY-MM-DD'.length;
    return { ...column, width, min: width, text: (row: Row) => formatDay(row[name]) };
  });

const INDENT = 2;

/** Blanks before the name: a member stands under its unit. */
const indentOf = ({ path, member }: Row): number =>
  INDENT * (member === null ? path.length - 1 : path.length);

const HIERARCHY = { indent: indentOf, isBold: (row: Row): boolean => indentOf(row) === 0 };
