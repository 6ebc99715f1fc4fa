import type { Entries } from '../../domain/entries.js';
import type { DayTables } from '../days/allowed-days.js';
import { EdgeList } from './edge-list.js';
import type { ReleasedEdge, TermsTable } from './plan-network.js';
import type { Relation, RelationMaker } from './relations.js';

/** A network that is being made: its edges so far, and all that making them looks at. */
export class Draft {
  readonly entries: Entries;
  readonly tables: DayTables;
  readonly relations: RelationMaker;
  readonly terms: TermsTable;
  readonly edges = new EdgeList();
  readonly released: ReleasedEdge[] = [];

  constructor(entries: Entries, tables: DayTables, relations: RelationMaker, terms: TermsTable) {
    this.entries = entries;
    this.tables = tables;
    this.relations = relations;
    this.terms = terms;
  }

  /** An edge into an entry, unless its day is fixed. */
  addEdge(source: number, target: number, relation: Relation): void {
    if (this.entries.isFixed(target)) this.released.push({ source, target, relation });
    else this.edges.add(source, target, relation);
  }
}
