import { formatDay } from '../../domain/day.js';
import { chunked } from '../chunks.js';
import { cell } from '../csv/cell.js';
import { headLine } from '../csv/lines.js';
import type { Sheet, SheetCell } from '../sheet/sheet.js';

/** A roster as CSV: RFC 4180 with CRLF, UTF-8 with a byte order mark, dates as `YYYY-MM-DD`. */
export const rosterCsv = (sheet: Sheet): Iterable<string> => chunked(lines(sheet));

function* lines({ columns, rows }: Sheet): Generator<string> {
  yield headLine(columns.map(({ heading }) => heading));
  for (const row of rows) yield `${row.map((one) => cell(textOf(one))).join(',')}\r\n`;
}

const textOf = (value: SheetCell): string =>
  typeof value === 'number' ? formatDay(value) : (value ?? '');
