import { cell, item } from '../../domain/columns.js';
import { daysSpan } from '../../domain/span.js';
import type { Horizon } from '../days/allowed-days.js';
import { Shift } from '../days/shift.js';
import { stageLayout } from '../days/stage-layout.js';
import type { Draft } from './draft.js';
import { kickoffNode, type Group } from './nodes.js';
import type { Relation } from './relations.js';
import { StageNodes } from './stage-nodes.js';
import type { Terms } from './terms.js';

/**
 * How many days a stage is taken to have that lasts longer from one start than from another, since months do.
 *
 * @param stage counted from 0.
 * @param least and `most`: over all starts, inclusive.
 */
export type StageLengths = (entry: number, stage: number, least: number, most: number) => number;

/**
 * The later stages of whoever goes ahead or follows under `lead-first`; none without the rule. Their nodes stand behind
 * `groups` and the `parts` of these.
 */
export function stageNodes(draft: Draft, groups: readonly Group[], parts: number): StageNodes {
  const { entries, leads } = draft;
  const owners = new Set<number>();
  const first = kickoffNode(entries) + 1 + groups.length + parts;
  for (const { source, target } of leads) owners.add(source).add(target);
  for (const { node, members } of groups) {
    if (owners.has(node)) for (const member of members.listed()) owners.add(member);
  }
  const sorted = [...owners].sort((a, b) => a - b);
  // A plan without stages has the whole time of an entry as one.
  return new StageNodes(first, Math.max(1, entries.plan.stages.length), sorted);
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
  readonly #laidOut = new Map<Shift, LaidOut>();
  readonly #daysLater = new Map<number, Relation>();

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
    const { begins, least, most } = this.#laidOutFor(terms);
    for (let stage = 1; stage <= count; stage++) {
      const node = this.#nodes.nodeOf(entry, stage);
      this.#draft.edges.add(entry, node, item(begins, stage - 1));
      if (stage === 1) continue;
      const before = this.#nodes.nodeOf(entry, stage - 1);
      const [low, high] = [item(least, stage - 1), item(most, stage - 1)];
      // A window that cuts an entry short leaves the last stage a day at least.
      const isLast = stage === count;
      const days = isLast && terms.isCut ? 1 : this.#lengths(entry, stage - 1, low, high);
      this.#draft.edges.add(before, node, this.#later(days));
    }
    const { maximum } = terms;
    if (maximum === null || !this.#canKeep(terms, maximum)) return;
    this.#draft.edges.add(entry, this.#nodes.nodeOf(entry, count), maximum);
  }

  #addGroup({ node, of, members }: Group): void {
    const nodes = this.#nodes;
    if (nodes.owners.length === 0) return;
    for (const member of members.listed()) {
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

  #later(days: number): Relation {
    let made = this.#daysLater.get(days);
    if (made === undefined) {
      made = this.#draft.relations.atLeast('group', daysSpan(days));
      this.#daysLater.set(days, made);
    }
    return made;
  }

  #laidOutFor(terms: Terms): LaidOut {
    let made = this.#laidOut.get(terms.end);
    if (made === undefined) this.#laidOut.set(terms.end, (made = this.#layOut(terms)));
    return made;
  }

  /** Lays out the stages from the starts that are looked at; how many days they have, from every start. */
  #layOut({ end, isCut }: Terms): LaidOut {
    const { horizon } = this.#draft.tables;
    const { count } = this.#nodes;
    const lay = stageLayout(this.#draft.entries.plan);
    const days = new Int32Array(count + 1);
    const layFrom = (start: number): Int32Array => {
      days[0] = start;
      lay(start, end.at(start), days, 0);
      days[count] = end.at(start) + 1;
      return days;
    };
    const begins = Array.from({ length: count }, (_, k) => {
      const map = Shift.ofMap((start) => cell(layFrom(start), k + 1), horizon);
      return { ...this.#same, lower: map, want: map };
    });
    // Where no window cuts, what comes 400 years later has the same months.
    const last = isCut ? horizon.last : Math.min(horizon.last, horizon.first + CALENDAR_CYCLE - 1);
    return { begins, ...extremes(count, { first: horizon.first, last }, layFrom) };
  }
}

/** The days after which the Gregorian calendar repeats itself: 400 years. */
const CALENDAR_CYCLE = 146_097;

/** The fewest and the most days of each stage, over the starts of `starts`. */
function extremes(
  count: number,
  { first, last }: Horizon,
  layFrom: (start: number) => Int32Array,
): Pick<LaidOut, 'least' | 'most'> {
  const least = Array.from({ length: count }, () => Infinity);
  const most = Array.from({ length: count }, () => -Infinity);
  for (let start = first; start <= last; start++) {
    const days = layFrom(start);
    for (let stage = 0; stage < count; stage++) {
      const length = cell(days, stage + 1) - cell(days, stage);
      least[stage] = Math.min(item(least, stage), length);
      most[stage] = Math.max(item(most, stage), length);
    }
  }
  return { least, most };
}

/** What one length of an entry makes of the stages. */
interface LaidOut {
  /** From the start to the beginning of each later stage, and to the day after the last. */
  readonly begins: readonly Relation[];
  /** The days of each stage, over all starts. */
  readonly least: readonly number[];
  readonly most: readonly number[];
}
