import type { AllowedDays } from './allowed-days.js';
import type { Relation } from './relations.js';

/**
 * A temporal constraint network (Dechter, Meiri & Pearl 1991) over allowed days: a node is a day to be found, an
 * edge s → t says lower(s) ≤ t and, while its upper limit is held, t ≤ upper(s) + give.
 *
 * Nodes are the entries, then the kickoff, then one for each group that an `after` names. Every relation here
 * is closed under taking the earlier and the later of two solutions (max-closed constraints: Jeavons & Cooper,
 * "Tractable constraints on ordered domains", 1995), which is what makes bounds enough: the earliest days together
 * are a solution, and so are the latest. With days that may not be used, the lags are those of generalised precedence
 * with calendars (Franck, Neumann & Schwindt, "Project scheduling with calendars", 2001).
 */
export interface Network {
  readonly nodes: number;
  readonly edges: number;
  readonly classes: readonly Relation[];
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Index into `classes`. */
  readonly classOf: Int32Array;
  /** Edges into node n: firstIn[n] … firstIn[n + 1] − 1; edges are numbered that way. */
  readonly firstIn: Int32Array;
  /** Edges out of node n: outEdges[firstOut[n]] … outEdges[firstOut[n + 1] − 1]. */
  readonly firstOut: Int32Array;
  readonly outEdges: Int32Array;
  /** Bounds that each node has of its own, snapped to its allowed days. */
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
  readonly allowed: readonly AllowedDays[];
  /** Index into `allowed`. */
  readonly allowedOf: Uint8Array;
}

/** Collects edges and orders them by target. */
export class EdgeList {
  readonly #classes: Relation[] = [];
  readonly #numbers = new Map<Relation, number>();
  #source = new Int32Array(1024);
  #target = new Int32Array(1024);
  #classOf = new Int32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(source: number, target: number, relation: Relation): void {
    if (this.#size === this.#source.length) this.#grow();
    let number = this.#numbers.get(relation);
    if (number === undefined) {
      number = this.#classes.push(relation) - 1;
      this.#numbers.set(relation, number);
    }
    this.#source[this.#size] = source;
    this.#target[this.#size] = target;
    this.#classOf[this.#size++] = number;
  }

  /** Stable: the edges into one node keep the order in which they were added. */
  finish(nodes: number) {
    const firstIn = starts(this.#target, this.#size, nodes);
    const byTarget = placed(this.#target, this.#size, firstIn);
    const pick = (column: Int32Array) => byTarget.map((edge) => column[edge]!);
    const source = pick(this.#source);
    const firstOut = starts(source, this.#size, nodes);
    return {
      nodes,
      edges: this.#size,
      classes: this.#classes,
      source,
      target: pick(this.#target),
      classOf: pick(this.#classOf),
      firstIn,
      firstOut,
      outEdges: placed(source, this.#size, firstOut),
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
    this.#classOf = grown(this.#classOf);
  }
}

/** Where each key's run begins once `size` rows are sorted by key; one more at the end. */
function starts(keys: Int32Array, size: number, count: number): Int32Array {
  const first = new Int32Array(count + 1);
  for (let row = 0; row < size; row++) first[keys[row]! + 1]!++;
  for (let key = 0; key < count; key++) first[key + 1]! += first[key]!;
  return first;
}

/** The rows in order of key, stable. */
function placed(keys: Int32Array, size: number, first: Int32Array): Int32Array {
  const next = first.slice();
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row++) rows[next[keys[row]!]!++] = row;
  return rows;
}
