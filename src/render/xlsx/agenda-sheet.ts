import { item } from '../../domain/columns.js';
import { agendas } from '../agenda/agenda.js';
import type { AgendaRow } from '../agenda/agenda-row.js';
import { agendaWords } from '../agenda/agenda-words.js';
import { agendaTexts } from '../columns/agenda-texts.js';
import { headings } from '../headings.js';
import type { Worksheet } from '../sheet/worksheet.js';
import { tableWords } from '../terminal/table-text.js';
import { dayCell } from './dated-frame.js';
import type { Frame } from './frame.js';
import { listSheet, type ListColumn } from './list.js';
import { cellOrNull, cellText } from './text.js';

/** What somebody has to be at. */
interface OwnRow {
  readonly name: string;
  readonly kind: string;
  readonly row: AgendaRow;
}

/** All that each leader and group has to be at, one after the other, to filter by name. */
export function agendaSheet(frame: Frame): Worksheet {
  const { view, language } = frame;
  const rows = agendas(view).flatMap(({ person, rows: own }) => {
    const { name, kind } = item(view.placement?.people ?? [], person);
    return own.map((row): OwnRow => ({ name, kind: agendaWords[language].kinds[kind], row }));
  });
  return listSheet(frame, frame.words.sheets.agendas, columnsOf(frame), rows, rows.length);
}

function columnsOf({ view, language }: Frame): ListColumn<OwnRow>[] {
  const heads = headings[language];
  const texts = agendaTexts(view, language);
  const text = (name: keyof typeof texts, most: number): ListColumn<OwnRow> => ({
    heading: heads[name],
    kind: 'wrapped',
    most,
    of: ({ row }) => cellOrNull(texts[name](row)),
  });
  const { unplaced } = tableWords[language];
  return [
    { heading: heads.person, kind: 'wrapped', most: 30, of: ({ name }) => cellText(name) },
    { heading: heads.kind, kind: 'wrapped', most: 12, of: ({ kind }) => kind },
    { heading: heads.date, kind: 'wholeDay', most: 0, of: ({ row }) => dayCell(row.day) },
    { heading: heads.end, kind: 'wholeDay', most: 0, of: ({ row }) => dayCell(row.end) },
    {
      ...text('time', 14),
      of: ({ row }) => (row.day === null ? unplaced : cellOrNull(texts.time(row))),
    },
    text('unit', 30),
    text('above', 36),
    text('level', 16),
    text('echelon', 22),
    text('activity', 30),
    { ...text('number', 8), kind: 'count', of: ({ row }) => row.number },
    text('stage', 24),
    text('attendees', 36),
    text('basis', 36),
  ];
}
