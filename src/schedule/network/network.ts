import { cell, item, smallCell } from '../../domain/columns.js';
import type { AllowedDays } from '../days/allowed-days.js';
import type { EdgeColumns } from './edge-list.js';
import type { Relation } from './relations.js';
import { waysOut, type WaysOut } from './ways-out.js';

/** Nodes that follow each other: `to` is exclusive. */
export interface NodeRange {
  readonly from: number;
  readonly to: number;
}

/** What each node may be by itself. */
export interface NodeColumns {
  /** Bounds that each node has of its own, snapped to its allowed days. */
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
  readonly allowed: readonly AllowedDays[];
  /** Index into `allowed`. */
  readonly allowedNumber: Uint8Array;
  /** Nodes that nobody named: they save edges between those on both sides of them. Missing where there are none. */
  readonly parts?: NodeRange;
}

/**
 * A temporal constraint network (Dechter, Meiri & Pearl 1991) over allowed days: a node is a day to be found, an
 * edge s → t says lower(s) ≤ t and, while its upper limit is held, t ≤ upper(s) + give. What is the same for all edges
 * of one rule is their relation.
 *
 * Every relation here is closed under taking the earlier and the later of two solutions (max-closed constraints:
 * Jeavons & Cooper, "Tractable constraints on ordered domains", 1995), which is what makes bounds enough: the earliest
 * days together are a solution, and so are the latest. With days that may not be used, the lags are those of
 * generalised precedence with calendars (Franck, Neumann & Schwindt, "Project scheduling with calendars", 2001).
 */
export class Network {
  /** How many nodes and edges there are. */
  readonly size: number;
  readonly edges: number;
  readonly relations: readonly Relation[];
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
  readonly #edges: EdgeColumns;
  readonly #nodes: NodeColumns;
  #waysOut: WaysOut | null = null;

  constructor(edges: EdgeColumns, nodes: NodeColumns) {
    this.size = nodes.lowest.length;
    this.edges = edges.source.length;
    this.relations = edges.relations;
    this.lowest = nodes.lowest;
    this.highest = nodes.highest;
    this.#edges = edges;
    this.#nodes = nodes;
  }

  /** Whether a node does nothing but save edges. */
  isPart(node: number): boolean {
    const { parts } = this.#nodes;
    return parts !== undefined && node >= parts.from && node < parts.to;
  }

  source(edge: number): number {
    return cell(this.#edges.source, edge);
  }

  target(edge: number): number {
    return cell(this.#edges.target, edge);
  }

  relation(edge: number): Relation {
    return item(this.relations, cell(this.#edges.relationNumber, edge));
  }

  /** The first edge into a node. Those into it are `firstInto(node)` … `firstInto(node + 1)`, the end exclusive. */
  firstInto(node: number): number {
    return cell(this.#edges.firstIn, node);
  }

  /** Behind the last edge into a node that has an upper limit: `firstInto(node)` where none has. */
  limitsInto(node: number): number {
    return cell(this.#edges.limitEndIn, node);
  }

  /** Where the edges out of a node begin: `outOf(k)` for k in `firstOut(node)` … `firstOut(node + 1)`, the end exclusive. */
  firstOut(node: number): number {
    return cell(this.ways.first, node);
  }

  outOf(position: number): number {
    return cell(this.ways.edges, position);
  }

  /** Made when they are first asked for. */
  get ways(): WaysOut {
    return (this.#waysOut ??= waysOut(this.#edges, this.size));
  }

  /** The first allowed day of a node on or after `day`; `OPEN` where there is none. */
  nextAllowed(node: number, day: number): number {
    return this.#allowedOf(node).next(day);
  }

  /** The last allowed day of a node on or before `day`; −`OPEN` where there is none. */
  previousAllowed(node: number, day: number): number {
    return this.#allowedOf(node).previous(day);
  }

  #allowedOf(node: number): AllowedDays {
    return item(this.#nodes.allowed, smallCell(this.#nodes.allowedNumber, node));
  }
}
