import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { latest } from '../../progress/summary.js';
import { chunked } from '../chunks.js';
import { headings } from '../headings.js';
import { inline, markdownHead, markdownRow } from '../markdown.js';
import { grouped } from '../terminal/table-text.js';
import { entryTexts, type EntryColumn } from './entry-rows.js';
import {
  entryText,
  groupText,
  summaryOf,
  type Summary,
  headlineText,
  plannedText,
  shortDay,
  lateStageText,
} from './groups.js';
import type { StatusOptions, StatusView } from './options.js';
import { statusWords } from './words.js';

/** For a report or a merge request: the plan's title, the line for all, a table, and who is late the most. */
export const statusMarkdown = (view: StatusView, options: StatusOptions): Iterable<string> =>
  chunked(lines(view, options));

const MOST_NAMED = 20;

function* lines(view: StatusView, options: StatusOptions): Generator<string> {
  const words = statusWords[options.language];
  const summary = summaryOf(view, options.by === 'level' ? 'level' : 'part');
  const { total } = summary;
  yield `# ${inline(view.view.plan.title)}\n\n`;
  if (total === null) {
    yield `${words.nothing}\n`;
    return;
  }
  yield `${inline(headlineText(view, total, options))}\n\n`;
  if (options.by === 'unit') {
    yield* entryRows(view, options);
    return;
  }
  yield* groupRows(view, summary, options);
  const late = latest(view.status, view.view.entries());
  if (late.length === 0) return;
  const named = late.slice(0, MOST_NAMED);
  yield `\n## ${words.latest}\n\n`;
  yield* latestRows(view, named, options);
  const more = late.length - named.length;
  if (more > 0) yield `\n${words.more(more)}\n`;
}

function* groupRows(
  view: StatusView,
  { title, groups }: Summary,
  { language, by }: StatusOptions,
): Generator<string> {
  const words = statusWords[language];
  const name = by === 'level' ? headings[language].level : title;
  const heads = [
    name,
    words.progress,
    words.plannedStage,
    words.late,
    words.redo,
    words.unreported,
    words.worst,
  ];
  yield markdownHead(heads, [1, 3, 4, 5, 6]);
  for (const group of groups) {
    const { status } = group;
    const { counts, behind, worst, done, of } = status;
    yield row([
      groupText(group, words),
      `${of === 0 ? 0 : Math.floor((100 * done) / of)}%`,
      plannedText(view, status, words),
      ...[behind, counts.redo, counts.unreported].map(grouped),
      worst === 0 ? words.none : words.days(worst),
    ]);
  }
}

function* latestRows(
  view: StatusView,
  named: readonly number[],
  { language }: StatusOptions,
): Generator<string> {
  const words = statusWords[language];
  const { status } = view;
  const { unit } = headings[language];
  yield markdownHead([unit, words.stage, words.late, words.end, words.moves], [2, 4]);
  for (const entry of named) {
    const { daysLate } = status.of(entry);
    const moves = cell(status.forecast.moves, entry);
    yield row([
      entryText(view, entry),
      lateStageText(view, entry, words),
      words.days(daysLate ?? 0),
      shortDay(asDay(cell(status.forecast.end, entry)), status.on),
      moves === 0 ? words.none : words.moved(moves),
    ]);
  }
}

const COLUMNS: readonly EntryColumn[] = [
  'state',
  'stage',
  'plannedStage',
  'daysLate',
  'plannedEnd',
  'end',
];

function* entryRows(view: StatusView, { language }: StatusOptions): Generator<string> {
  const words = {
    ...statusWords[language],
    unit: headings[language].unit,
    echelon: headings[language].echelon,
  };
  const texts = entryTexts(view, words, false);
  yield markdownHead([words.unit, words.echelon, ...COLUMNS.map((name) => words[name])]);
  for (const one of view.view.rows()) {
    const path = [...one.path, ...(one.member === null ? [] : [one.member])].join('/');
    yield row([path, one.echelon, ...COLUMNS.map((name) => texts[name](one))]);
  }
}

const row = (cells: readonly string[]): string => markdownRow(cells.map(inline));
