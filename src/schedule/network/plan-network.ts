import { cell, item } from '../../domain/columns.js';
import { NOT_FIXED, type Entries } from '../../domain/entries.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Relation } from './relations.js';
import type { EdgeColumns } from './edge-list.js';
import { Network, type NodeColumns } from './network.js';
import type { Nodes } from './nodes.js';
import type { Terms } from './terms.js';
import { Twins } from './twins.js';
import type { WaysOut } from './ways-out.js';

/** An edge into an entry whose day a person fixed: nothing pulls at it, and what it breaks is reported. */
export interface ReleasedEdge {
  readonly source: number;
  readonly target: number;
  readonly relation: Relation;
}

/** The terms that each entry goes by, and the days that its terms and its unit fix. */
export class TermsTable {
  readonly all: readonly Terms[];
  readonly #entries: Entries;
  readonly #number: Int32Array;

  /** @param number index into `all` of each entry. */
  constructor(entries: Entries, all: readonly Terms[], number: Int32Array) {
    this.#entries = entries;
    this.all = all;
    this.#number = number;
  }

  /** Index into `all`. */
  numberOf(entry: number): number {
    return cell(this.#number, entry);
  }

  /** Whether two entries are of one level and echelon. */
  areOfOneEchelon(one: number, other: number): boolean {
    const { echelon } = this.#entries;
    return (
      cell(echelon, one) === cell(echelon, other) &&
      this.#entries.unitOf(one).level === this.#entries.unitOf(other).level
    );
  }

  of(entry: number): Terms {
    return item(this.all, cell(this.#number, entry));
  }

  /** The day that a person fixed: the unit's or member's own, else that of `rules.start`; null where none is. */
  fixedDay(entry: number): number | null {
    const own = cell(this.#entries.fixed, entry);
    return own === NOT_FIXED ? this.of(entry).fixed : own;
  }

  isFixed(entry: number): boolean {
    return this.fixedDay(entry) !== null;
  }

  /** Whether the entry starts on the kickoff day itself: `start: kickoff`, or the first echelon of a top unit. */
  isOnKickoff(entry: number): boolean {
    const { onKickoff, start } = this.of(entry);
    const isAsked = onKickoff || (start === null && isFirstOfAll(this.#entries, entry));
    return isAsked && !this.isFixed(entry);
  }

  /** Where the start is fixed in the file: the key of its own, else the rule. */
  startPlace(entry: number): SourcePlace {
    const rule = this.of(entry).rules.start;
    const isOwn = this.#entries.isFixed(entry);
    return isOwn || rule?.day === undefined ? this.#entries.placeOf(entry, 'start') : rule.at;
  }
}

/** Whether it is the first echelon of a top unit. */
export const isFirstOfAll = (entries: Entries, entry: number): boolean =>
  cell(entries.echelon, entry) === 0 && entries.isTop(entry);

/** The network of a plan, and what its nodes stand for. */
export class PlanNetwork extends Network {
  readonly nodes: Nodes;
  readonly terms: TermsTable;
  readonly released: readonly ReleasedEdge[];
  readonly twins: Twins;
  #waysToOthers: WaysOut | null = null;
  readonly #kickoffAt: SourcePlace;

  constructor(
    columns: { readonly edges: EdgeColumns; readonly nodes: NodeColumns },
    nodes: Nodes,
    terms: TermsTable,
    released: readonly ReleasedEdge[],
    kickoffAt: SourcePlace,
  ) {
    super(columns.edges, columns.nodes);
    this.nodes = nodes;
    this.terms = terms;
    this.released = released;
    this.twins = new Twins(columns, nodes.kickoff, terms);
    this.#kickoffAt = kickoffAt;
  }

  /** The edges out of each node but those into twins: along these days push others. Made when they are first asked for. */
  get waysToOthers(): WaysOut {
    return (this.#waysToOthers ??= this.twins.waysToOthers());
  }

  /** The rule's key in the file; where none is written, the kickoff. */
  placeOf({ written }: Pick<Relation, 'written'>): SourcePlace {
    return written?.at ?? this.#kickoffAt;
  }
}
