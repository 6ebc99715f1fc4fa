import type { Day } from '../../../domain/day.js';
import type { AgendaRow } from '../../agenda/agenda-row.js';
import { agendaTexts, type AgendaTexts } from '../../columns/agenda-texts.js';
import { usualAgendaColumns, type AgendaColumnName } from '../../columns/column-names.js';
import { headings } from '../../headings.js';
import type { RenderOptions } from '../../options.js';
import type { View } from '../../view.js';
import { weekdaysIn } from '../../weekdays.js';
import type { Screen } from '../screen.js';
import { dayText, isOneYear, tableWords } from '../table-text.js';
import { shown, widthOf } from '../width.js';
import { fits, narrowed, type Column } from './columns.js';

/** A column as wide as its title and the widest of its texts. */
interface AgendaColumn extends Column<AgendaRow> {
  readonly name: AgendaColumnName;
  readonly isBlank: boolean;
}

/** What these may be narrowed to, their texts wrapped. Dates, times and codes stay whole. */
const NARROWEST: Readonly<Partial<Record<AgendaColumnName, number>>> = {
  unit: 12,
  above: 8,
  level: 8,
  echelon: 8,
  activity: 10,
  stage: 8,
  attendees: 10,
  basis: 16,
};

/** Between the names of a path, and between people. */
const BETWEEN: Readonly<Partial<Record<AgendaColumnName, string>>> = {
  above: '/',
  attendees: '、,',
};

/** Texts are rather wrapped than that one of these is left out; the last goes first. */
const NEEDED: readonly AgendaColumnName[] = [
  'date',
  'activity',
  'unit',
  'time',
  'attendees',
  'above',
  'end',
];
/** These come where there is room for them as they are. */
const EXTRA: readonly AgendaColumnName[] = ['echelon', 'stage', 'level', 'code'];

/**
 * The columns of a table of occurrences: those that were asked for, or of the usual ones as many as fit, none in which nothing
 * stands.
 *
 * @returns also the headings of those that there was no room for.
 */
export function agendaColumns(
  view: View,
  rows: readonly AgendaRow[],
  { language, columns: asked }: RenderOptions,
  screen: Screen,
): { readonly columns: readonly Column<AgendaRow>[]; readonly leftOut: readonly string[] } {
  const wanted = asked ?? usualAgendaColumns.activity;
  const texts = tableTexts(view, rows, language);
  const names = wanted.filter((name): name is AgendaColumnName => name in texts);
  const made = measured(names, rows, texts, language, screen);
  if (asked !== null) return { columns: narrowed(made, screen), leftOut: [] };
  const filled = made.filter(({ isBlank }) => !isBlank);
  const kept = mostThatFit(filled, screen);
  const leftOut = filled.filter((column) => !kept.includes(column)).map(({ title }) => title);
  return { columns: narrowed(kept, screen), leftOut };
}

/** As many of the columns as fit, those worth most first, in the order in which they stand. */
function mostThatFit(columns: readonly AgendaColumn[], screen: Screen): readonly AgendaColumn[] {
  let kept: readonly AgendaColumn[] = [];
  const withOne = (name: AgendaColumnName): readonly AgendaColumn[] =>
    columns.filter((column) => kept.includes(column) || column.name === name);
  for (const name of NEEDED) {
    const more = withOne(name);
    if (fits(narrowed(more, screen), screen)) kept = more;
  }
  for (const name of EXTRA) {
    const more = withOne(name);
    if (fits(more, screen)) kept = more;
  }
  return kept;
}

function measured(
  names: readonly AgendaColumnName[],
  rows: Iterable<AgendaRow>,
  texts: AgendaTexts,
  language: RenderOptions['language'],
  screen: Screen,
): readonly AgendaColumn[] {
  const needed = names.map((name) => widthOf(headings[language][name], screen.ambiguousWide));
  const filled = new Set<AgendaColumnName>();
  for (const row of rows) {
    for (const [k, name] of names.entries()) {
      const text = texts[name](row);
      if (text !== '') filled.add(name);
      needed[k] = Math.max(needed[k] ?? 0, widthOf(shown(text), screen.ambiguousWide));
    }
  }
  return names.map((name, k) => ({
    name,
    isBlank: !filled.has(name),
    title: headings[language][name],
    align: name === 'number' ? 'right' : 'left',
    width: needed[k] ?? 0,
    min: Math.min(needed[k] ?? 0, NARROWEST[name] ?? Infinity),
    between: BETWEEN[name] ?? '',
    text: (row) => shown(texts[name](row)),
  }));
}

/**
 * Days with their weekdays, and without the year where all are of the one that the headline names; of one day no end; a word where
 * there is no day.
 */
function tableTexts(
  view: View,
  rows: Iterable<AgendaRow>,
  language: RenderOptions['language'],
): AgendaTexts {
  const weekdays = weekdaysIn(view.schedule.calendar, language, 'cell');
  const { plan } = view;
  let [first, last]: [Day, Day] = [plan.kickoff.day, plan.kickoff.day];
  for (const { day, end } of rows) {
    if (day !== null && day < first) first = day;
    if (end !== null && end > last) last = end;
  }
  const cut = isOneYear(first, last) ? 'YYYY-'.length : 0;
  return {
    ...agendaTexts(view, language),
    date: ({ day }) =>
      day === null ? tableWords[language].unplaced : dayText(day, weekdays).slice(cut),
    end: ({ day, end }) => (end === null || end === day ? '' : dayText(end, weekdays).slice(cut)),
  };
}
