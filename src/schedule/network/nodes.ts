import type { LinkNode } from '../../diagnostics/chain-links.js';
import { item } from '../../domain/columns.js';
import type { Entries } from '../../domain/entries.js';
import type { After } from '../../domain/plan.js';
import type { Members } from './members.js';
import type { NodeRange } from './network.js';
import type { StageNodes } from './stage-nodes.js';

/** The entries that an item of `after` names, as one node: no earlier than the last of them. */
export interface Group {
  readonly node: number;
  readonly item: After;
  readonly of: 'start' | 'end';
  readonly members: Members;
}

/**
 * What the nodes of a plan's network stand for: the entries by their own numbers, then the kickoff, then groups, then
 * parts that several groups have in common, then later stages of those whom `lead-first` concerns.
 */
export class Nodes {
  readonly kickoff: number;
  readonly groups: readonly Group[];
  readonly stages: StageNodes;
  readonly #entries: Entries;

  constructor(entries: Entries, groups: readonly Group[], stages: StageNodes) {
    this.#entries = entries;
    this.kickoff = kickoffNode(entries);
    this.groups = groups;
    this.stages = stages;
  }

  /** The nodes that stand for parts of groups; `to` is exclusive. */
  get parts(): NodeRange {
    return { from: this.kickoff + 1 + this.groups.length, to: this.stages.first };
  }

  get size(): number {
    return this.stages.end;
  }

  isEntry(node: number): boolean {
    return node < this.kickoff;
  }

  isGroup(node: number): boolean {
    return node > this.kickoff && node < this.parts.from;
  }

  isStage(node: number): boolean {
    return node >= this.stages.first;
  }

  groupAt(node: number): Group {
    return item(this.groups, node - this.kickoff - 1);
  }

  /** The entry or group that a node is, or is a stage of. */
  ownerOf(node: number): number {
    return this.isStage(node) ? this.stages.ownerOf(node) : node;
  }

  /** As findings name it. */
  nameOf(node: number): LinkNode {
    if (this.isEntry(node)) return this.#entries.nameOf(node);
    if (!this.isStage(node)) return node === this.kickoff ? 'kickoff' : 'group';
    const owner = this.stages.ownerOf(node);
    if (!this.isEntry(owner)) return 'group';
    const stage = this.#entries.plan.stages[this.stages.stageOf(node)];
    return { ...this.#entries.nameOf(owner), stage: stage?.name ?? null };
  }

  /** Whether the node is the day after the last one of an entry. */
  isEnd(node: number): boolean {
    return this.isStage(node) && this.stages.stageOf(node) === this.stages.count;
  }
}

export const kickoffNode = (entries: Entries): number => entries.size;

/** The number of the next group's node. */
export const nextGroupNode = (entries: Entries, groups: readonly Group[]): number =>
  kickoffNode(entries) + 1 + groups.length;
