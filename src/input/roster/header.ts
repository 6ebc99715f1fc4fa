import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { nearest } from '../../domain/spelling.js';
import type { ScalarNode } from '../node.js';
import {
  chosenColumns,
  headingsBut,
  isCalendar,
  meaningOf,
  plainHeading,
  type Column,
} from './columns.js';

export interface RosterHeader {
  /** The column that each field belongs to; null where it is not read. */
  readonly columns: readonly (Column | null)[];
  /** Whether the rows can't be read under it. */
  readonly isRefused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the names of the columns, in any order, in either case, in English or Chinese. */
export function readHeader(header: readonly ScalarNode[]): RosterHeader {
  const columns = chosenColumns(header.map((cell) => cell.text ?? ''));
  const refusal = refused(header, columns);
  if (refusal !== null) return { columns, isRefused: true, diagnostics: [refusal] };
  const diagnostics = header.flatMap((cell, k) =>
    cell.text === null || columns[k] !== null ? [] : [notRead(cell, cell.text, header, columns)],
  );
  return { columns, isRefused: false, diagnostics };
}

function refused(
  header: readonly ScalarNode[],
  columns: readonly (Column | null)[],
): Diagnostic | null {
  if (isCalendar(header.map((cell) => cell.text ?? ''))) {
    return finding('TC012', header[0] ?? wholeFile(0), {});
  }
  return columns.includes('name') ? null : noNames(header);
}

function notRead(
  cell: ScalarNode,
  heading: string,
  header: readonly ScalarNode[],
  columns: readonly (Column | null)[],
): Diagnostic {
  const column = meaningOf(heading)?.column ?? null;
  const read = column === null ? undefined : header[columns.indexOf(column)];
  if (column === null || read === undefined) {
    const suggestion = nearest(plainHeading(heading), headingsBut(columns));
    return finding('TC214', cell, { column: heading, suggestion });
  }
  const other = read.text ?? '';
  const related = [{ at: read, note: { kind: 'first' } as const }];
  return plainHeading(other) === plainHeading(heading)
    ? finding('TC102', cell, { key: heading }, { related })
    : finding('TC322', cell, { heading, other });
}

function noNames(header: readonly ScalarNode[]): Diagnostic {
  const headings = header.map((cell) => plainHeading(cell.text ?? ''));
  const suggestion = nearest('name', headings);
  const at = header[suggestion === null ? 0 : headings.indexOf(suggestion)] ?? wholeFile(0);
  return finding('TC213', at, { column: 'name', suggestion });
}
