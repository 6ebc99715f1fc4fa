import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { nearest } from '../../domain/spelling.js';
import type { ScalarNode } from '../node.js';
import {
  chosenColumns,
  headingsBut,
  isCalendar,
  isForPeople,
  mainHeadings,
  meaningOf,
  parentColumns,
  plainHeading,
  type Column,
} from './columns.js';

type Cells = readonly ScalarNode[];

/** The rows below the first. */
export interface Body {
  readonly rows: readonly Cells[];
  /** The line of a cell, counted from 1. */
  readonly lineOf: (cell: ScalarNode) => number;
}

export interface RosterHeader {
  /** The column that each field belongs to; null where it is not read. */
  readonly columns: readonly (Column | null)[];
  /** The columns of parents, the surest first: the others are read in rows where it is empty. */
  readonly parents: readonly number[];
  /** Whether the rows can't be read under it. */
  readonly isRefused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the names of the columns, in any order, in either case, in English or Chinese. */
export function readHeader(header: Cells, body: Body): RosterHeader {
  const columns = columnsOf(header);
  const parents = parentColumns(header.map((cell) => cell.text ?? ''));
  const refusal = refused(header, columns, body);
  if (refusal !== null) return { columns, parents, isRefused: true, diagnostics: [refusal] };
  const diagnostics = header.flatMap((cell, k) =>
    cell.text === null || columns[k] !== null || isForPeople(cell.text)
      ? []
      : [notRead(cell, cell.text, header, { columns, parents })],
  );
  return { columns, parents, isRefused: false, diagnostics };
}

function refused(
  header: Cells,
  columns: readonly (Column | null)[],
  body: Body,
): Diagnostic | null {
  if (isCalendar(header.map((cell) => cell.text ?? ''))) {
    return finding('TC012', header[0] ?? wholeFile(0), {});
  }
  return columns.includes('name') ? null : noNames(header, body);
}

const columnsOf = (row: Cells): readonly (Column | null)[] =>
  chosenColumns(row.map((cell) => cell.text ?? ''));

function notRead(
  cell: ScalarNode,
  heading: string,
  header: Cells,
  { columns, parents }: Pick<RosterHeader, 'columns' | 'parents'>,
): Diagnostic {
  const column = meaningOf(heading)?.column ?? null;
  const read = column === null ? undefined : header[columns.indexOf(column)];
  if (column === null || read === undefined) {
    const suggestion = nearest(plainHeading(heading), headingsBut(columns));
    const known = mainHeadings(header.some(({ text }) => /\p{Script=Han}/u.test(text ?? '')));
    return finding('TC214', cell, { column: heading, suggestion, known });
  }
  const before = header[parents[parents.indexOf(header.indexOf(cell)) - 1] ?? -1];
  const other = (before ?? read).text ?? '';
  const related = [{ at: read, note: { kind: 'first' } as const }];
  return plainHeading(other) === plainHeading(heading)
    ? finding('TC102', cell, { key: heading }, { related })
    : finding('TC322', cell, { heading, other, fillsIn: before !== undefined });
}

/** A title and a line for the date are what stands above the headings at most. */
const MOST_ABOVE = 4;

/** The line of the headings, counted from 1, where what stands above them is a title. */
function headingsBelow(header: Cells, { rows, lineOf }: Body): number | null {
  const filled = header.filter((cell) => cell.text !== null);
  if (filled.length !== 1) return null;
  const found = rows.slice(0, MOST_ABOVE).find((row) => columnsOf(row).includes('name'));
  return found?.[0] === undefined ? null : lineOf(found[0]);
}

function noNames(header: Cells, body: Body): Diagnostic {
  const headings = header.map((cell) => plainHeading(cell.text ?? ''));
  const below = headingsBelow(header, body);
  const suggestion = below === null ? nearest('name', headings) : null;
  const at = header[suggestion === null ? 0 : headings.indexOf(suggestion)] ?? wholeFile(0);
  return finding('TC213', at, { column: 'name', suggestion, headingsAt: below });
}
