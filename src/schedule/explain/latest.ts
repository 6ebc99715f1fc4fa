import { cell, OPEN } from '../../domain/columns.js';
import type { Network } from '../network/network.js';
import { edgesInto, edgesOut, neighboursInto, neighboursOut } from '../network/topology.js';
import type { Propagation } from '../solve/propagate.js';

/** One lowering of a node's latest day, by an edge from a node that was lowered before. */
export interface Hop {
  readonly edge: number;
  /** `upper`: the limit of the source moves the target; `lower`: the target moves the source. */
  readonly side: 'upper' | 'lower';
  readonly node: number;
  /** The day before closed days are skipped, and behind that. */
  readonly asked: number;
  readonly day: number;
}

/** From a node's own latest day, hop by hop, to the node that it holds from above. */
export interface Hold {
  readonly root: number;
  readonly rootDay: number;
  readonly hops: readonly Hop[];
}

/** Lowerings that came of one another, the last first; `by` is null for a node's own latest day. */
interface Lowered {
  readonly node: number;
  readonly day: number;
  readonly by: Hop | null;
  readonly before: Lowered | null;
}

/**
 * What holds each node from above. The latest days are the greatest fixpoint of lowering: every node has its own
 * latest day, or one that another leaves it. Most often the latest days themselves rest on each other back to some
 * node's own (`#back`, by fewest hops). Not always: s may hold t with a day that t, moved before closed days, then
 * takes from s in turn. Then the lowerings are gone through in rounds (Bellman & Ford), as they could have come about.
 */
export class Holds {
  readonly #network: Network;
  readonly #state: Propagation;
  readonly #high: Int32Array;
  #rounds: ReadonlyMap<number, Lowered> | null = null;

  /**
   * @param state whose held limits and what they gave are those of the latest days.
   * @param high the latest days before the choice.
   */
  constructor(network: Network, state: Propagation, high: Int32Array) {
    this.#network = network;
    this.#state = state;
    this.#high = high;
  }

  /** Null where nothing holds the node. */
  of(node: number): Hold | null {
    if (cell(this.#high, node) === OPEN) return null;
    const found = this.#back(node);
    if (found !== null) return found;
    const lowered = this.#inRounds().get(node);
    return lowered === undefined ? null : holdOf(lowered);
  }

  /** Goes back along latest days that rest on each other, breadth first, to a node that has its own. */
  #back(node: number): Hold | null {
    const to = new Map<number, Hop | null>([[node, null]]);
    for (const at of to.keys()) {
      const day = cell(this.#high, at);
      if (cell(this.#network.highest, at) === day)
        return { root: at, rootDay: day, hops: hopsOn(to, at) };
      for (const [from, hop] of this.#hopsTo(at)) {
        if (hop.day === day && !to.has(from)) to.set(from, hop);
      }
    }
    return null;
  }

  /** All that may hold a node: those before it by their limits, those after it by the room that they need. */
  *#hopsTo(node: number): Generator<readonly [from: number, hop: Hop]> {
    const network = this.#network;
    for (const edge of edgesInto(network, node)) {
      const { upper } = network.relation(edge);
      const from = network.source(edge);
      const day = cell(this.#high, from);
      if (upper === null || day === OPEN || !this.#state.isHeld(edge)) continue;
      yield [from, this.#hop(edge, 'upper', node, upper.at(day) + this.#state.giveOf(edge))];
    }
    for (const { edge, node: from } of neighboursOut(network, node)) {
      const day = cell(this.#high, from);
      if (day === OPEN) continue;
      yield [from, this.#hop(edge, 'lower', node, network.relation(edge).lower.lastUpTo(day))];
    }
  }

  #inRounds(): ReadonlyMap<number, Lowered> {
    if (this.#rounds !== null) return this.#rounds;
    const reached = new Map<number, Lowered>();
    let frontier: Lowered[] = this.#ownDays();
    for (const own of frontier) reached.set(own.node, own);
    while (frontier.length > 0) frontier = this.#round(frontier, reached);
    return (this.#rounds = reached);
  }

  #round(frontier: readonly Lowered[], reached: Map<number, Lowered>): Lowered[] {
    const found = new Map<number, Lowered>();
    for (const from of frontier) {
      for (const hop of this.#hopsFrom(from.node, from.day)) {
        const known = found.get(hop.node) ?? reached.get(hop.node);
        if (known !== undefined && hop.day >= known.day) continue;
        found.set(hop.node, { node: hop.node, day: hop.day, by: hop, before: from });
      }
    }
    for (const [node, lowered] of found) reached.set(node, lowered);
    return [...found.values()];
  }

  #ownDays(): Lowered[] {
    const { size, highest } = this.#network;
    const found: Lowered[] = [];
    for (let node = 0; node < size; node++) {
      const day = cell(highest, node);
      if (day !== OPEN) found.push({ node, day, by: null, before: null });
    }
    return found;
  }

  *#hopsFrom(node: number, day: number): Generator<Hop> {
    const network = this.#network;
    for (const edge of edgesOut(network, node)) {
      const { upper } = network.relation(edge);
      if (upper === null || !this.#state.isHeld(edge)) continue;
      const asked = upper.at(day) + this.#state.giveOf(edge);
      yield this.#hop(edge, 'upper', network.target(edge), asked);
    }
    for (const { edge, node: source } of neighboursInto(network, node)) {
      const asked = network.relation(edge).lower.lastUpTo(day);
      yield this.#hop(edge, 'lower', source, asked);
    }
  }

  #hop(edge: number, side: Hop['side'], node: number, asked: number): Hop {
    return { edge, side, node, asked, day: this.#network.previousAllowed(node, asked) };
  }
}

/** From a node down, where `to` has the hop from each node to the next. */
function hopsOn(to: ReadonlyMap<number, Hop | null>, from: number): Hop[] {
  const hops: Hop[] = [];
  let hop = to.get(from) ?? null;
  while (hop !== null) {
    hops.push(hop);
    hop = to.get(hop.node) ?? null;
  }
  return hops;
}

function holdOf(last: Lowered): Hold {
  const hops: Hop[] = [];
  let at = last;
  while (at.by !== null && at.before !== null) {
    hops.push(at.by);
    at = at.before;
  }
  return { root: at.node, rootDay: at.day, hops: hops.reverse() };
}
