import type { RenderOptions } from '../options.js';
import { summarize, type EchelonRow } from '../summary.js';
import { weekdaysIn } from '../weekdays.js';
import type { View } from '../view.js';
import { dimNote } from './dim-note.js';
import { drawTable } from './draw-table.js';
import { fits, totalWidth } from './columns/columns.js';
import { echelonColumns, type HeadedRow } from './columns/echelon-columns.js';
import { headline } from './headline.js';
import { chosenLevelColumns, levelColumns } from './columns/level-columns.js';
import { scopeOf } from './scope.js';
import { screenOf } from './screen.js';
import { stageColumns, stageTables } from './stages.js';
import { isOneYear, tableWords } from './table-text.js';

/**
 * One row per level and echelon: how many units, from when to when, and the first and last day of each stage. Nothing
 * is cut off: `levelColumns` says what goes where there is little room; stages that find none have a table below.
 */
export function* levelTable(view: View, options: RenderOptions): Generator<string> {
  const { language } = options;
  const screen = screenOf(options);
  const scope = scopeOf(view);
  if (scope === null) return yield `${tableWords[language].nothing}\n`;
  const weekdays = weekdaysIn(view.schedule.calendar, language, 'cell');
  const rows = summarize(view).map(headed);
  const stages = stageColumns(view.plan, isOneYear(scope.firstStart, scope.lastEnd));
  const groups = { ...echelonColumns(rows, options, weekdays, screen), stages };
  yield* ended(headline(view, scope, 'level', options));
  if (options.columns !== null) {
    const chosen = chosenLevelColumns(groups, options.columns, screen);
    yield* ended(drawTable(rows, chosen, screen));
    if (fits(chosen, screen)) return;
    return yield* ended(['', ...dimNote(tableWords[language].tooWide(totalWidth(chosen)), screen)]);
  }
  const columns = levelColumns(groups, screen);
  yield* ended(drawTable(rows, columns, screen));
  if (stages.every((stage) => columns.includes(stage))) return;
  yield* ended(['', screen.chalk.bold(tableWords[language].stages)]);
  yield* ended(stageTables(rows, groups.names, stages, screen));
}

const headed = (row: EchelonRow, k: number, rows: readonly EchelonRow[]): HeadedRow => ({
  ...row,
  heading: rows[k - 1]?.level === row.level ? '' : row.level,
});

const ended = (lines: readonly string[]): string[] => lines.map((line) => `${line}\n`);
