import { item } from '../../domain/columns.js';

/** Columns whose changes are noted, so that they can be taken back. */
type Column = Int32Array | Uint8Array;

/** What attempts have changed. Attempts may hold others: each goes back to the mark where it began. */
export class Trail {
  readonly #columns: Column[] = [];
  /** Row and old value in turn. */
  readonly #changes: number[] = [];

  /** Where the trail ends now. */
  get mark(): number {
    return this.#columns.length;
  }

  note(column: Column, row: number, old: number): void {
    this.#columns.push(column);
    this.#changes.push(row, old);
  }

  /** Takes back all that was noted since `mark`, the last change first. */
  undoTo(mark: number): void {
    for (let at = this.#columns.length - 1; at >= mark; at--) {
      item(this.#columns, at)[item(this.#changes, 2 * at)] = item(this.#changes, 2 * at + 1);
    }
    this.forgetTo(mark);
  }

  /** What was noted since `mark` stays as it is. */
  forgetTo(mark: number): void {
    this.#columns.length = mark;
    this.#changes.length = 2 * mark;
  }
}
