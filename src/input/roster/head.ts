import type { Cell, Table, TableRow } from './sheets/table.js';
import {
  chosenColumns,
  isForPeople,
  meaningOf,
  parentColumns,
  plainHeading,
  type Column,
} from './columns.js';
import { levelHeading } from './level-words.js';
import type { RosterOptions } from './options.js';

/** A column that holds the units of one level. */
interface LevelColumn {
  readonly column: number;
  readonly name: string;
  /** Where the codes of these units stand, if anywhere. */
  readonly code: number | null;
}

/** The headings of a table, and which column is which. */
export interface Head {
  /** Of the first row of headings and of the last one, as indexes into the table's rows; the last is −1 where there are none. */
  readonly first: number;
  readonly last: number;
  readonly headings: readonly string[];
  /** Where each heading stands. */
  readonly cells: readonly Cell[];
  /** Null where the column is not read. */
  readonly columns: readonly (Column | null)[];
  /** The columns of parents, the surest first: the others are read in rows where it is empty. */
  readonly parents: readonly number[];
  /** Top first; empty where the table has not a column a level. */
  readonly levels: readonly LevelColumn[];
  /** A column that only counts the rows, though its heading may mean codes; −1 where there is none. */
  readonly running: number;
}

/** How far down headings are looked for. */
const MOST_ABOVE = 10;

/** Finds the row or the two rows of headings among the first ten; null where none are headings. */
export function findHead(table: Table, options: RosterOptions): Head | null {
  const { rows } = table;
  for (const [k, row] of rows.entries()) {
    if (options.header === null ? row.number > MOST_ABOVE : row.number > options.header) break;
    if (options.header !== null && row.number !== options.header) continue;
    const head = headAt(rows, k, options);
    if (isHead(head)) return head;
  }
  return null;
}

const isHead = ({ columns, levels }: Head): boolean =>
  columns.includes('name') || levels.length > 1;

function headAt(rows: readonly TableRow[], k: number, options: RosterOptions): Head {
  const [row, next] = [rows[k], rows[k + 1]];
  const cells = row?.cells ?? [];
  const single = headOf({ first: k, last: k, headings: textsOf(cells), cells }, options);
  if (next === undefined || !isSecond(cells, next, options)) return single;
  const both = joined(cells, next.cells, options);
  const double = headOf({ first: k, last: k + 1, ...both }, options);
  return known(double) > known(single) ? double : single;
}

const textsOf = (cells: readonly Cell[]): string[] => cells.map(({ text }) => text ?? '');

const known = ({ columns, levels }: Head): number =>
  columns.filter((column) => column !== null).length + levels.length;

/** Whether a row is the second one of headings: two of its words or more are, and one stands where the first, no title, has none. */
function isSecond(above: readonly Cell[], { cells }: TableRow, options: RosterOptions): boolean {
  const first = above.flatMap(({ text }) => text ?? []);
  if (first.length < 2 || !first.some((word) => isHeading(word, options))) return false;
  const words = cells.flatMap((cell, k) => (cell.text === null ? [] : [{ word: cell.text, k }]));
  const meant = words.filter(({ word }) => isHeading(word, options));
  return meant.length > 1 && words.some(({ k }) => (above[k]?.text ?? null) === null);
}

const isHeading = (word: string, { levels, map }: RosterOptions): boolean =>
  meaningOf(word, map) !== null || isForPeople(word) || levelHeading(word, levels) !== null;

/** `上级单位` over `编码` is `上级单位编码`. A heading reaches over the empty cells right of it that have something below. */
function joined(
  above: readonly Cell[],
  below: readonly Cell[],
  options: RosterOptions,
): { headings: string[]; cells: Cell[] } {
  const headings: string[] = [];
  const cells: Cell[] = [];
  let over = '';
  for (let k = 0; k < Math.max(above.length, below.length); k++) {
    const top = above[k]?.text ?? null;
    const sub = below[k]?.text ?? null;
    const cell = sub === null ? (above[k] ?? below[k]) : below[k];
    if (cell === undefined) continue;
    over = top ?? over;
    headings.push(sub === null ? (top ?? '') : joinedHeading(over, sub, options));
    cells.push(cell);
  }
  return { headings, cells };
}

function joinedHeading(over: string, sub: string, options: RosterOptions): string {
  const both = over + sub;
  if (meaningOf(both, options.map) !== null || levelHeading(both, options.levels) !== null)
    return both;
  const isOfParent = meaningOf(over, options.map)?.column === 'parent';
  return !isOfParent && isHeading(sub, options) ? sub : both;
}

type Found = Pick<Head, 'first' | 'last' | 'headings' | 'cells'>;

/** Which column is which. */
function headOf(found: Found, { levels: names, map }: RosterOptions): Head {
  const { headings } = found;
  const parents = parentColumns(headings, map);
  let columns = chosenColumns(headings, map);
  const levels = parents.length > 0 ? [] : levelColumns(headings, columns, names);
  if (levels.length > 0) {
    const own = new Set(levels.flatMap(({ column, code }) => [column, code]));
    columns = columns.map((column, k) => (own.has(k) ? null : column));
  }
  return { ...found, columns, parents, levels, running: -1 };
}

/** Two at least, or one and a column of names, which stand below it. */
function levelColumns(
  headings: readonly string[],
  columns: readonly (Column | null)[],
  names: readonly string[],
): readonly LevelColumn[] {
  const found = headings.flatMap((heading, column) => {
    const level = heading === '' ? null : levelHeading(heading, names);
    return level === null ? [] : [{ ...level, column }];
  });
  const codes = found.filter(({ isCode }) => isCode);
  const seen = new Set<number>();
  const levels = found
    .filter(({ isCode, rank, column }) => {
      if (isCode || seen.has(rank) || columns[column] === 'name') return false;
      seen.add(rank);
      return true;
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ name, rank, column }) => ({
      column,
      name,
      code: codes.find((code) => code.rank === rank)?.column ?? null,
    }));
  return levels.length > 1 || (levels.length === 1 && columns.includes('name')) ? levels : [];
}

/** What is a number is no heading that is written otherwise, and most rows begin with one: a code. */
const NUMBER = /^\d+$/u;

/** Whether a row says the same as the headings: they come again on each printed page. */
export function isHeadAgain({ headings }: Head, cells: readonly Cell[]): boolean {
  let count = 0;
  for (const [k, { text }] of cells.entries()) {
    if (text === null) continue;
    const heading = headings[k] ?? '';
    const isOther = text !== heading && NUMBER.test(text) && !/\p{N}/u.test(heading);
    if (isOther || (text !== heading && plainHeading(text) !== plainHeading(heading))) return false;
    count++;
  }
  return count > 1;
}
