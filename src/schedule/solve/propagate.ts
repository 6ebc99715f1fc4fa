import { cell, columnOf, copyOf, item, OPEN, smallCell } from '../../domain/columns.js';
import type { Network } from '../network/network.js';
import type { Twins } from '../network/twins.js';
import type { WaysOut } from '../network/ways-out.js';
import { NodeQueue } from './node-queue.js';
import { Trail } from './trail.js';

/** A node that pushes more others than this waits, where one node alone is in question. */
const MANY = 32;

/**
 * Earliest and latest days of all nodes, kept at the fixpoint of the network's relations.
 *
 * The two sides are independent: raising earliest days uses earliest days only, lowering latest days latest days
 * only. As long as some solution lies at or above what is raised (the latest days are one), raising can't
 * fail; likewise for lowering. Only a new relation can leave a node no day.
 *
 * Whatever fails is taken back as a whole: days, held limits and what they gave.
 */
export class Propagation {
  readonly network: Network;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** 1 for an edge whose upper limit is held. */
  readonly #isHeld: Uint8Array;
  /** Days by which an edge's upper limit has given way. */
  readonly #give: Int32Array;
  readonly #ways: WaysOut;
  readonly #queue: NodeQueue;
  readonly #trail = new Trail();
  #attempts = 0;

  /** @param ways the edges along which days push others: all, unless some nodes go by what others have. */
  constructor(network: Network, ways: WaysOut = network.ways) {
    this.network = network;
    this.low = copyOf(network.lowest);
    this.high = copyOf(network.highest);
    this.#isHeld = new Uint8Array(network.edges);
    this.#give = columnOf(network.edges);
    this.#ways = ways;
    this.#queue = new NodeQueue(network.size);
  }

