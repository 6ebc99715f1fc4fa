import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ScalarNode } from '../node.js';
import type { Column } from './columns.js';

type Cells = readonly ScalarNode[];

interface Table {
  readonly header: Cells;
  readonly columns: readonly (Column | null)[];
  readonly parents: readonly number[];
  readonly rows: readonly Cells[];
}

/** A level or two show what is meant; a roster of villages may name a dozen by mistake. */
const MOST_LEVELS = 4;

/**
 * Units of several levels and nothing that says which stands under which: they would all be top units, which start
 * on the kickoff. Where no column is for parents, a column that is not read but full of other rows' codes or
 * names is one that nobody knew by its heading. A column of parents that is empty may be meant so.
 */
export function missingParents(table: Table): Diagnostic | null {
  const { header, columns, rows } = table;
  const parents = columns.indexOf('parent');
  if (rows.some((row) => table.parents.some((k) => textAt(row, k) !== null))) return null;
  const suggestion = parents < 0 ? likelyParents(table) : null;
  const levels = distinct(rows, columns.indexOf('level'));
  if (levels.length < 2 && suggestion === null) return null;
  const [first] = header;
  const at = header[parents] ?? header.find((cell) => cell.text === suggestion) ?? first;
  if (at === undefined) return null;
  const facts = {
    headings: header.flatMap((cell) => cell.text ?? []),
    levels: levels.slice(0, MOST_LEVELS),
    isEmpty: parents >= 0,
    suggestion,
  };
  return finding('TC320', at, facts, parents < 0 ? {} : { severity: 'warning' });
}

/** The heading of the first column that is not read, and whose cells name other rows more often than not. */
function likelyParents({ header, columns, rows }: Table): string | null {
  const units = new Set([
    ...distinct(rows, columns.indexOf('code')),
    ...distinct(rows, columns.indexOf('name')),
  ]);
  const found = header.find((heading, k) => {
    if (heading.text === null || columns[k] !== null) return false;
    const values = rows.flatMap((row) => textAt(row, k) ?? []);
    return values.filter((value) => units.has(value)).length * 2 > values.length;
  });
  return found?.text ?? null;
}

const textAt = (row: Cells, column: number): string | null => row[column]?.text ?? null;

const distinct = (rows: readonly Cells[], column: number): string[] => [
  ...new Set(rows.flatMap((row) => textAt(row, column) ?? [])),
];
