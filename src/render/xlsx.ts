import type { Refusal, RenderOptions } from './options.js';
import type { Worksheet } from './sheet/worksheet.js';
import { writeXlsx } from './sheet/write-xlsx.js';
import type { View } from './view.js';
import { chartOf } from './xlsx/chart.js';
import { agendaSheet } from './xlsx/agenda-sheet.js';
import { datedSheets, occurrenceSheets, peopleSheets } from './xlsx/dated-sheets.js';
import { entrySheet } from './xlsx/entry-sheet.js';
import { findingSheet } from './xlsx/finding-sheet.js';
import { frameOf, type Frame } from './xlsx/frame.js';
import { levelSheet } from './xlsx/level-sheet.js';
import { unitSheet } from './xlsx/unit-sheet.js';

/**
 * A workbook to send on: by level, by unit in an outline, both with the chart in the cells, and the entries one by one
 * to filter; what is dated besides them and the findings, where there are any. By level, the first and the last of these;
 * by activity what is dated, and the findings; by person what each has to be at, whom findings are none of.
 */
export function xlsx(view: View, options: RenderOptions): Iterable<Uint8Array> | Refusal {
  const frame = frameOf(view, options);
  const sheets = sheetsOf(frame, options);
  if ('refusal' in sheets) return sheets;
  return writeXlsx(sheets, frame.look.styles, { title: frame.title, issued: view.plan.issued });
}

function sheetsOf(frame: Frame, { by, diagnostics }: RenderOptions): Worksheet[] | Refusal {
  const chart = chartOf(frame);
  const findings = diagnostics.length === 0 ? [] : [findingSheet(frame, diagnostics)];
  if (by === 'activity') return [...occurrenceSheets(frame), ...findings];
  if (by === 'person') return [agendaSheet(frame), ...peopleSheets(frame)];
  const levels = levelSheet(frame, chart);
  if (by === 'level') return [levels, ...findings];
  const { sheet: units, rows } = unitSheet(frame, chart);
  if (rows > MOST_ROWS) {
    return { refusal: frame.words.tooManyRows(units.name, rows, MOST_ROWS) };
  }
  return [levels, units, entrySheet(frame), ...datedSheets(frame), ...findings];
}

/** Of a sheet. The one by unit has the most. */
const MOST_ROWS = 1_048_576;