  isHeld(edge: number): boolean {
    return smallCell(this.#isHeld, edge) === 1;
  }

  giveOf(edge: number): number {
    return cell(this.#give, edge);
  }

  /** Gives nodes that go by what others have all that those have. */
  fillIn(twins: Twins): void {
    twins.fillIn(this.low);
    twins.fillIn(this.high);
    twins.fillInEdges(this.#isHeld);
    twins.fillInEdges(this.#give);
  }

  /** From now on the edge's upper limit + `give` days holds. What that asks of its ends is for the caller to raise. */
  hold(edge: number, give: number): void {
    if (this.#attempts > 0) {
      this.#trail.note(this.#isHeld, edge, smallCell(this.#isHeld, edge));
      this.#trail.note(this.#give, edge, cell(this.#give, edge));
    }
    this.#isHeld[edge] = 1;
    this.#give[edge] = give;
  }

  /**
   * First fixpoint of the earliest days, nodes taken in the given order.
   *
   * @returns false where a node is left none; the days are of no use then.
   */
  raiseAll(order: Iterable<number>): boolean {
    for (const node of order) {
      const day = cell(this.low, node);
      if (day === OPEN || day > cell(this.high, node)) {
        this.#queue.clear();
        return false;
      }
      this.#queue.add(node);
    }
    return this.#drainRaising();
  }

  /** First fixpoint of the latest days, nodes taken from the end of the given order. */
  lowerAll(order: Int32Array): void {
    for (let at = order.length - 1; at >= 0; at--) this.#queue.add(cell(order, at));
    this.#drainLowering();
  }

  /**
   * The earliest solution in which `node` is at or after `day`; false, and nothing raised, where there is none.
   *
   * @param focus the node for whose sake, where there is one: an attempt that fails mostly fails there.
   */
  raise(node: number, day: number, focus: number | null = null): boolean {
    const mark = this.#begin();
    const bound = this.network.nextAllowed(node, day);
    return this.#end(mark, this.#raiseTo(node, bound) && this.#drainRaising(focus));
  }

  /** The latest solution in which `node` is at or before `day`, which has to exist. */
  lower(node: number, day: number): void {
    this.#lowerTo(node, this.network.previousAllowed(node, day));
    this.#drainLowering();
  }

  /** Takes back all that `attempt` changed unless it answers true. */
  tentatively(attempt: () => boolean): boolean {
    const mark = this.#begin();
    return this.#end(mark, attempt());
  }

  #begin(): number {
    this.#attempts++;
    return this.#trail.mark;
  }

  #end(mark: number, isKept: boolean): boolean {
    this.#attempts--;
    if (!isKept) this.#trail.undoTo(mark);
    // An attempt around this one may still have to take back what this one has kept.
    else if (this.#attempts === 0) this.#trail.forgetTo(mark);
    return isKept;
  }

  #raiseTo(node: number, day: number): boolean {
    const old = cell(this.low, node);
    if (day <= old) return true;
    if (day > cell(this.high, node) || day === OPEN) return false;
    if (this.#attempts > 0) this.#trail.note(this.low, node, old);
    this.low[node] = day;
    this.#queue.add(node);
    return true;
  }

  #lowerTo(node: number, day: number): void {
    const old = cell(this.high, node);
    if (day >= old) return;
    if (this.#attempts > 0) this.#trail.note(this.high, node, old);
    this.high[node] = day;
    this.#queue.add(node);
  }

  #drainRaising(focus: number | null = null): boolean {
    const isDone = focus === null ? this.#raiseQueued() : this.#raiseTowards(focus);
    if (!isDone) this.#queue.clear();
    return isDone;
  }

  #raiseQueued(): boolean {
    while (!this.#queue.isEmpty) {
      if (!this.#raiseNeighbours(this.#queue.take())) return false;
    }
    return true;
  }

  /**
   * A node that pushes many others pushes the focus first, and the others only once nothing else is left to do. The
   * fixpoint is the same in any order. But where thousands wait for one group, raising all of them in every attempt
   * that then fails at the focus costs the square of their number.
   */
  #raiseTowards(focus: number): boolean {
    const postponed = new Set<number>();
    for (;;) {
      while (!this.#queue.isEmpty) {
        const node = this.#queue.take();
        const isWide = this.#pushes(node) > MANY;
        if (isWide) postponed.add(node);
        if (!(isWide ? this.#raiseFocus(node, focus) : this.#raiseNeighbours(node))) return false;
      }
      const [node] = postponed;
      if (node === undefined) return true;
      postponed.delete(node);
      if (!this.#raiseNeighbours(node)) return false;
    }
  }

  #pushes(node: number): number {
    return cell(this.#ways.first, node + 1) - cell(this.#ways.first, node);
  }

  /** t ≥ lower(s) along the edges from `node` to the focus alone. */
  #raiseFocus(node: number, focus: number): boolean {
    const { network, low } = this;
    const end = network.firstInto(focus + 1);
    for (let edge = network.firstInto(focus); edge < end; edge++) {
      if (network.source(edge) !== node) continue;
      const bound = network.relation(edge).lower.at(cell(low, node));
      if (!this.#raiseTo(focus, network.nextAllowed(focus, bound))) return false;
    }
    return true;
  }

  #drainLowering(): void {
    while (!this.#queue.isEmpty) this.#lowerNeighbours(this.#queue.take());
  }

  #raiseNeighbours(node: number): boolean {
    return this.#raiseTargets(node) && this.#raiseSources(node);
  }

  /** t ≥ lower(s) along the edges out of s. */
  #raiseTargets(node: number): boolean {
    const { network, low } = this;
    const { first, targets, relationNumbers } = this.#ways;
    const day = cell(low, node);
    const end = cell(first, node + 1);
    for (let at = cell(first, node); at < end; at++) {
      const to = cell(targets, at);
      const bound = item(network.relations, cell(relationNumbers, at)).lower.at(day);
      if (bound > cell(low, to) && !this.#raiseTo(to, network.nextAllowed(to, bound))) return false;
    }
    return true;
  }

  /** s ≥ the first day whose upper limit reaches t, along those edges into t whose limit is held. */
  #raiseSources(node: number): boolean {
    const { network, low } = this;
    const day = cell(low, node);
    const end = network.limitsInto(node);
    for (let edge = network.firstInto(node); edge < end; edge++) {
      const { upper } = network.relation(edge);
      if (upper === null || !this.isHeld(edge)) continue;
      const from = network.source(edge);
      const bound = upper.firstFrom(day - this.giveOf(edge));
      if (bound > cell(low, from) && !this.#raiseTo(from, network.nextAllowed(from, bound)))
        return false;
    }
    return true;
  }

  /** The mirror image of `#raiseNeighbours`. */
  #lowerNeighbours(node: number): void {
    const day = cell(this.high, node);
    if (day === OPEN) return;
    this.#lowerTargets(node, day);
    this.#lowerSources(node, day);
  }

  #lowerTargets(node: number, day: number): void {
    const { network, high } = this;
    const { first, limitEnd, edges, targets, relationNumbers } = this.#ways;
    const end = cell(limitEnd, node);
    for (let at = cell(first, node); at < end; at++) {
      const { upper } = item(network.relations, cell(relationNumbers, at));
      if (upper === null) continue;
      const edge = cell(edges, at);
      if (!this.isHeld(edge)) continue;
      const to = cell(targets, at);
      const bound = upper.at(day) + this.giveOf(edge);
      if (bound < cell(high, to)) this.#lowerTo(to, network.previousAllowed(to, bound));
    }
  }

  #lowerSources(node: number, day: number): void {
    const { network, high } = this;
    const end = network.firstInto(node + 1);
    for (let edge = network.firstInto(node); edge < end; edge++) {
      const from = network.source(edge);
      const bound = network.relation(edge).lower.lastUpTo(day);
      if (bound < cell(high, from)) this.#lowerTo(from, network.previousAllowed(from, bound));
    }
  }
}
