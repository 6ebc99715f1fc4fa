import type { RenderOptions } from '../options.js';
import { summarize, type EchelonRow } from '../summary.js';
import type { View } from '../view.js';
import { extentOf } from './extent.js';
import { drawTable } from './grid.js';
import { headline } from './headline.js';
import { screenOf } from './layout.js';
import { chooseColumns, levelColumns, type Line } from './level-columns.js';
import { stageColumns, stageTables } from './stages.js';
import { isOneYear, tableWords } from './table-text.js';

/**
 * One row per level and echelon: how many units, from when to when, and the span of each stage. Nothing is cut
 * off: `chooseColumns` says what goes where there is little room; stages that find none have a table below.
 */
export function* levelTable(view: View, options: RenderOptions): Generator<string> {
  const { language } = options;
  const screen = screenOf(options);
  const extent = extentOf(view);
  if (extent === null) return yield `${tableWords[language].nothing}\n`;
  const lines = summarize(view).map(headed);
  const stages = stageColumns(view.plan, isOneYear(extent.firstStart, extent.lastEnd));
  const groups = { ...levelColumns(lines, options, screen), stages };
  const columns = chooseColumns(groups, screen);
  yield* ended(headline(view, extent, language, screen));
  yield* ended(drawTable(lines, columns, screen));
  if (stages.every((stage) => columns.includes(stage))) return;
  yield* ended(['', screen.chalk.bold(tableWords[language].stages)]);
  yield* ended(stageTables(lines, groups.names, stages, screen));
}

const headed = (row: EchelonRow, k: number, rows: readonly EchelonRow[]): Line => ({
  ...row,
  heading: rows[k - 1]?.level === row.level ? '' : row.level,
});

const ended = (lines: readonly string[]): string[] => lines.map((line) => `${line}\n`);
