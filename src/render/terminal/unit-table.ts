import type { Language } from '../../diagnostics/code-entry.js';
import type { RenderOptions } from '../options.js';
import type { Row } from '../row.js';
import type { View } from '../view.js';
import { drawHead, drawRow } from './draw-table.js';
import { headline } from './headline.js';
import { scopeOf } from './scope.js';
import { screenOf, type Screen } from './screen.js';
import { tableWords } from './table-text.js';
import { fits, totalWidth, type Column } from './columns/columns.js';
import { chosenColumns, unitColumns } from './columns/unit-columns.js';
import { shown } from './width.js';
import { dimNote } from './dim-note.js';

/**
 * One row per entry, units set in under those above them. Streams: the widths of the columns come from a first
 * walk through the view, and no more than a row is held.
 */
export function* unitTable(view: View, options: RenderOptions): Generator<string> {
  const { language } = options;
  const screen = screenOf(options);
  const scope = scopeOf(view);
  if (scope === null) return yield `${tableWords[language].nothing}\n`;
  const { columns, leftOut } =
    options.columns === null
      ? unitColumns(view, scope, options, screen)
      : { columns: chosenColumns(view, options.columns, scope, options, screen), leftOut: [] };
  const hasUnits = options.columns?.includes('unit') ?? true;
  const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
  for (const line of headline(view, scope, 'unit', options)) yield `${line}\n`;
  yield text(drawHead(columns, screen));
  let above: readonly string[] = [];
  for (const row of view.rows()) {
    const names = hasUnits ? namesAbove(row, above, screen) : '';
    yield names + text(drawRow(row, columns, screen));
    above = row.path;
  }
  const note = noteOf(columns, leftOut, language, screen);
  if (note !== null) yield text(['', ...dimNote(note, screen)]);
}

/** What the reader of a table misses for want of room. */
function noteOf(
  columns: readonly Column<Row>[],
  leftOut: readonly string[],
  language: Language,
  screen: Screen,
): string | null {
  const words = tableWords[language];
  if (leftOut.length > 0) return words.leftOut(leftOut);
  return fits(columns, screen) ? null : words.tooWide(totalWidth(columns));
}

/**
 * Units that have no row of their own here (a filter hides them, or members stand for them) but are needed to
 * know which 团结村 is meant: those of the row's path that `above` does not begin with.
 */
function namesAbove(row: Row, above: readonly string[], { chalk }: Screen): string {
  const { path, member } = row;
  const to = member === null ? path.length - 1 : path.length;
  let from = 0;
  while (from < to && path[from] === above[from]) from++;
  let text = '';
  for (let depth = from; depth < to; depth++) {
    text += `${chalk.dim('  '.repeat(depth) + shown(path[depth] ?? ''))}\n`;
  }
  return text;
}
