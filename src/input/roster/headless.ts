import { numberingOf } from './forms/numbering.js';
import type { Head } from './head.js';
import type { Table } from './sheets/table.js';

/** How many of the rows may be something else: a title, a note. */
const MOST_OTHERS = 2;

/** A table of one column, without headings, whose names are numbered: 一、 （一） 1. */
export function headless({ rows }: Table): Head | null {
  const columns = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ text }, k) => (text === null ? [] : [k]))),
  );
  const [column] = columns;
  if (columns.size !== 1 || column === undefined) return null;
  const numbers = rows.map(({ cells }) => numberingOf(cells[column]?.text ?? ''));
  const kinds = new Set(numbers.flatMap((one) => one?.rank ?? []));
  const others = numbers.filter((one) => one === null).length;
  if (kinds.size < 2 || others > MOST_OTHERS) return null;
  const first = numbers.findIndex((one) => one !== null);
  const headings = Array.from({ length: column + 1 }, () => '');
  const named = Array.from({ length: column + 1 }, (_, k) =>
    k === column ? ('name' as const) : null,
  );
  return {
    first,
    last: first - 1,
    headings,
    cells: [],
    columns: named,
    parents: [],
    levels: [],
    running: -1,
  };
}
