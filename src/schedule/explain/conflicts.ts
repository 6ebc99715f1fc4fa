import type { Network } from '../network/network.js';
import { OPEN } from '../types.js';

/** One step of a chain: the edge, and the way it was used. */
interface Step {
  readonly edge: number;
  /** `lower`: the target is pushed by the source; `upper`: the source by the target. */
  readonly side: 'lower' | 'upper';
  /** The node that is pushed, and how far; `asked` is the day before closed days are skipped. */
  readonly node: number;
  readonly asked: number;
  readonly day: number;
}

/**
 * Rules that leave a node no day: from the own earliest day of `first`, step by step, past the own latest day of
 * `last`. Or a cycle of rules that push each other for ever; `first` is `last` then.
 */
export interface Conflict {
  readonly first: number;
  readonly last: number;
  readonly steps: readonly Step[];
  readonly isCycle: boolean;
}

/** One raise of one node's earliest day, and the raise that it came of. */
interface Raise {
  readonly node: number;
  readonly day: number;
  readonly asked: number;
  readonly edge: number;
  readonly side: 'lower' | 'upper';
  readonly before: Raise | null;
}

/**
 * Finds why the hard rules leave some nodes no day. Earliest days are raised in rounds (Bellman & Ford), all of a
 * round from those of the one before, so the first chain to reach a node's end has the fewest links. A node
 * that has none left pushes no others: each conflict stands for itself. Costs more than propagation, and runs
 * only once that has failed.
 *
 * @param order nodes in order of choice: among chains of equal length and effect, the first of it counts.
 */
export function findConflicts(
  network: Network,
  isHeld: Uint8Array,
  order: readonly number[],
): Conflict[] {
  const search = new Search(network, isHeld);
  let frontier = order.filter((node) => search.begin(node));
  while (frontier.length > 0) frontier = search.round(frontier);
  const rank = new Map(order.map((node, at) => [node, at]));
  return search.conflicts.sort((a, b) => rank.get(a.last)! - rank.get(b.last)!);
}

class Search {
  readonly conflicts: Conflict[] = [];
  readonly #network: Network;
  readonly #isHeld: Uint8Array;
  readonly #raises: (Raise | null)[];
  readonly #isDead: Uint8Array;

  constructor(network: Network, isHeld: Uint8Array) {
    this.#network = network;
    this.#isHeld = isHeld;
    this.#raises = new Array<Raise | null>(network.nodes).fill(null);
    this.#isDead = new Uint8Array(network.nodes);
  }

  begin(node: number): boolean {
    const day = this.#network.lowest[node]!;
    this.#raises[node] = { node, day, asked: day, edge: -1, side: 'lower', before: null };
    return !this.#fails(this.#raises[node]);
  }

  /** Pushes from every node of the frontier; the nodes that moved are the next one. */
  round(frontier: readonly number[]): number[] {
    const found = new Map<number, Raise>();
    for (const node of frontier) this.#push(this.#raises[node]!, found);
    const moved: number[] = [];
    for (const [node, raise] of found) {
      this.#raises[node] = raise;
      if (!this.#fails(raise)) moved.push(node);
    }
    return moved;
  }

  #push(from: Raise, found: Map<number, Raise>): void {
    const { firstOut, outEdges, firstIn, source, target, classes, classOf } = this.#network;
    const { node, day } = from;
    for (let at = firstOut[node]!; at < firstOut[node + 1]!; at++) {
      const edge = outEdges[at]!;
      const asked = classes[classOf[edge]!]!.lower.at(day);
      this.#offer(found, { node: target[edge]!, asked, edge, side: 'lower', before: from });
    }
    for (let edge = firstIn[node]!; edge < firstIn[node + 1]!; edge++) {
      if (this.#isHeld[edge] === 0) continue;
      const asked = classes[classOf[edge]!]!.upper!.firstFrom(day);
      this.#offer(found, { node: source[edge]!, asked, edge, side: 'upper', before: from });
    }
  }

  #offer(found: Map<number, Raise>, offer: Omit<Raise, 'day'>): void {
    const { node, asked } = offer;
    if (this.#isDead[node] === 1) return;
    const best = found.get(node) ?? this.#raises[node];
    const day = this.#network.allowed[this.#network.allowedOf[node]!]!.next(asked);
    if (best && day <= best.day) return;
    found.set(node, { ...offer, day });
  }

  #fails(raise: Raise): boolean {
    const { node, day } = raise;
    if (day !== OPEN && day <= this.#network.highest[node]!) return false;
    this.#isDead[node] = 1;
    this.conflicts.push(this.#conflict(raise));
    return true;
  }

  #conflict(last: Raise): Conflict {
    const raises: Raise[] = [];
    for (let at: Raise | null = last; at !== null; at = at.before) raises.push(at);
    raises.reverse();
    const cycle = cycleOf(raises);
    const steps = (cycle ?? raises.slice(1)).map(({ edge, side, node, asked, day }) => ({
      edge,
      side,
      node,
      asked,
      day,
    }));
    const first = cycle === null ? raises[0]!.node : cycle.at(-1)!.node;
    return { first, last: cycle === null ? last.node : first, steps, isCycle: cycle !== null };
  }
}

/**
 * Where a chain uses an edge twice the same way, what lies between is a cycle. It contradicts itself if it gains
 * days without any help of closed ones: the raises, each without the days it skipped, then add up to more than none.
 */
function cycleOf(raises: readonly Raise[]): Raise[] | null {
  const seen = new Map<string, number>();
  for (let at = raises.length - 1; at > 0; at--) {
    const key = `${raises[at]!.edge}${raises[at]!.side}`;
    const later = seen.get(key);
    if (later !== undefined) {
      const cycle = raises.slice(at + 1, later + 1);
      if (cycle.reduce((sum, raise) => sum + raise.asked - raise.before!.day, 0) > 0) return cycle;
    }
    seen.set(key, at);
  }
  return null;
}
