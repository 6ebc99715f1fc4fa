import type { Network } from '../network/network.js';
import { OPEN } from '../types.js';

/**
 * Earliest and latest days of all nodes, kept at the fixpoint of the network's relations.
 *
 * The two sides are independent: raising earliest days uses earliest days only, lowering latest days latest days
 * only. As long as some solution lies at or above what is raised (the latest days are one), raising can't
 * fail; likewise for lowering. Only a new relation can leave a node no day.
 */
export class Propagation {
  readonly network: Network;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** 1 for an edge whose upper limit is held. */
  readonly isHeld: Uint8Array;
  /** Days by which an edge's upper limit has given way. */
  readonly give: Int32Array;
  readonly #ring: Int32Array;
  readonly #isQueued: Uint8Array;
  #head = 0;
  #count = 0;
  #trail: Trail | null = null;

  constructor(network: Network) {
    this.network = network;
    this.low = network.lowest.slice();
    this.high = network.highest.slice();
    this.isHeld = new Uint8Array(network.edges);
    this.give = new Int32Array(network.edges);
    this.#ring = new Int32Array(network.nodes);
    this.#isQueued = new Uint8Array(network.nodes);
  }

  /** First fixpoint of the earliest days, nodes taken in the given order; false where a node is left none. */
  raiseAll(order: Iterable<number>): boolean {
    for (const node of order) {
      if (this.low[node] === OPEN || this.low[node]! > this.high[node]!) return false;
      this.#enqueue(node);
    }
    return this.#drainRaising();
  }

  /** First fixpoint of the latest days. */
  lowerAll(order: Iterable<number>): void {
    for (const node of order) this.#enqueue(node);
    this.#drainLowering();
  }

  /** The earliest solution in which `node` is at or after `day`; false where there is none. */
  raise(node: number, day: number): boolean {
    return this.#raiseTo(node, this.nextAllowed(node, day)) && this.#drainRaising();
  }

  /** The latest solution in which `node` is at or before `day`, which has to exist. */
  lower(node: number, day: number): void {
    this.#lowerTo(node, this.previousAllowed(node, day));
    this.#drainLowering();
  }

  /** Takes back all that `attempt` changed unless it answers true. */
  tentatively(attempt: () => boolean): boolean {
    const trail = new Trail();
    this.#trail = trail;
    const isKept = attempt();
    this.#trail = null;
    if (!isKept) trail.undo(this.low, this.high);
    return isKept;
  }

  nextAllowed(node: number, day: number): number {
    return this.network.allowed[this.network.allowedOf[node]!]!.next(day);
  }

  previousAllowed(node: number, day: number): number {
    return this.network.allowed[this.network.allowedOf[node]!]!.previous(day);
  }

  #enqueue(node: number): void {
    if (this.#isQueued[node] === 1) return;
    this.#isQueued[node] = 1;
    const size = this.#ring.length;
    this.#ring[(this.#head + this.#count++) % size] = node;
  }

  #dequeue(): number {
    const node = this.#ring[this.#head]!;
    this.#head = (this.#head + 1) % this.#ring.length;
    this.#count--;
    this.#isQueued[node] = 0;
    return node;
  }

  #raiseTo(node: number, day: number): boolean {
    if (day <= this.low[node]!) return true;
    this.#trail?.noteLow(node, this.low[node]!);
    this.low[node] = day;
    if (day > this.high[node]! || day === OPEN) return false;
    this.#enqueue(node);
    return true;
  }

  #lowerTo(node: number, day: number): void {
    if (day >= this.high[node]!) return;
    this.#trail?.noteHigh(node, this.high[node]!);
    this.high[node] = day;
    this.#enqueue(node);
  }

  #drainRaising(): boolean {
    while (this.#count > 0) {
      if (this.#raiseNeighbours(this.#dequeue())) continue;
      while (this.#count > 0) this.#dequeue();
      return false;
    }
    return true;
  }

  /** t ≥ lower(s) along the edges out of s; s ≥ the first day whose upper limit reaches t along those into t. */
  #raiseNeighbours(node: number): boolean {
    const { firstOut, outEdges, firstIn, source, target, classOf, classes } = this.network;
    const day = this.low[node]!;
    for (let at = firstOut[node]!; at < firstOut[node + 1]!; at++) {
      const edge = outEdges[at]!;
      const to = target[edge]!;
      const bound = classes[classOf[edge]!]!.lower.at(day);
      if (bound > this.low[to]! && !this.#raiseTo(to, this.nextAllowed(to, bound))) return false;
    }
    for (let edge = firstIn[node]!; edge < firstIn[node + 1]!; edge++) {
      if (this.isHeld[edge] === 0) continue;
      const from = source[edge]!;
      const bound = classes[classOf[edge]!]!.upper!.firstFrom(day - this.give[edge]!);
      if (bound > this.low[from]! && !this.#raiseTo(from, this.nextAllowed(from, bound)))
        return false;
    }
    return true;
  }

  #drainLowering(): void {
    while (this.#count > 0) this.#lowerNeighbours(this.#dequeue());
  }

  /** The mirror image of `#raiseNeighbours`. */
  #lowerNeighbours(node: number): void {
    const { firstOut, outEdges, firstIn, source, target, classOf, classes } = this.network;
    const day = this.high[node]!;
    if (day === OPEN) return;
    for (let at = firstOut[node]!; at < firstOut[node + 1]!; at++) {
      const edge = outEdges[at]!;
      if (this.isHeld[edge] === 0) continue;
      const to = target[edge]!;
      const bound = classes[classOf[edge]!]!.upper!.at(day) + this.give[edge]!;
      if (bound < this.high[to]!) this.#lowerTo(to, this.previousAllowed(to, bound));
    }
    for (let edge = firstIn[node]!; edge < firstIn[node + 1]!; edge++) {
      const from = source[edge]!;
      const bound = classes[classOf[edge]!]!.lower.lastUpTo(day);
      if (bound < this.high[from]!) this.#lowerTo(from, this.previousAllowed(from, bound));
    }
  }
}

/** What an attempt changed, to take it back. */
class Trail {
  readonly #lows: number[] = [];
  readonly #highs: number[] = [];

  noteLow(node: number, day: number): void {
    this.#lows.push(node, day);
  }

  noteHigh(node: number, day: number): void {
    this.#highs.push(node, day);
  }

  undo(low: Int32Array, high: Int32Array): void {
    for (let at = this.#lows.length - 2; at >= 0; at -= 2)
      low[this.#lows[at]!] = this.#lows[at + 1]!;
    for (let at = this.#highs.length - 2; at >= 0; at -= 2) {
      high[this.#highs[at]!] = this.#highs[at + 1]!;
    }
  }
}
