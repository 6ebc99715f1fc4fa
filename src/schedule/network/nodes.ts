import type { LinkNode } from '../../diagnostics/chain-links.js';
import { item } from '../../domain/columns.js';
import type { Entries } from '../../domain/entries.js';
import type { After } from '../../domain/plan.js';

/** The entries that an item of `after` names, as one node: no earlier than the last of them. */
export interface Group {
  readonly node: number;
  readonly item: After;
  readonly of: 'start' | 'end';
  readonly members: readonly number[];
}

/** What the nodes of a plan's network stand for: the entries by their own numbers, then the kickoff, then groups. */
export class Nodes {
  readonly kickoff: number;
  readonly groups: readonly Group[];
  readonly #entries: Entries;

  constructor(entries: Entries, groups: readonly Group[]) {
    this.#entries = entries;
    this.kickoff = kickoffNode(entries);
    this.groups = groups;
  }

  get size(): number {
    return this.kickoff + 1 + this.groups.length;
  }

  isEntry(node: number): boolean {
    return node < this.kickoff;
  }

  isGroup(node: number): boolean {
    return node > this.kickoff;
  }

  groupAt(node: number): Group {
    return item(this.groups, node - this.kickoff - 1);
  }

  /** As findings name it. */
  nameOf(node: number): LinkNode {
    if (this.isEntry(node)) return this.#entries.nameOf(node);
    return node === this.kickoff ? 'kickoff' : 'group';
  }
}

export const kickoffNode = (entries: Entries): number => entries.size;

/** The number of the next group's node. */
export const nextGroupNode = (entries: Entries, groups: readonly Group[]): number =>
  kickoffNode(entries) + 1 + groups.length;
