import { item } from '../../domain/columns.js';
import { activityRows, agendas, type Agenda } from '../agenda/agenda.js';
import { agendaWords } from '../agenda/agenda-words.js';
import type { RenderOptions } from '../options.js';
import type { View } from '../view.js';
import { agendaColumns } from './columns/agenda-columns.js';
import { fits, totalWidth, type Column } from './columns/columns.js';
import { dimNote } from './dim-note.js';
import { drawHead, drawRow } from './draw-table.js';
import { headline } from './headline.js';
import { scopeOf } from './scope.js';
import { screenOf, type Screen } from './screen.js';
import { dayText, grouped, tableWords } from './table-text.js';
import { weekdaysIn } from '../weekdays.js';
import { shown } from './width.js';
import { wrap } from './wrap.js';

/** One row an occurrence, or a meeting that was asked for by name, by day and hour. */
export function* occurrenceTable(view: View, options: RenderOptions): Generator<string> {
  const { language } = options;
  const screen = screenOf(options);
  const rows = [...activityRows(view)];
  if (rows.length === 0) return yield `${tableWords[language].noOccurrences}\n`;
  const { columns, leftOut } = agendaColumns(view, rows, options, screen);
  yield* ended(headline(view, scopeOf(view), 'activity', options));
  yield* ended(drawHead(columns, screen));
  for (const row of rows) yield* ended(drawRow(row, columns, screen));
  yield* noted(columns, leftOut, language, screen);
}

/** Of each leader and group what they have to be at, under their names, and how much that is. */
export function* personTable(view: View, options: RenderOptions): Generator<string> {
  const { language } = options;
  const screen = screenOf(options);
  const all = agendas(view);
  if (all.length === 0) {
    const { nobody, noEvents } = tableWords[language];
    return yield `${view.placement?.people.length ? noEvents : nobody}\n`;
  }
  const rows = all.flatMap((one) => one.rows);
  const { columns, leftOut } = agendaColumns(view, rows, options, screen);
  yield* ended(headline(view, scopeOf(view), 'person', options));
  yield* ended(drawHead(columns, screen));
  for (const [k, agenda] of all.entries()) {
    if (k > 0) yield '\n';
    yield* ended(ofPerson(agenda, view, columns, options, screen));
  }
  yield* noted(columns, leftOut, language, screen);
}

function ofPerson(
  { person, rows }: Agenda,
  view: View,
  columns: Parameters<typeof drawRow<Agenda['rows'][number]>>[1],
  { language }: RenderOptions,
  screen: Screen,
): readonly string[] {
  const { name, kind, halfDays, fullestWeek } = item(view.placement?.people ?? [], person);
  const { width, ambiguousWide, chalk } = screen;
  const words = tableWords[language];
  const title = `${shown(name)}  ${agendaWords[language].kinds[kind]}`;
  const weekdays = weekdaysIn(view.schedule.calendar, language, 'cell');
  const week =
    fullestWeek === null
      ? ''
      : words.fullestWeek(dayText(fullestWeek.from, weekdays), fullestWeek.halfDays);
  const inAll = view.events.isPart ? words.loadInAll : words.load;
  const load = inAll(grouped(halfDays)) + week;
  return [
    ...wrap(title, width, ambiguousWide).map((line) => chalk.bold(line)),
    ...rows.flatMap((row) => drawRow(row, columns, screen)),
    ...dimNote(load, screen),
  ];
}

/** What the reader misses for want of room. */
function* noted(
  columns: readonly Column<never>[],
  leftOut: readonly string[],
  language: RenderOptions['language'],
  screen: Screen,
): Generator<string> {
  const words = tableWords[language];
  const tooWide = fits(columns, screen) ? null : words.tooWide(totalWidth(columns));
  const note = leftOut.length > 0 ? words.leftOutOfAgenda(leftOut) : tooWide;
  if (note !== null) yield* ended(['', ...dimNote(note, screen)]);
}

const ended = (lines: readonly string[]): string[] => lines.map((line) => `${line}\n`);
