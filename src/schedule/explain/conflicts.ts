import { cell, item, OPEN } from '../../domain/columns.js';
import { behindPart, edgesInto, edgesOut, type Neighbour } from '../network/topology.js';
import type { Network } from '../network/network.js';

/** One step of a chain: the edge, and the way it was used. */
export interface Step {
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
  /** The day of `first` from which the steps begin. */
  readonly from: number;
  readonly steps: readonly Step[];
  readonly isCycle: boolean;
}

/** One raise of one node's earliest day, and the raise that it came of; both null for the node's own beginning. */
interface Raise {
  readonly node: number;
  readonly day: number;
  readonly by: Step | null;
  readonly before: Raise | null;
}

/** So many raises for each node, and these many more, is far more than rules take that people write. */
const RAISES_PER_NODE = 16;
const MORE_RAISES = 400_000;

/** What a search may cost: raises, before it gives up; links of all chains together, before it leaves it at those. */
interface Budget {
  readonly raises: number;
  readonly links: number;
}

/**
 * Finds why the hard rules leave some nodes no day. Earliest days are raised in rounds (Bellman & Ford), all of a
 * round from those of the one before, so the first chain to reach a node's end has the fewest links. A node
 * that has none left pushes no others: each conflict stands for itself. Costs more than propagation, and runs
 * only once that has failed.
 *
 * Every node begins a chain, also those that have no day of their own: these begin before all days of the plan, and a
 * chain of thousands of units below each other is raised thousands of times by them. Where it comes to that, the
 * search begins anew from the nodes with a day of their own alone, and once chains have as many links as the
 * budget, it leaves it at those. What else is wrong has its turn once these are mended.
 *
 * @param isHeld whether the upper limit of an edge is held.
 * @param order nodes in order of choice: among chains of equal length and effect, the first of it counts.
 */
export function findConflicts(
  network: Network,
  isHeld: (edge: number) => boolean,
  order: readonly number[],
): Conflict[] {
  const most = network.size * RAISES_PER_NODE + MORE_RAISES;
  const found =
    search(network, isHeld, order, { raises: most, links: most }) ??
    search(network, isHeld, withOwnDays(network, order), { raises: Infinity, links: most });
  const conflicts = found?.length
    ? found
    : (search(network, isHeld, order, { raises: Infinity, links: most }) ?? []);
  const rank = new Map(order.map((node, at) => [node, at]));
  const rankOf = ({ last }: Conflict): number => rank.get(last) ?? order.length;
  return conflicts.sort((a, b) => rankOf(a) - rankOf(b));
}

/** The conflicts that chains from some nodes come to; null where that takes more raises than it may. */
function search(
  network: Network,
  isHeld: (edge: number) => boolean,
  from: readonly number[],
  budget: Budget,
): Conflict[] | null {
  const rounds = new Search(network, isHeld);
  let frontier: readonly Raise[] = from.flatMap((node) => rounds.begin(node));
  let raises = 0;
  while (frontier.length > 0) {
    frontier = rounds.round(frontier);
    raises += frontier.length;
    if (raises > budget.raises) return null;
  }
  return rounds.conflicts(budget.links);
}

/** The nodes whose own earliest day is not just the first of all that are looked at. */
function withOwnDays(network: Network, order: readonly number[]): readonly number[] {
  const first = network.lowest.reduce((a, b) => Math.min(a, b));
  return order.filter((node) => cell(network.lowest, node) !== network.nextAllowed(node, first));
}

class Search {
  /** Where nodes are left no day. */
  readonly #ends: Raise[] = [];
  readonly #network: Network;
  readonly #isHeld: (edge: number) => boolean;
  readonly #reached: Int32Array;
  readonly #isDead: Uint8Array;

  constructor(network: Network, isHeld: (edge: number) => boolean) {
    this.#network = network;
    this.#isHeld = isHeld;
    this.#reached = network.lowest.slice();
    this.#isDead = new Uint8Array(network.size);
  }

