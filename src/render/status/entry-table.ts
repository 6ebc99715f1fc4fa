import { headings } from '../headings.js';
import type { Row } from '../row.js';
import { fits, narrowed, type Column } from '../terminal/columns/columns.js';
import { drawHead, drawRow } from '../terminal/draw-table.js';
import type { Screen } from '../terminal/screen.js';
import { shown, widthOf } from '../terminal/width.js';
import { entryTexts, type EntryColumn } from './entry-rows.js';
import type { StatusOptions, StatusView } from './options.js';
import { statusWords } from './words.js';

/** With what room there is for, from all columns to the fewest. */
const CHOICES: readonly (readonly EntryColumn[])[] = [
  [
    'unit',
    'echelon',
    'state',
    'stage',
    'plannedStage',
    'daysLate',
    'plannedStart',
    'start',
    'plannedEnd',
    'end',
    'moves',
    'waitsFor',
  ],
  [
    'unit',
    'echelon',
    'state',
    'stage',
    'daysLate',
    'start',
    'plannedEnd',
    'end',
    'moves',
    'waitsFor',
  ],
  ['unit', 'echelon', 'state', 'stage', 'daysLate', 'start', 'plannedEnd', 'end', 'moves'],
  ['unit', 'echelon', 'state', 'stage', 'daysLate', 'start', 'end'],
  ['unit', 'echelon', 'state', 'stage', 'daysLate', 'end'],
  ['unit', 'echelon', 'state', 'daysLate', 'end'],
];

/** What these may be narrowed to, their texts wrapped. */
const NARROWEST: Readonly<Partial<Record<EntryColumn, number>>> = {
  unit: 12,
  echelon: 8,
  stage: 10,
  plannedStage: 10,
};

/** One row an entry, units set in under those above them. */
export function* entryTable(
  view: StatusView,
  options: StatusOptions,
  screen: Screen,
): Generator<string> {
  const all = columnsOf(view, options, screen);
  const choices = CHOICES.map((names) => names.map((name) => all[name]));
  const columns =
    choices.slice(0, -1).find((some) => fits(some, screen)) ??
    // Names are rather wrapped than the stage left out.
    choices
      .slice(-2)
      .map((some) => narrowed(some, screen))
      .find((some) => fits(some, screen)) ??
    narrowed(choices.at(-1) ?? [], screen);
  const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
  yield text(drawHead(columns, screen));
  let above: readonly string[] = [];
  for (const row of view.view.rows()) {
    yield namesAbove(row, above, screen) + text(drawRow(row, columns, screen));
    above = row.path;
  }
}

const INDENT = 2;

const indentOf = ({ path, member }: Row): number =>
  INDENT * (member === null ? path.length - 1 : path.length);

function columnsOf(
  view: StatusView,
  { language }: StatusOptions,
  { ambiguousWide }: Screen,
): Readonly<Record<EntryColumn, Column<Row>>> {
  const words = statusWords[language];
  const heads = { ...words, unit: headings[language].unit, echelon: headings[language].echelon };
  const texts = entryTexts(view, words, false);
  const names = Object.keys(texts) as EntryColumn[];
  const widths = names.map((name) => widthOf(heads[name], ambiguousWide));
  for (const row of view.view.rows()) {
    for (const [k, name] of names.entries()) {
      const indent = name === 'unit' ? indentOf(row) : 0;
      const width = indent + widthOf(shown(texts[name](row)), ambiguousWide);
      if (width > (widths[k] ?? 0)) widths[k] = width;
    }
  }
  const columns = names.map((name, k): [EntryColumn, Column<Row>] => {
    const width = widths[k] ?? 0;
    const column: Column<Row> = {
      title: heads[name],
      align: name === 'moves' || name === 'daysLate' ? 'right' : 'left',
      width,
      min: Math.min(width, NARROWEST[name] ?? width),
      text: (row) => shown(texts[name](row)),
      ...(name === 'unit' ? { indent: indentOf, isBold: (row: Row) => indentOf(row) === 0 } : {}),
    };
    return [name, column];
  });
  return Object.fromEntries(columns) as Record<EntryColumn, Column<Row>>;
}

/** Units without a row of their own here: those of the row's path that `above` does not begin with. */
function namesAbove(row: Row, above: readonly string[], { chalk }: Screen): string {
  const { path, member } = row;
  const to = member === null ? path.length - 1 : path.length;
  let from = 0;
  while (from < to && path[from] === above[from]) from++;
  return path
    .slice(from, to)
    .map((name, k) => `${chalk.dim('  '.repeat(from + k) + shown(name))}\n`)
    .join('');
}
