import type { Entries } from '../../domain/entries.js';
import type { DayTables } from '../days/allowed-days.js';
import { EdgeList } from './edge-list.js';
import type { ReleasedEdge, TermsTable } from './plan-network.js';
import type { Relation, RelationMaker } from './relations.js';

/** An entry, or a group, that is one step ahead of an entry. */
export interface Lead {
  readonly source: number;
  readonly target: number;
  readonly relation: Relation;
}

/** A network that is being made: its edges so far, and all that making them looks at. */
export class Draft {
  readonly entries: Entries;
  readonly tables: DayTables;
  readonly relations: RelationMaker;
  readonly terms: TermsTable;
  readonly edges: EdgeList;
  readonly released: ReleasedEdge[] = [];
  /** Who goes one step ahead of whom, entries with a fixed start included. */
  readonly leads: Lead[] = [];

  constructor(entries: Entries, tables: DayTables, relations: RelationMaker, terms: TermsTable) {
    this.entries = entries;
    // In a hierarchy each has one, but at the top; more come of `after` and members.
    this.edges = new EdgeList(entries.size + 1024);
    this.tables = tables;
    this.relations = relations;
    this.terms = terms;
  }

  /** An edge into an entry, unless its day is fixed. */
  addEdge(source: number, target: number, relation: Relation): void {
    if (this.terms.isFixed(target)) this.released.push({ source, target, relation });
    else this.edges.add(source, target, relation);
  }

  /** `lead-first`: of the first stages at once; `addStageEdges` makes those of the later ones. */
  addLead(source: number, target: number, relation: Relation): void {
    this.leads.push({ source, target, relation });
    if (!this.terms.isOnKickoff(target)) this.addEdge(source, target, relation);
  }
}
