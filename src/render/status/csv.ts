import { asDay, formatDay } from '../../domain/day.js';
import { chunked } from '../chunks.js';
import { cell } from '../csv/cell.js';
import { headLine, stageNames } from '../csv/lines.js';
import { headings } from '../headings.js';
import type { Row } from '../row.js';
import { entryTexts, type EntryColumn } from './entry-rows.js';
import { groupText, plannedText, summaryOf, type Group } from './groups.js';
import type { StatusOptions, StatusView } from './options.js';
import { statusWords } from './words.js';

/**
 * RFC 4180 with CRLF, UTF-8 with a byte order mark, one header row; cells that look like formulas are made harmless.
 *
 *     by unit        编码,单位,所属,层级,梯队,状态,环节,应在,晚几天,计划启动,计划结束,启动,预计结束,牵动,等谁   then NAME·起,NAME·止
 *     by top, level  盟市,安排数, a count for each state, 应在,最晚,预计结束
 */
export const statusCsv = (view: StatusView, options: StatusOptions): Iterable<string> =>
  chunked(
    options.by === 'unit' ? entryLines(view, options) : groupLines(view, options.by, options),
  );

const COLUMNS: readonly EntryColumn[] = [
  'state',
  'stage',
  'plannedStage',
  'daysLate',
  'plannedStart',
  'plannedEnd',
  'start',
  'end',
  'moves',
  'waitsFor',
];

function* entryLines(view: StatusView, { language }: StatusOptions): Generator<string> {
  const words = statusWords[language];
  const heads = headings[language];
  const texts = entryTexts(view, words, true);
  yield headLine([
    heads.code,
    heads.unit,
    heads.above,
    heads.level,
    heads.echelon,
    ...COLUMNS.map((name) => (name === 'unit' || name === 'echelon' ? '' : words[name])),
    ...stageNames(view.view, language),
  ]);
  for (const row of view.view.rows()) {
    const place = [row.code ?? '', texts.unit(row), aboveOf(row), row.level, row.echelon];
    const days = row.stages.flatMap(({ start, end }) => [formatDay(start), formatDay(end)]);
    const own = COLUMNS.map((name) => texts[name](row));
    // Days late may be negative, which is a number and no formula.
    yield `${[...place, ...own, ...days].map(asCell).join(',')}\r\n`;
  }
}

const asCell = (text: string): string => (/^-\d+$/u.test(text) ? text : cell(text));

/** A member stands under its unit's whole path, a unit under the path above it. */
const aboveOf = ({ path, member }: Row): string =>
  (member === null ? path.slice(0, -1) : path).join('/');

function* groupLines(
  view: StatusView,
  by: 'top' | 'level',
  { language }: StatusOptions,
): Generator<string> {
  const words = statusWords[language];
  const { title, groups } = summaryOf(view, by === 'top' ? 'part' : by);
  const states = Object.keys(words.states) as (keyof typeof words.states)[];
  yield headLine([
    by === 'top' ? title : headings[language].level,
    headings[language].entries,
    ...states.map((state) => words.states[state]),
    words.plannedStage,
    words.worst,
    words.end,
  ]);
  const line = (group: Group): string[] => {
    const { status } = group;
    return [
      groupText(group, words),
      String(status.entries),
      ...states.map((state) => String(status.counts[state])),
      plannedText(view, status, words),
      String(status.worst),
      formatDay(asDay(status.lastEnd)),
    ];
  };
  for (const group of groups) yield `${line(group).map(cell).join(',')}\r\n`;
}
