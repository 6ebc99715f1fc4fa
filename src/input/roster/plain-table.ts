import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import type { ScalarNode } from '../node.js';
import { strangeCharacters } from '../yaml/strange-characters.js';
import { readCsv } from './csv.js';
import { otherThanUnit } from './left-out.js';
import { separatorOf } from './sheets/csv-table.js';

export type Cells = readonly ScalarNode[];

/** A table with one row of headings, whose rows say one thing each: progress, leaders. */
interface PlainTable {
  readonly header: Cells;
  /** Those below the headings that hold anything. */
  readonly rows: readonly Cells[];
}

export interface ReadTable {
  /** Null where it can't be read, and where it is empty. */
  readonly table: PlainTable | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A title and a line for the date are what stands above the headings at most. */
const MOST_ABOVE = 5;

/** What spreadsheets and people put between columns. */
const SEPARATORS = [',', '\t', ';', '，', '；', '|'] as const;

/**
 * Reads CSV, or a table with tabs or semicolons.
 *
 * @param isHeader whether a row is the one of the headings: the first that is, where a title stands above it; else the first.
 */
export function readPlainTable(
  text: string,
  source: number,
  isHeader: (headings: readonly string[]) => boolean,
): ReadTable {
  const strange = strangeCharacters(text, source);
  if (strange.length > 0) return { table: null, diagnostics: strange };
  const { rows, diagnostics } = readCsv(text, source, separatorOf(text, SEPARATORS));
  if (diagnostics.length > 0) return { table: null, diagnostics };
  const filled = rows.filter((row) => row.some((cell) => cell.text !== null));
  const first = filled.slice(0, MOST_ABOVE).findIndex((row) => isHeader(headingsOf(row)));
  const header = filled[Math.max(0, first)];
  const table =
    header === undefined ? null : { header, rows: filled.slice(Math.max(0, first) + 1) };
  return { table, diagnostics };
}

export const headingsOf = (cells: Cells): string[] => cells.map(({ text }) => text ?? '');

/** Leaves out the rows that sum up others or are notes, as tables have them at their ends. */
export function withoutTotals(
  rows: readonly Cells[],
  named: number,
): { readonly rows: readonly Cells[]; readonly leftOut: readonly Diagnostic[] } {
  const left = new Tally<{ readonly at: ScalarNode; readonly kind: 'total' | 'note' }>();
  const kept = rows.filter((row) => {
    const cell = [row[named], ...row].find((one) => one !== undefined && one.text !== null);
    const kind = cell === undefined ? null : otherThanUnit(cell);
    if (cell === undefined || kind === null) return true;
    left.add(kind, () => ({ at: cell, kind }));
    return false;
  });
  const leftOut = left.map(({ at, kind }, count) =>
    finding('TC321', at, { text: at.text ?? '', kind, count }),
  );
  return { rows: kept, leftOut };
}

/** A row that has something where the headings have ended. */
export function tooManyFields(row: Cells, header: Cells): Diagnostic | null {
  const extra = row.slice(header.length).find(({ text }) => text !== null);
  if (extra === undefined) return null;
  return finding('TC217', extra, { expected: header.length, actual: row.length });
}
