import { cell, item } from '../../domain/columns.js';
import { daysSpan } from '../../domain/span.js';
import { Shift } from '../days/shift.js';
import { stageLayout } from '../days/stage-layout.js';
import type { Draft } from './draft.js';
import { kickoffNode, type Group } from './nodes.js';
import type { Relation } from './relations.js';
import { StageNodes } from './stage-nodes.js';
import type { Terms } from './terms.js';

/**
 * Which length a stage is taken to have that lasts longer from one start than from another, since months do: `least`
 * rejects no plan, and may leave an end a day past its limit; `most` never does.
 */
export type StageLengths = 'least' | 'most';

/** The later stages of whoever goes ahead or follows under `lead-first`, behind `groups`; none without the rule. */
export function stageNodes(draft: Draft, groups: readonly Group[]): StageNodes {
  const { entries, leads } = draft;
  const owners = new Set<number>();
  const first = kickoffNode(entries) + 1 + groups.length;
  for (const { source, target } of leads) owners.add(source).add(target);
  for (const { node, members } of groups) {
    if (owners.has(node)) for (const member of members) owners.add(member);
  }
  const sorted = [...owners].sort((a, b) => a - b);
  return new StageNodes(first, entries.plan.stages.length, sorted);
}

/**
 * `lead-first` in the network, for stages k = 1 … n − 1 and the day n after the last:
 *
 *     stage k        ← the start               days before stage k, as it is laid out from that start
 *     stage k + 1    ← stage k                 days of stage k: one that waits keeps them
 *     stage k        ← stage k of its leader   interval of the rule
 *     stage k        ← stage k of a group's members
 *     a group of ends ← the end of its members as it comes out
 *
 * The end has its own latest day: a hard window's, and a hard `max` of the duration.
 */
export function addStageEdges(
  draft: Draft,
  groups: readonly Group[],
  nodes: StageNodes,
  lengths: StageLengths,
): void {
  new StageEdges(draft, nodes, lengths).add(groups);
}

class StageEdges {
  readonly #draft: Draft;
  readonly #nodes: StageNodes;
  readonly #lengths: StageLengths;
  readonly #same: Relation;
  readonly #dayBefore: Relation;
  /** By the end of the terms: from the start to each later stage, then from each stage to the next. */
  readonly #laidOut = new Map<Shift, readonly Relation[]>();

  constructor(draft: Draft, nodes: StageNodes, lengths: StageLengths) {
    this.#draft = draft;
    this.#nodes = nodes;
    this.#lengths = lengths;
    this.#same = draft.relations.atLeast('group', daysSpan(0));
    this.#dayBefore = draft.relations.atLeast('group', daysSpan(-1));
  }

  add(groups: readonly Group[]): void {
    const kickoff = kickoffNode(this.#draft.entries);
    for (const owner of this.#nodes.owners) if (owner < kickoff) this.#addOwn(owner);
    for (const group of groups) this.#addGroup(group);
    for (const { source, target, relation } of this.#draft.leads) {
      this.#addLater(source, target, relation);
    }
  }

  #addOwn(entry: number): void {
    const { count } = this.#nodes;
    const terms = this.#draft.terms.of(entry);
    const relations = this.#relationsOf(terms);
    for (let stage = 1; stage <= count; stage++) {
      const node = this.#nodes.nodeOf(entry, stage);
      this.#draft.edges.add(entry, node, item(relations, stage - 1));
      if (stage === 1) continue;
      const before = this.#nodes.nodeOf(entry, stage - 1);
      this.#draft.edges.add(before, node, item(relations, count + stage - 2));
    }
    const { maximum } = terms;
    if (maximum === null || !this.#canKeep(terms, maximum)) return;
    this.#draft.edges.add(entry, this.#nodes.nodeOf(entry, count), maximum);
  }

  #addGroup({ node, of, members }: Group): void {
    const nodes = this.#nodes;
    for (const member of members) {
      if (nodes.has(node)) this.#addLater(member, node, this.#same);
      if (of !== 'end' || !nodes.has(member)) continue;
      this.#draft.edges.add(nodes.nodeOf(member, nodes.count), node, this.#dayBefore);
    }
  }

  #addLater(source: number, target: number, relation: Relation): void {
    for (let stage = 1; stage < this.#nodes.count; stage++) {
      const [from, to] = [this.#nodes.nodeOf(source, stage), this.#nodes.nodeOf(target, stage)];
      this.#draft.edges.add(from, to, relation);
    }
  }

  /** Where the length asked for is itself too long, `lead-first` is not to blame. */
  #canKeep({ end }: Terms, { upper }: Relation): boolean {
    const { first, last } = this.#draft.tables.horizon;
    for (let day = first; day <= last; day++) {
      if (upper !== null && end.at(day) >= upper.at(day)) return false;
    }
    return true;
  }

  #relationsOf({ end }: Terms): readonly Relation[] {
    let made = this.#laidOut.get(end);
    if (made === undefined) this.#laidOut.set(end, (made = this.#layOut(end)));
    return made;
  }

  /** Lays out the stages from every start of the horizon. */
  #layOut(end: Shift): readonly Relation[] {
    const { horizon } = this.#draft.tables;
    const { count } = this.#nodes;
    const lay = stageLayout(this.#draft.entries.plan);
    const size = horizon.last - horizon.first + 1;
    const begins = new Int32Array(size * (count + 1));
    for (let row = 0; row < size; row++) {
      const start = horizon.first + row;
      const last = end.at(start);
      lay(start, last, begins, row * (count + 1));
      begins[row * (count + 1) + count] = last + 1;
    }
    const at = (row: number, stage: number) => cell(begins, row * (count + 1) + stage);
    const laid: Relation[] = [];
    for (let stage = 1; stage <= count; stage++) {
      const map = Shift.ofMap((day) => at(day - horizon.first, stage), horizon);
      laid.push({ ...this.#same, lower: map, want: map });
    }
    for (let stage = 1; stage < count; stage++) {
      laid.push(this.#next(size, (row) => at(row, stage + 1) - at(row, stage)));
    }
    return laid;
  }

  /** From a stage to the next: its days, the least or the most over all starts. */
  #next(size: number, daysFrom: (row: number) => number): Relation {
    const better = this.#lengths === 'least' ? Math.min : Math.max;
    let days = daysFrom(0);
    for (let row = 1; row < size; row++) days = better(days, daysFrom(row));
    return this.#draft.relations.atLeast('group', daysSpan(days));
  }
}
