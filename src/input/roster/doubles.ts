import type { Head } from './head.js';
import { emptyAfter, fullText, type Cell, type TableRow } from './sheets/table.js';

/** Slots for each row at least: with fewer, rows without a double are compared with many others. */
const ROOM = 2;
const FIRST_SIZE = 1024;

/**
 * Finds rows that say the same in all columns that are read. A table of hashes (open addressing, linear probing), as it is
 * asked for each row of a country, and where all names and codes were kept as keys that would be most of the memory.
 */
export class Doubles {
  readonly #columns: readonly number[];
  readonly #name: number;
  /** Rows that differ, in their order. */
  readonly #rows: TableRow[] = [];
  readonly #hashes: number[] = [];
  /** Index into the rows, and one more; 0 where a slot is free. A power of two. */
  #slots = new Int32Array(FIRST_SIZE);

  constructor(columns: Head['columns']) {
    this.#columns = columns.flatMap((column, k) => (column === null ? [] : [k]));
    this.#name = columns.indexOf('name');
  }

  /** Where the row stood first; null where it didn't. */
  add(row: TableRow): Cell | null {
    const { cells } = row;
    const hash = this.#hashOf(cells);
    let slot = hash & (this.#slots.length - 1);
    for (let found = this.#slots[slot]; found; found = this.#slots[slot]) {
      const first = this.#rows[found - 1];
      if (this.#hashes[found - 1] === hash && first !== undefined && this.#areEqual(first, cells))
        return this.#beginOf(first.cells);
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    this.#slots[slot] = this.#rows.push(row);
    this.#hashes.push(hash);
    if (this.#rows.length * ROOM > this.#slots.length) this.#grow();
    return null;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const last = this.#slots.length - 1;
    for (const [k, hash] of this.#hashes.entries()) {
      let slot = hash & last;
      while (this.#slots[slot]) slot = (slot + 1) & last;
      this.#slots[slot] = k + 1;
    }
  }

  /** FNV-1a over what the cells say. */
  #hashOf(cells: readonly Cell[]): number {
    let hash = 0x811c9dc5;
    for (const k of this.#columns) {
      const text = said(cells, k);
      for (let at = 0; at < text.length; at++)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
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

const said = (cells: readonly Cell[], k: number): string => (fullText(cells[k]) ?? '').trim();
