import type { Head } from './head.js';
import { emptyAfter, fullText, type Cell } from './sheets/table.js';

/** Finds rows that say the same in all columns that are read. */
export class Doubles {
  /** By the name, which most rows have for themselves: the row that has it, and what all rows with it say. */
  readonly #rows = new Map<
    string,
    { readonly first: readonly Cell[]; all: Map<string, Cell> | null }
  >();

  /** Where the row stood first; null where it didn't. */
  add(cells: readonly Cell[], columns: Head['columns']): Cell | null {
    const name = fullText(cells[columns.indexOf('name')]) ?? '';
    const known = this.#rows.get(name);
    if (known === undefined) {
      this.#rows.set(name, { first: cells, all: null });
      return null;
    }
    known.all ??= new Map([allOf(known.first, columns)]);
    const [key, at] = allOf(cells, columns);
    const before = known.all.get(key);
    if (before === undefined) known.all.set(key, at);
    return before ?? null;
  }
}

/** All that a row says, and where that begins. */
function allOf(cells: readonly Cell[], columns: Head['columns']): readonly [string, Cell] {
  const read = columns.flatMap((column, k) => (column === null ? [] : [cells[k]]));
  const at = read.find((cell) => typeof cell?.text === 'string') ?? emptyAfter(cells, 0);
  return [read.map((cell) => (fullText(cell) ?? '').trim()).join('\0'), at];
}