  /** No more than have so many links together; one at least. */
  conflicts(most: number): Conflict[] {
    const found: Conflict[] = [];
    let links = 0;
    for (const end of this.#ends) {
      if (links > most) break;
      const conflict = conflictOf(this.#network, end);
      found.push(conflict);
      links += conflict.steps.length;
    }
    return found;
  }

  /** The node's own beginning; nothing where that alone leaves it no day. */
  begin(node: number): Raise[] {
    const own: Raise = { node, day: cell(this.#network.lowest, node), by: null, before: null };
    return this.#fails(own) ? [] : [own];
  }

  /** Pushes from every raise of the frontier; those that moved a node are the next one. */
  round(frontier: readonly Raise[]): Raise[] {
    const found = new Map<number, Raise>();
    for (const raise of frontier) this.#push(raise, found);
    for (const { node, day } of found.values()) this.#reached[node] = day;
    return [...found.values()].filter((raise) => !this.#fails(raise));
  }

  #push(from: Raise, found: Map<number, Raise>): void {
    const network = this.#network;
    const { node, day } = from;
    for (const { edge, node: to } of this.#edgesOut(node, day)) {
      const asked = network.relation(edge).lower.at(day);
      this.#offer(found, from, { node: to, asked, edge, side: 'lower' });
    }
    for (const edge of edgesInto(network, node)) {
      const { upper } = network.relation(edge);
      if (upper === null || !this.#isHeld(edge)) continue;
      const asked = upper.firstFrom(day);
      this.#offer(found, from, { node: network.source(edge), asked, edge, side: 'upper' });
    }
  }

  /** The edges out of a node. Of groups behind a part, those that were not offered as much before. */
  #edgesOut(node: number, day: number): readonly Neighbour[] {
    const network = this.#network;
    const found: Neighbour[] = [];
    let hasParts = false;
    for (const edge of edgesOut(network, node)) {
      const to = network.target(edge);
      if (network.isPart(to)) {
        hasParts = true;
        const asked = network.relation(edge).lower.at(day);
        const isMore = (part: number): boolean => {
          if (asked <= cell(this.#reached, part)) return false;
          this.#reached[part] = asked;
          return true;
        };
        if (!isMore(to)) continue;
        for (const group of behindPart(network, to, isMore)) found.push({ edge, node: group });
      } else found.push({ edge, node: to });
    }
    // In the order that the edges would have without parts.
    return hasParts ? found.sort((a, b) => a.node - b.node) : found;
  }

  #offer(found: Map<number, Raise>, before: Raise, step: Omit<Step, 'day'>): void {
    const { node, asked } = step;
    if (this.#isDead[node] === 1) return;
    const day = this.#network.nextAllowed(node, asked);
    if (day <= (found.get(node)?.day ?? cell(this.#reached, node))) return;
    found.set(node, { node, day, by: { ...step, day }, before });
  }

  #fails(raise: Raise): boolean {
    const { node, day } = raise;
    if (day !== OPEN && day <= cell(this.#network.highest, node)) return false;
    this.#isDead[node] = 1;
    this.#ends.push(raise);
    return true;
  }
}

function conflictOf(network: Network, last: Raise): Conflict {
  const steps: Step[] = [];
  let first = last;
  for (let at: Raise | null = last; at !== null; at = at.before) {
    if (at.by !== null) steps.push(at.by);
    first = at;
  }
  steps.reverse();
  const cycle = cycleIn(network, steps, first.day);
  if (cycle === null) {
    return { first: first.node, last: last.node, from: first.day, steps, isCycle: false };
  }
  const { node } = item(cycle.steps, cycle.steps.length - 1);
  return { first: node, last: node, ...cycle, isCycle: true };
}

/**
 * Where a chain uses an edge twice the same way, what lies between is a cycle. It contradicts itself if it gains
 * days without any help of closed ones: the raises, each without the days it skipped, then add up to more than none.
 *
 * @param from the day on which the chain begins.
 */
function cycleIn(
  network: Network,
  steps: readonly Step[],
  from: number,
): Pick<Conflict, 'steps' | 'from'> | null {
  const seen = new Map<number | string, number>();
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = item(steps, at);
    const key = useOf(network, step);
    const later = seen.get(key);
    if (later !== undefined) {
      const cycle = { steps: steps.slice(at + 1, later + 1), from: steps[at]?.day ?? from };
      if (gain(cycle) > 0) return cycle;
    }
    seen.set(key, at);
  }
  return null;
}

/** An edge and the way it is used. One edge into a part stands for those into all groups behind it. */
function useOf(network: Network, { edge, side, node }: Step): number | string {
  if (side === 'upper') return 2 * edge + 1;
  return network.target(edge) === node ? 2 * edge : `${edge} ${node}`;
}

/** The days that steps ask for, those that they skip left out. */
function gain({ steps, from }: Pick<Conflict, 'steps' | 'from'>): number {
  let sum = 0;
  let before = from;
  for (const { asked, day } of steps) {
    sum += asked - before;
    before = day;
  }
  return sum;
}
