import type { Head } from './head.js';
import { emptyAfter, fullText, type Cell, type TableRow } from './sheets/table.js';

/** Slots for each row at least: with fewer, rows without a double are compared with many others. */
const ROOM = 2;

/**
 * Finds rows that say the same in all columns that are read. A table of hashes (open addressing, linear probing), as it is
 * asked for each row of a country, and where all names and codes were kept as keys that would be most of the memory.
 */
export class Doubles {
  readonly #columns: readonly number[];
  readonly #name: number;
  /** Rows that differ, in their order. */
  readonly #rows: TableRow[] = [];
  readonly #hashes: Int32Array;
  /** Index into the rows, and one more; 0 where a slot is free. A power of two. */
  readonly #slots: Int32Array;

  /** @param most how many rows there are at most. */
  constructor(columns: Head['columns'], most: number) {
    this.#hashes = new Int32Array(most);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(ROOM * most + 1)));
    this.#columns = columns.flatMap((column, k) => (column === null ? [] : [k]));
    this.#name = columns.indexOf('name');
  }

  /** Where the row stood first; null where it didn't. */
  add(row: TableRow): Cell | null {
    const hash = this.#hashOf(row);
    let slot = hash & (this.#slots.length - 1);
    for (let found = this.#slots[slot]; found; found = this.#slots[slot]) {
      const first = this.#rows[found - 1];
      if (
        this.#hashes[found - 1] === hash &&
        first !== undefined &&
        this.#areEqual(first, row.cells)
      )
        return this.#beginOf(first.cells);
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    this.#hashes[this.#rows.length] = hash;
    this.#slots[slot] = this.#rows.push(row);
    return null;
  }

  /** FNV-1a over what the cells say, without making those of a usual row. */
  #hashOf(row: TableRow): number {
    const { usual } = row;
    let hash = 0x811c9dc5;
    for (const k of this.#columns) {
      if (usual) {
        const { text, places } = usual;
        hash = hashed(hash, text, places[2 * k] ?? 0, places[2 * k + 1] ?? 0);
      } else hash = hashed(hash, said(row.cells, k));
      hash = Math.imul(hash ^ 0xffff, 0x01000193);
    }
    return hash ^ (hash >>> 15);
  }

  /** A name with blanks around it, in quotes, is another. */
  #areEqual({ cells }: TableRow, others: readonly Cell[]): boolean {
    return (
      fullText(cells[this.#name]) === fullText(others[this.#name]) &&
      this.#columns.every((k) => said(cells, k) === said(others, k))
    );
  }

  #beginOf(cells: readonly Cell[]): Cell {
    const first = this.#columns.find((k) => typeof cells[k]?.text === 'string') ?? -1;
    return cells[first] ?? emptyAfter(cells, 0);
  }
}

function hashed(before: number, text: string, start = 0, end = text.length): number {
  let hash = before;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const said = (cells: readonly Cell[], k: number): string => (fullText(cells[k]) ?? '').trim();
