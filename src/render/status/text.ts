import { asDay } from '../../domain/day.js';
import { cell } from '../../domain/columns.js';
import { latest } from '../../progress/summary.js';
import { chunked } from '../chunks.js';
import { headings } from '../headings.js';
import { drawTable } from '../terminal/draw-table.js';
import { narrowed, type Column } from '../terminal/columns/columns.js';
import { screenOf, type Screen } from '../terminal/screen.js';
import { grouped } from '../terminal/table-text.js';
import { shown, widest, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { entryTable } from './entry-table.js';
import {
  entryText,
  groupText,
  summaryOf,
  headlineText,
  lateStageText,
  plannedText,
  shortDay,
  type Group,
} from './groups.js';
import type { StatusOptions, StatusView } from './options.js';
import { statusWords } from './words.js';

/** How many of those that are late are named. */
const MOST_NAMED = 5;

/** For people at a terminal: a line for all, a bar for each group, then who is late the most. */
export const statusText = (view: StatusView, options: StatusOptions): Iterable<string> =>
  chunked(lines(view, options));

function* lines(view: StatusView, options: StatusOptions): Generator<string> {
  const screen = screenOf(options);
  const { title, groups, total } = summaryOf(view, options.by === 'level' ? 'level' : 'part');
  if (total === null) {
    yield `${statusWords[options.language].nothing}\n`;
    return;
  }
  const headline = wrap(headlineText(view, total, options), screen.width, screen.ambiguousWide);
  yield ended([...headline.map((line) => screen.chalk.bold(line)), '']);
  if (options.by === 'unit') {
    yield* entryTable(view, options, screen);
    return;
  }
  const columns = groupColumns(view, title, groups, options, screen);
  yield ended(drawTable(groups, narrowed(columns, screen), screen));
  const late = latest(view.status, view.view.entries());
  if (late.length === 0) return;
  const named = late.slice(0, MOST_NAMED);
  const more = late.length - named.length;
  yield ended([
    '',
    ...drawTable(named, narrowed(latestColumns(view, named, options), screen), screen),
    ...(more === 0 ? [] : [statusWords[options.language].more(more)]),
  ]);
}

const ended = (texts: readonly string[]): string => texts.map((line) => `${line}\n`).join('');

/** In columns of the terminal. */
const BAR_WIDTH = 16;
const [DONE, OPEN] = ['█', '░'];

/** What is done of a group, as far as it was reported. Nothing done is shown as nothing, and all only when it is all. */
function bar(
  { status: { done, of } }: Group,
  { ambiguousWide }: Pick<Screen, 'ambiguousWide'>,
): string {
  const signs = Math.floor(BAR_WIDTH / widthOf(DONE, ambiguousWide));
  const filled = of === 0 ? 0 : Math.floor((done / of) * signs);
  return DONE.repeat(filled) + OPEN.repeat(signs - filled);
}

function groupColumns(
  view: StatusView,
  title: string,
  groups: readonly Group[],
  { language, by }: StatusOptions,
  screen: Screen,
): Column<Group>[] {
  const words = statusWords[language];
  const heading = by === 'top' ? shown(title) : headings[language].level;
  const { ambiguousWide } = screen;
  const column = (
    head: string,
    align: 'left' | 'right',
    text: (group: Group) => string,
    min?: number,
  ): Column<Group> => {
    const width = widest([head, ...groups.map(text)], ambiguousWide);
    return { title: head, align, width, text, min: Math.min(width, min ?? width) };
  };
  const count = (head: string, of: (group: Group) => number) =>
    column(head, 'right', (group) => grouped(of(group)));
  return [
    {
      ...column(heading, 'left', (group) => shown(groupText(group, words)), 10),
      isBold: () => true,
    },
    column(words.progress, 'left', (group) => bar(group, screen)),
    column(words.plannedStage, 'left', ({ status }) => shown(plannedText(view, status, words)), 8),
    count(words.late, ({ status }) => status.behind),
    count(words.redo, ({ status }) => status.counts.redo),
    count(words.unreported, ({ status }) => status.counts.unreported),
    column(words.worst, 'right', ({ status }) =>
      status.worst === 0 ? words.none : words.days(status.worst),
    ),
  ];
}

function latestColumns(
  view: StatusView,
  named: readonly number[],
  { language, ambiguousWide }: StatusOptions,
): Column<number>[] {
  const words = statusWords[language];
  const { status } = view;
  const column = (
    head: string,
    align: 'left' | 'right',
    text: (entry: number) => string,
    min?: number,
  ): Column<number> => {
    const width = widest([head, ...named.map(text)], ambiguousWide);
    return { title: head, align, width, text, min: Math.min(width, min ?? width) };
  };
  return [
    column(words.latest, 'left', (entry) => shown(entryText(view, entry)), 16),
    column(words.stage, 'left', (entry) => shown(lateStageText(view, entry, words)), 8),
    column(words.late, 'right', (entry) => words.days(status.of(entry).daysLate ?? 0)),
    column(words.end, 'left', (entry) =>
      shortDay(asDay(cell(status.forecast.end, entry)), status.on),
    ),
    column(words.moves, 'right', (entry) => {
      const count = cell(status.forecast.moves, entry);
      return count === 0 ? words.none : words.moved(count);
    }),
  ];
}
