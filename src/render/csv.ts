import type { Language } from '../diagnostics/code-entry.js';
import { formatDay } from '../domain/day.js';
import { chunked } from './chunks.js';
import { cell } from './csv/cell.js';
import type { RenderOptions } from './options.js';
import { summarize, type EchelonRow } from './summary.js';
import { sameUpTo } from './path.js';
import { nameOf, type Row } from './row.js';
import type { View } from './view.js';
import { headings } from './headings.js';
import { agendaLines } from './csv/agenda.js';
import { chosenLines } from './csv/chosen.js';
import { headLine, stageCells, stageNames } from './csv/lines.js';

/**
 * RFC 4180 with CRLF, UTF-8 with a byte order mark, one header row.
 *
 *     by unit   编码,单位,所属,层级,梯队,启动,结束,天数                 then NAME·起,NAME·止 for each stage
 *     by level  层级,梯队,单位数,安排数,最早启动,最晚启动,最晚结束       then the same, first start … last end
 *
 *     by activity  日期,结束,时间,编码,单位,所属,层级,梯队,活动,环节,出席
 *     by person    人员,类别                                       then the same
 *
 * Or the columns that were chosen. Dates are `YYYY-MM-DD`, ends inclusive. A cell that looks like a formula has an apostrophe before it (`guard`).
 */
export function csv(view: View, options: RenderOptions): Iterable<string> {
  const { by, columns } = options;
  if (by === 'activity' || by === 'person') return chunked(agendaLines(view, by, options));
  if (columns !== null) return chunked(chosenLines(view, by, columns, options.language));
  return chunked(by === 'unit' ? unitLines(view, options) : levelLines(view, options));
}

function* unitLines(view: View, { language }: RenderOptions): Generator<string> {
  const { code, unit, above, level, echelon, start, end, days } = headings[language];
  yield header(view, [code, unit, above, level, echelon, start, end, days], language);
  const cells = new CellMemory();
  for (const row of view.rows()) yield unitLine(row, cells);
}

function* levelLines(view: View, { language }: RenderOptions): Generator<string> {
  const { level, echelon, units, entries, firstStart, lastStart, lastEnd } = headings[language];
  yield header(view, [level, echelon, units, entries, firstStart, lastStart, lastEnd], language);
  for (const row of summarize(view)) yield levelLine(row);
}

function header(view: View, names: string[], language: Language): string {
  return headLine([...names, ...stageNames(view, language)]);
}

/** A member stands under its unit's whole path, a unit under the path above it. */
function unitLine(row: Row, cells: CellMemory): string {
  const last = row.path.length - 1;
  const code = row.code === null ? '' : cell(row.code);
  const above = cells.above(row.path, row.member === null ? last : last + 1);
  const place = `${code},${cell(nameOf(row))},${above},${cells.of(row.level)},${cells.of(row.echelon)}`;
  return `${place},${formatDay(row.start)},${formatDay(row.end)},${row.days}${stageCells(row.stages)}\r\n`;
}

function levelLine(row: EchelonRow): string {
  const days = [row.firstStart, row.lastStart, row.lastEnd].map(formatDay).join(',');
  const place = `${cell(row.level)},${cell(row.echelon)},${row.units},${row.entries}`;
  return `${place},${days}${stageCells(row.stages)}\r\n`;
}

/** Levels and echelons come thousands of times, and neighbours stand under one unit. */
class CellMemory {
  readonly #cells = new Map<string, string>();
  #path: readonly string[] = [];
  #depth = -1;
  #above = '';

  of(text: string): string {
    let made = this.#cells.get(text);
    if (made === undefined) {
      made = cell(text);
      this.#cells.set(text, made);
    }
    return made;
  }

  /** The first `depth` names of the path, joined by `/`. */
  above(path: readonly string[], depth: number): string {
    if (depth !== this.#depth || !sameUpTo(path, this.#path, depth)) {
      this.#above = cell(path.slice(0, depth).join('/'));
      this.#depth = depth;
    }
    this.#path = path;
    return this.#above;
  }
}
