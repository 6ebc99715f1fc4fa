import { cell } from '../../domain/columns.js';
import type { PlanNetwork } from './plan-network.js';

/** The member that each group waits for, once all days are chosen. Thousands may wait for one group: each is looked through once. */
export class LastMembers {
  readonly #network: PlanNetwork;
  readonly #days: Int32Array;
  readonly #known = new Map<number, number>();

  /** @param days of every node, which stay as they are. */
  constructor(network: PlanNetwork, days: Int32Array) {
    this.#network = network;
    this.#days = days;
  }

  /** The entry whose day is last, of equals the first in the plan. */
  of(group: number): number {
    let last = this.#known.get(group);
    if (last === undefined) {
      last = this.#find(group);
      this.#known.set(group, last);
    }
    return last;
  }

  #find(group: number): number {
    const network = this.#network;
    let [best, last] = [Infinity, -Infinity];
    for (let edge = network.firstInto(group); edge < network.firstInto(group + 1); edge++) {
      const source = network.source(edge);
      const owner = network.nodes.ownerOf(source);
      const day = network.relation(edge).lower.at(cell(this.#days, source));
      if (day > last || (day === last && owner < best)) [best, last] = [owner, day];
    }
    return best;
  }
}
