import { cell } from '../../domain/columns.js';
import type { PlanNetwork } from './plan-network.js';

/** The member that each group waits for, once all days are chosen. Thousands may wait for one group, and groups may have parts in common: each is looked through once. */
export class LastMembers {
  readonly #network: PlanNetwork;
  readonly #days: Int32Array;
  readonly #known = new Map<number, Last>();

  /** @param days of every node, which stay as they are. */
  constructor(network: PlanNetwork, days: Int32Array) {
    this.#network = network;
    this.#days = days;
  }

  /** The entry whose day is last, of equals the first in the plan. */
  of(group: number): number {
    return this.#lastOf(group).entry;
  }

  #lastOf(node: number): Last {
    let last = this.#known.get(node);
    if (last === undefined) {
      last = this.#find(node);
      this.#known.set(node, last);
    }
    return last;
  }

  #find(node: number): Last {
    const network = this.#network;
    let [entry, day] = [Infinity, -Infinity];
    for (let edge = network.firstInto(node); edge < network.firstInto(node + 1); edge++) {
      const other = this.#along(edge);
      if (other.day > day || (other.day === day && other.entry < entry)) ({ entry, day } = other);
    }
    return { entry, day };
  }

  #along(edge: number): Last {
    const network = this.#network;
    const source = network.source(edge);
    if (network.isPart(source)) return this.#lastOf(source);
    const day = network.relation(edge).lower.at(cell(this.#days, source));
    return { entry: network.nodes.ownerOf(source), day };
  }
}

/** A member, and the day of it that the group counts. */
interface Last {
  readonly entry: number;
  readonly day: number;
}
