import { cell, sortByKey } from '../../domain/columns.js';
import type { Relation } from './relations.js';

export interface EdgeColumns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly relations: readonly Relation[];
  /** Index into `relations`. */
  readonly relationNumber: Int32Array;
  /** Edges into node n: firstIn[n] … firstIn[n + 1] − 1; edges are numbered that way. */
  readonly firstIn: Int32Array;
  /** Edges out of node n: outEdges[firstOut[n]] … outEdges[firstOut[n + 1] − 1]. */
  readonly firstOut: Int32Array;
  readonly outEdges: Int32Array;
}

/** Collects edges and orders them by target. */
export class EdgeList {
  readonly #relations: Relation[] = [];
  readonly #numbers = new Map<Relation, number>();
  #source = new Int32Array(1024);
  #target = new Int32Array(1024);
  #relationNumber = new Int32Array(1024);
  #size = 0;

  add(source: number, target: number, relation: Relation): void {
    if (this.#size === this.#source.length) this.#grow();
    this.#source[this.#size] = source;
    this.#target[this.#size] = target;
    this.#relationNumber[this.#size++] = this.#numberOf(relation);
  }

  #numberOf(relation: Relation): number {
    let number = this.#numbers.get(relation);
    if (number === undefined) {
      number = this.#relations.push(relation) - 1;
      this.#numbers.set(relation, number);
    }
    return number;
  }

  /** Stable: the edges into one node keep the order in which they were added. */
  finish(nodes: number): EdgeColumns {
    const byTarget = sortByKey(this.#target, this.#size, nodes);
    const pick = (column: Int32Array) => byTarget.rows.map((edge) => cell(column, edge));
    const source = pick(this.#source);
    const bySource = sortByKey(source, this.#size, nodes);
    return {
      relations: this.#relations,
      source,
      target: pick(this.#target),
      relationNumber: pick(this.#relationNumber),
      firstIn: byTarget.first,
      firstOut: bySource.first,
      outEdges: bySource.rows,
    };
  }

  #grow(): void {
    const grown = (column: Int32Array) => {
      const larger = new Int32Array(column.length * 2);
      larger.set(column);
      return larger;
    };
    this.#source = grown(this.#source);
    this.#target = grown(this.#target);
    this.#relationNumber = grown(this.#relationNumber);
  }
}
