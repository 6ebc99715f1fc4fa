import { cell, sortByKey } from '../../domain/columns.js';
import type { Run } from '../run.js';
import type { Ties } from './ties.js';
import type { Moves } from './types.js';

/** Which entries go when one goes: those whose chains pass through it. */
export class Followers {
  /** By the entry before it in its chain; the last key stands for none. */
  readonly #rows: Int32Array;
  readonly #first: Int32Array;

  constructor({ entries, network }: Run, ties: Ties) {
    const { size } = entries;
    const keys = new Int32Array(size);
    for (let entry = 0; entry < size; entry++) {
      const edge = ties.strongest(entry);
      keys[entry] = edge === null ? size : (ties.counted(network.source(edge)).from ?? size);
    }
    const { rows, first } = sortByKey(keys, size, size + 1);
    this.#rows = rows;
    this.#first = first;
  }

  /** Step by step, those of one step in plan order. */
  of(entry: number): Moves {
    const entries: number[] = [];
    let near: readonly number[] = [entry];
    while (near.length > 0) {
      const next = near.flatMap((one) => this.#after(one)).sort((a, b) => a - b);
      for (const one of next) entries.push(one);
      near = next;
    }
    return { count: entries.length, entries };
  }

  #after(entry: number): number[] {
    return [...this.#rows.subarray(cell(this.#first, entry), cell(this.#first, entry + 1))];
  }
}
