import { cell, item } from '../../domain/columns.js';
import type { Relation } from './relations.js';
import type { EdgeColumns } from './edge-list.js';
import { Network, type NodeColumns } from './network.js';
import type { Nodes } from './nodes.js';
import type { Terms } from './terms.js';

/** An edge into an entry whose day a person fixed: nothing pulls at it, and what it breaks is reported. */
export interface ReleasedEdge {
  readonly source: number;
  readonly target: number;
  readonly relation: Relation;
}

/** The terms that each entry goes by. */
export class TermsTable {
  readonly all: readonly Terms[];
  readonly #number: Int32Array;

  /** @param number index into `all` of each entry. */
  constructor(all: readonly Terms[], number: Int32Array) {
    this.all = all;
    this.#number = number;
  }

  of(entry: number): Terms {
    return item(this.all, cell(this.#number, entry));
  }
}

/** The network of a plan, and what its nodes stand for. */
export class PlanNetwork extends Network {
  readonly nodes: Nodes;
  readonly terms: TermsTable;
  readonly released: readonly ReleasedEdge[];

  constructor(
    columns: { readonly edges: EdgeColumns; readonly nodes: NodeColumns },
    nodes: Nodes,
    terms: TermsTable,
    released: readonly ReleasedEdge[],
  ) {
    super(columns.edges, columns.nodes);
    this.nodes = nodes;
    this.terms = terms;
    this.released = released;
  }
}
