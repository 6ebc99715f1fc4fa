import { cell, columnOf, smallCell } from '../../domain/columns.js';

/** Nodes in the order in which they came, each at most once: a ring with room for all of them. */
export class NodeQueue {
  readonly #ring: Int32Array;
  readonly #isIn: Uint8Array;
  #head = 0;
  #count = 0;

  constructor(nodes: number) {
    this.#ring = columnOf(nodes);
    this.#isIn = new Uint8Array(nodes);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** A node that is in already keeps its place. */
  add(node: number): void {
    if (smallCell(this.#isIn, node) === 1) return;
    this.#isIn[node] = 1;
    this.#ring[(this.#head + this.#count++) % this.#ring.length] = node;
  }

  /** The queue must not be empty. */
  take(): number {
    const node = cell(this.#ring, this.#head);
    this.#head = (this.#head + 1) % this.#ring.length;
    this.#count--;
    this.#isIn[node] = 0;
    return node;
  }

  clear(): void {
    while (!this.isEmpty) this.take();
  }
}
