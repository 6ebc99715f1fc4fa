import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { nearest } from '../../domain/spelling.js';
import {
  headingsBut,
  isCalendar,
  isForPeople,
  mainHeadings,
  meaningOf,
  plainHeading,
} from './columns.js';
import type { Head } from './head.js';
import { fullText, type Cell, type Table, type TableRow } from './sheets/table.js';

/**
 * The columns that are not read, those for people apart.
 *
 * @param width how many cells the longest row has.
 */
export function unreadColumns(
  head: Head,
  rows: readonly TableRow[],
  width: number,
): readonly Diagnostic[] {
  const own = new Set(head.levels.flatMap(({ column, code }) => [column, code ?? column]));
  const isChinese = head.headings.some((text) => /\p{Script=Han}/u.test(text));
  // Made once: a sheet may have 16,384 columns.
  const words = { free: headingsBut(head.columns), known: mainHeadings(isChinese) };
  const unread = head.cells.flatMap((cell, k) => {
    const heading = head.headings[k] ?? '';
    const isRead = head.columns[k] !== null || own.has(k);
    return heading === '' || isRead || k === head.running || isForPeople(heading)
      ? []
      : [notRead(cell, heading, head, k, words)];
  });
  const areHeaded = Array.from({ length: width }).every((_, k) => isHeaded(head, k));
  return areHeaded ? unread : [...unread, ...withoutHeading(head, rows)];
}

const isHeaded = ({ headings, columns }: Head, k: number): boolean =>
  (headings[k] ?? '') !== '' || (columns[k] ?? null) !== null;

/** Columns that have something in them and no heading; the first cell of each stands for it. */
function withoutHeading(head: Head, rows: readonly TableRow[]): readonly Diagnostic[] {
  const first = new Map<number, { readonly at: Cell; count: number }>();
  for (const { cells } of rows) {
    for (const [k, cell] of cells.entries()) {
      if (isHeaded(head, k) || fullText(cell) === null) continue;
      const found = first.get(k);
      if (found === undefined) first.set(k, { at: cell, count: 1 });
      else found.count++;
    }
  }
  return [...first.values()].map(({ at, count }) =>
    finding('TC333', at, { text: at.text ?? '', count }),
  );
}

/** The headings that are read: those not taken yet, for a “did you mean”, and one for each column. */
interface Readable {
  readonly free: readonly string[];
  readonly known: readonly string[];
}

function notRead(
  cell: Cell,
  heading: string,
  head: Head,
  k: number,
  { free, known }: Readable,
): Diagnostic {
  const { columns, parents, headings } = head;
  const column = meaningOf(heading)?.column ?? null;
  const read = column === null ? -1 : columns.indexOf(column);
  if (column === null || read < 0) {
    const suggestion = nearest(plainHeading(heading), free);
    return finding('TC214', cell, { column: heading, suggestion, known });
  }
  const before = parents[parents.indexOf(k) - 1];
  const other = headings[before ?? read] ?? '';
  const at = head.cells[read] ?? cell;
  const related = [{ at, note: { kind: 'first' } as const }];
  return plainHeading(other) === plainHeading(heading)
    ? finding('TC102', cell, { key: heading }, { related })
    : finding('TC322', cell, { heading, other, fillsIn: before !== undefined });
}

/** The first of the calendar's own rows among the first ten, where a table is one that `tici plan` wrote. */
export function calendarIn({ rows }: Table): Cell | null {
  const found = rows
    .slice(0, 10)
    .find(({ cells }) => isCalendar(cells.map(({ text }) => text ?? '')));
  return found?.cells.find(({ text }) => text !== null) ?? null;
}

/** No row of headings has one for names. */
export function noNames({ rows, source }: Table): Diagnostic {
  const [first] = rows;
  const cells =
    rows.slice(0, 10).find((row) => row.cells.some(isKnown))?.cells ?? first?.cells ?? [];
  const headings = cells.map((cell) => plainHeading(cell.text ?? ''));
  const suggestion = nearest('name', headings);
  const start = cells.findIndex(({ text }) => text !== null);
  const at =
    cells[suggestion === null ? Math.max(start, 0) : headings.indexOf(suggestion)] ??
    wholeFile(source);
  return finding('TC213', at, { column: 'name', suggestion });
}

const isKnown = ({ text }: Cell): boolean => text !== null && meaningOf(text) !== null;
