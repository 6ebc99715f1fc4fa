import { at, type Column } from './model.js';
import type { Tree } from './tree.js';

/** The rows that are to be seen, top to bottom, and where each stands among its siblings. */
export interface Shown {
  /** Rows of the tree. */
  readonly rows: Column;
  /** By row of the tree: its place among `rows`, or −1. */
  readonly placeOf: Column;
  /** By row of the tree: from 1, among the rows of one parent that are kept. */
  readonly position: Column;
  readonly siblings: Column;
}

/**
 * Which branches of a tree are open. A filter opens all branches that hold what it keeps; what is closed then is
 * closed as long as that filter holds.
 */
export class Outline {
  readonly #tree: Tree;
  /** By row, without a filter and with one. */
  readonly #open: Uint8Array;
  #openInFilter: Uint8Array | null = null;
  /** By row: whether it or anything below it is kept. */
  #keeps: Uint8Array;

  constructor(tree: Tree, mostRows: number) {
    this.#tree = tree;
    this.#open = openToDepth(tree, mostRows);
    this.#keeps = new Uint8Array(tree.size).fill(1);
  }

  /** @param kept by entry; null where nothing is left out. */
  filter(kept: Uint8Array | null): void {
    const { size } = this.#tree;
    this.#openInFilter = kept === null ? null : new Uint8Array(size).fill(1);
    this.#keeps = kept === null ? new Uint8Array(size).fill(1) : this.#keptRows(kept);
  }

  #keptRows(kept: Uint8Array): Uint8Array {
    const { size, entry, parent } = this.#tree;
    const keeps = new Uint8Array(size);
    for (let row = size - 1; row >= 0; row--) {
      const [own, up] = [at(entry, row), at(parent, row)];
      if (own >= 0 && kept[own] === 1) keeps[row] = 1;
      if (up >= 0 && keeps[row] === 1) keeps[up] = 1;
    }
    return keeps;
  }

  hasBranches(row: number): boolean {
    const end = at(this.#tree.end, row);
    for (let below = row + 1; below < end; below++) if (this.#keeps[below] === 1) return true;
    return false;
  }

  isOpen(row: number): boolean {
    return this.#state[row] === 1;
  }

  set(row: number, open: boolean): void {
    this.#state[row] = open ? 1 : 0;
  }

  setAll(open: boolean): void {
    this.#state.fill(open ? 1 : 0);
  }

  /** Opens what stands above a row. */
  reveal(row: number): void {
    const { parent } = this.#tree;
    for (let up = at(parent, row); up >= 0; up = at(parent, up)) this.set(up, true);
  }

  shown(): Shown {
    const { size, end } = this.#tree;
    const rows: number[] = [];
    const placeOf = new Int32Array(size).fill(-1);
    for (let row = 0; row < size;) {
      if (this.#keeps[row] === 0) {
        row = at(end, row);
        continue;
      }
      placeOf[row] = rows.push(row) - 1;
      row = this.isOpen(row) ? row + 1 : at(end, row);
    }
    return { rows: Int32Array.from(rows), placeOf, ...this.#places() };
  }

  get #state(): Uint8Array {
    return this.#openInFilter ?? this.#open;
  }

  #places(): Pick<Shown, 'position' | 'siblings'> {
    const { size, parent } = this.#tree;
    // Those at the top have a parent too: the last.
    const counts = new Int32Array(size + 1);
    const position = new Int32Array(size);
    const of = (row: number): number => (at(parent, row) < 0 ? size : at(parent, row));
    for (let row = 0; row < size; row++) {
      if (this.#keeps[row] === 1) position[row] = counts[of(row)] = at(counts, of(row)) + 1;
    }
    return { position, siblings: Int32Array.from(position, (_, row) => at(counts, of(row))) };
  }
}

/** As many storeys as give no more than `mostRows` rows to begin with. */
function openToDepth({ size, depth }: Tree, mostRows: number): Uint8Array {
  const counts: number[] = [];
  for (let row = 0; row < size; row++) {
    const deep = at(depth, row);
    counts[deep] = (counts[deep] ?? 0) + 1;
  }
  let [rows, deepest] = [counts[0] ?? 0, 0];
  while (deepest + 1 < counts.length && rows + (counts[deepest + 1] ?? 0) <= mostRows) {
    rows += counts[++deepest] ?? 0;
  }
  return Uint8Array.from({ length: size }, (_, row) => (at(depth, row) < deepest ? 1 : 0));
}
