import { chunked } from './chunks.js';
import { documentDates, type DocumentDates } from './document/dates.js';
import { tableOf, titleOf } from './document/document.js';
import type { DocumentCell, DocumentColumn, DocumentRow } from './document/table.js';
import { documentWords } from './document/words.js';
import { inline, markdownHead, markdownRow } from './markdown.js';
import type { RenderOptions } from './options.js';
import { scopeOf, type Scope } from './terminal/scope.js';
import { tableWords } from './terminal/table-text.js';
import type { View } from './view.js';

/** For a page or a merge request: title, kickoff, window and what is shown, then the table of the attachment. */
export const md = (view: View, options: RenderOptions): Iterable<string> =>
  chunked(lines(view, options));

function* lines(view: View, options: RenderOptions): Generator<string> {
  const { language } = options;
  yield `# ${inline(titleOf(view, options).join(documentWords[language].joint))}\n\n`;
  const scope = scopeOf(view);
  if (scope === null) {
    yield `${tableWords[language].nothing}\n`;
    return;
  }
  for (const [label, text] of headline(view, scope, options)) {
    yield `- ${label}${documentWords[language].colon}${inline(text)}\n`;
  }
  const { columns, rows } = tableOf(view, options);
  const right = columns.flatMap(({ kind }, k) => (kind === 'mark' ? [k] : []));
  yield `\n${markdownHead(
    columns.map(({ heading }) => heading),
    right,
  )}`;
  const dates = documentDates[language];
  for (const row of rows()) yield markdownRow(cellTexts(row, columns, dates).map(inline));
}

/** What the table in a terminal says above its rows, with the dates of a document. */
function headline(
  view: View,
  scope: Scope,
  { language }: RenderOptions,
): readonly (readonly [label: string, text: string])[] {
  const words = tableWords[language];
  const { comma } = documentWords[language];
  const day = (one: Parameters<DocumentDates['day']>[0]): string =>
    documentDates[language].day(one, 'whole').join('');
  const { plan, windowEnd, schedule } = view;
  const { kickoff } = plan;
  const window =
    windowEnd === null
      ? words.noWindow
      : words.range(day(kickoff.day), day(windowEnd), windowEnd - kickoff.day + 1);
  const left = windowEnd === null ? '' : words.left(windowEnd - scope.lastEnd);
  return [
    [words.kickoff, day(kickoff.day) + (kickoff.name === null ? '' : comma + kickoff.name)],
    [words.window, window],
    ...(schedule.on === undefined ? [] : [[words.progress, words.asOf(day(schedule.on))] as const]),
    [words.scope, words.counts(scope.units, scope.entries, schedule.entries.size)],
    [words.lastEnd, day(scope.lastEnd) + left],
  ];
}

/** A name with those above it, since Markdown sets nothing in. */
const cellTexts = (
  { cells, above }: DocumentRow,
  columns: readonly DocumentColumn[],
  dates: DocumentDates,
): readonly string[] =>
  cells.map((cell, k) =>
    columns[k]?.kind === 'name' ? [...above, textOf(cell, dates)].join('/') : textOf(cell, dates),
  );

function textOf(cell: DocumentCell, { day, span }: DocumentDates): string {
  if (typeof cell === 'string') return cell;
  return (typeof cell === 'number' ? day(cell, 'whole') : span(cell, 'whole')).join('');
}
