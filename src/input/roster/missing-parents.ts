import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Head } from './head.js';
import { fullText, type Cell, type TableRow } from './sheets/table.js';

type Cells = readonly Cell[];

/** A level or two show what is meant; a roster of villages may name a dozen by mistake. */
const MOST_LEVELS = 4;

/**
 * Units of several levels and nothing that says which stands under which: they would all be top units, which start
 * on the kickoff. Where no column is for parents, a column that is not read but full of other rows' codes or
 * names is one that nobody knew by its heading. A column of parents that is empty may be meant so.
 */
export function missingParents(head: Head, body: readonly TableRow[]): Diagnostic | null {
  const { cells: header, columns, headings } = head;
  const rows = body.map(({ cells }) => cells);
  const parents = columns.indexOf('parent');
  const suggestion = parents < 0 ? likelyParents(head, rows) : null;
  const levels = distinct(rows, columns.indexOf('level'));
  if (levels.length < 2 && suggestion === null) return null;
  const first = header.find(({ text }) => text !== null);
  const at = header[parents] ?? header[headings.indexOf(suggestion ?? '')] ?? first;
  if (at === undefined) return null;
  const facts = {
    headings: headings.filter((heading) => heading !== ''),
    levels: levels.slice(0, MOST_LEVELS),
    isEmpty: parents >= 0,
    suggestion,
  };
  return finding('TC320', at, facts, parents < 0 ? {} : { severity: 'warning' });
}

/** The heading of the first column that is not read, and whose cells name other rows more often than not. */
function likelyParents({ headings, columns }: Head, rows: readonly Cells[]): string | null {
  const units = new Set([
    ...distinct(rows, columns.indexOf('code')),
    ...distinct(rows, columns.indexOf('name')),
  ]);
  const found = headings.find((heading, k) => {
    if (heading === '' || columns[k] !== null) return false;
    const values = rows.flatMap((row) => textAt(row, k) ?? []);
    return values.filter((value) => units.has(value)).length * 2 > values.length;
  });
  return found ?? null;
}

const textAt = (row: Cells, column: number): string | null => fullText(row[column]);

const distinct = (rows: readonly Cells[], column: number): string[] => [
  ...new Set(rows.flatMap((row) => textAt(row, column) ?? [])),
];
