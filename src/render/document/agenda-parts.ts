import { item } from '../../domain/columns.js';
import { agendas, activityRows, type Agenda } from '../agenda/agenda.js';
import type { AgendaRow } from '../agenda/agenda-row.js';
import { agendaWords } from '../agenda/agenda-words.js';
import { agendaTexts } from '../columns/agenda-texts.js';
import { headingKey, type AgendaColumnName, type ColumnName } from '../columns/column-names.js';
import { headings } from '../headings.js';
import type { RenderOptions } from '../options.js';
import { grouped, tableWords } from '../terminal/table-text.js';
import type { View } from '../view.js';
import { documentDates } from './dates.js';
import { kinds } from './kinds.js';
import type { DocumentCell, DocumentPart, DocumentTable } from './table.js';
import { documentWords } from './words.js';

type Wanted = Pick<RenderOptions, 'language' | 'columns'>;

/** Of these those in which anything stands; several days are one span in the first. */
const USUAL: readonly AgendaColumnName[] = [
  'date',
  'time',
  'unit',
  'above',
  'echelon',
  'activity',
  'attendees',
];

/** Some rows, and whose they are; null where they are everybody's. */
interface Rows {
  readonly person: number | null;
  readonly rows: readonly AgendaRow[];
}

/** A row per occurrence, by day and hour; none where there is no occurrence. */
export function activityParts(view: View, wanted: Wanted): readonly DocumentPart[] {
  const rows: Rows = { person: null, rows: [...activityRows(view)] };
  if (rows.rows.length === 0) return [];
  return [{ heading: null, table: tableOf(rows, view, [rows], wanted), note: null }];
}

/** Of each leader and group what they have to be at, and how much that is. All tables have the same columns. */
export function personParts(view: View, wanted: Wanted): readonly DocumentPart[] {
  const all = agendas(view);
  return all.map((agenda) => ({
    ...aroundOf(agenda, view, wanted),
    table: agenda.rows.length === 0 ? null : tableOf(agenda, view, all, wanted),
  }));
}

function aroundOf(
  { person }: Agenda,
  { placement, partName }: View,
  { language }: Wanted,
): Pick<DocumentPart, 'heading' | 'note'> {
  const { name, kind, halfDays, fullestWeek } = item(placement?.people ?? [], person);
  const [words, { person: named, sentence }] = [tableWords[language], documentWords[language]];
  const week =
    fullestWeek === null
      ? ''
      : words.fullestWeek(
          documentDates[language].day(fullestWeek.from, 'whole').join(''),
          fullestWeek.halfDays,
        );
  return {
    // The title names the one person whose document it is.
    heading: name === partName ? null : named(name, agendaWords[language].kinds[kind]),
    note: sentence(words.load(grouped(halfDays)) + week),
  };
}

type Cells = Readonly<Partial<Record<ColumnName, (row: AgendaRow) => DocumentCell>>>;

/** @param all rows that stand in tables with the same columns. */
function tableOf(
  { person, rows }: Rows,
  view: View,
  all: readonly Rows[],
  { language, columns }: Wanted,
): DocumentTable {
  const cells = cellsIn(view, person, language, columns === null);
  const names: readonly ColumnName[] =
    columns ?? USUAL.filter((name) => all.some((one) => says(name, one, cells)));
  return {
    columns: names.map((name) => ({
      heading: headings[language][headingKey(name)],
      kind: name === 'stages' ? 'text' : kinds[name],
    })),
    *rows() {
      for (const row of rows) {
        yield { cells: names.map((name) => cells[name]?.(row) ?? ''), above: [] };
      }
    },
  };
}

/** Whether a column says anything in some row. Who is there says nothing where the heading has named the only one. */
function says(name: AgendaColumnName, { person, rows }: Rows, cells: Cells): boolean {
  if (name === 'attendees' && person !== null) {
    return rows.some(({ attendees }) => attendees.some((one) => one !== person));
  }
  return rows.some((row) => cells[name]?.(row) !== '');
}

/** @param isSpan whether a date has its last day with it, since that has no column of its own. */
function cellsIn(
  view: View,
  person: number | null,
  language: RenderOptions['language'],
  isSpan: boolean,
): Cells {
  const { unplaced } = tableWords[language];
  const own = person === null ? null : item(view.placement?.people ?? [], person);
  return {
    ...agendaTexts(view, language),
    date: ({ day, end }) => {
      if (day === null) return unplaced;
      return isSpan && end !== null && end !== day ? { start: day, end } : day;
    },
    end: ({ end }) => end ?? '',
    person: () => own?.name ?? '',
    kind: () => (own === null ? '' : agendaWords[language].kinds[own.kind]),
  };
}
