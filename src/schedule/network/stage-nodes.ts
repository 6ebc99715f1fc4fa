import { item } from '../../domain/columns.js';

/**
 * The nodes of the later stages of entries and groups: node k of an owner (1 ≤ k < count) is the first day of its stage
 * k, counted from 0; node `count` is the day after its last one. The first stage begins with the owner itself.
 */
export class StageNodes {
  readonly first: number;
  /** How many stages the plan has. */
  readonly count: number;
  readonly owners: readonly number[];
  readonly #rank: ReadonlyMap<number, number>;

  constructor(first: number, count: number, owners: readonly number[]) {
    this.first = first;
    this.count = count;
    this.owners = owners;
    this.#rank = new Map(owners.map((owner, rank) => [owner, rank]));
  }

  /** Exclusive. */
  get end(): number {
    return this.first + this.owners.length * this.count;
  }

  has(owner: number): boolean {
    return this.#rank.has(owner);
  }

  /** @param stage 1 … `count`; `count` is the day after the last. */
  nodeOf(owner: number, stage: number): number {
    const rank = this.#rank.get(owner);
    if (rank === undefined) throw new Error(`node ${owner} has no stages of its own`);
    return this.first + rank * this.count + stage - 1;
  }

  ownerOf(node: number): number {
    return item(this.owners, Math.floor((node - this.first) / this.count));
  }

  stageOf(node: number): number {
    return ((node - this.first) % this.count) + 1;
  }
}
