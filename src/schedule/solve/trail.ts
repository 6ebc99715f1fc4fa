import { cell, columnOf, item } from '../../domain/columns.js';

/** Columns whose changes are noted, so that they can be taken back. */
type Column = Int32Array | Uint8Array;

/**
 * What attempts have changed. Attempts may hold others: each goes back to the mark where it began.
 *
 * What it grew to it keeps: there are attempts for each entry, and a list that is cut to nothing after each gives its
 * memory back and takes it again.
 */
export class Trail {
  readonly #columns: Column[] = [];
  #rows: Int32Array = columnOf(1024);
  #old: Int32Array = columnOf(1024);
  #size = 0;

  /** Where the trail ends now. */
  get mark(): number {
    return this.#size;
  }

  note(column: Column, row: number, old: number): void {
    const at = this.#size++;
    if (at === this.#rows.length) this.#grow();
    this.#columns[at] = column;
    this.#rows[at] = row;
    this.#old[at] = old;
  }

  /** Takes back all that was noted since `mark`, the last change first. */
  undoTo(mark: number): void {
    for (let at = this.#size - 1; at >= mark; at--) {
      item(this.#columns, at)[cell(this.#rows, at)] = cell(this.#old, at);
    }
    this.forgetTo(mark);
  }

  /** What was noted since `mark` stays as it is. */
  forgetTo(mark: number): void {
    this.#size = mark;
  }

  #grow(): void {
    const grown = (column: Int32Array) => {
      const larger = columnOf(column.length * 2);
      larger.set(column);
      return larger;
    };
    this.#rows = grown(this.#rows);
    this.#old = grown(this.#old);
  }
}
