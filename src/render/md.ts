import type { Language } from '../diagnostics/code-entry.js';
import { eventItems } from './terminal/headline.js';
import { chunked } from './chunks.js';
import { documentDates, type DocumentDates } from './document/dates.js';
import { nothingText, partsOf, titleOf } from './document/document.js';
import type { DocumentCell, DocumentColumn, DocumentRow, DocumentTable } from './document/table.js';
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
  const parts = partsOf(view, options);
  if (parts.length === 0) {
    yield `${nothingText(options)}\n`;
    return;
  }
  for (const [label, text] of headline(view, options)) {
    yield `- ${label}${documentWords[language].colon}${inline(text)}\n`;
  }
  for (const { heading, table, note } of parts) {
    if (heading !== null) yield `\n## ${inline(heading)}\n`;
    if (table !== null) yield* tableLines(table, language);
    if (note !== null) yield `\n${inline(note)}\n`;
  }
}

function* tableLines({ columns, rows }: DocumentTable, language: Language): Generator<string> {
  const right = columns.flatMap(({ kind }, k) => (kind === 'mark' ? [k] : []));
  yield `\n${markdownHead(
    columns.map(({ heading }) => heading),
    right,
  )}`;
  const dates = documentDates[language];
  for (const row of rows()) yield markdownRow(cellTexts(row, columns, dates).map(inline));
}

type Line = readonly [label: string, text: string];

/** What the table in a terminal says above its rows, with the dates of a document. */
function headline(view: View, { by, language }: RenderOptions): readonly Line[] {
  const words = tableWords[language];
  const { comma } = documentWords[language];
  const day = (one: Parameters<DocumentDates['day']>[0]): string =>
    documentDates[language].day(one, 'whole').join('');
  const { plan, windowEnd, schedule } = view;
  const scope = scopeOf(view);
  const { kickoff } = plan;
  const window =
    windowEnd === null
      ? words.noWindow
      : words.range(day(kickoff.day), day(windowEnd), windowEnd - kickoff.day + 1);
  return [
    [words.kickoff, day(kickoff.day) + (kickoff.name === null ? '' : comma + kickoff.name)],
    [words.window, window],
    ...(schedule.on === undefined ? [] : [[words.progress, words.asOf(day(schedule.on))] as const]),
    ...(scope === null ? [] : scopeLines(view, scope, language)),
    ...(by === 'activity' || by === 'person' ? eventItems(view, by, language) : []),
  ];
}

function scopeLines(
  { windowEnd, schedule }: View,
  { units, entries, lastEnd }: Scope,
  language: Language,
): readonly Line[] {
  const words = tableWords[language];
  const left = windowEnd === null ? '' : words.left(windowEnd - lastEnd);
  return [
    [words.scope, words.counts(units, entries, schedule.entries.size)],
    [words.lastEnd, documentDates[language].day(lastEnd, 'whole').join('') + left],
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
