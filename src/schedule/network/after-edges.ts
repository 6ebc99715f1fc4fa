import { cell, item as itemOf } from '../../domain/columns.js';
import type { After, Match, Override, Plan } from '../../domain/plan.js';
import { daysSpan } from '../../domain/span.js';
import type { Draft } from './draft.js';
import { lotsOf, type Lots } from './group-parts.js';
import { Members } from './members.js';
import { nestsOf, type Nest } from './nests.js';
import { nextGroupNode, type Group } from './nodes.js';
import { Pieces } from './pieces.js';
import type { Relation } from './relations.js';
import type { Shift } from '../days/shift.js';

/** The groups that `after` names, and how many nodes behind them stand for parts that several groups have in common. */
export interface AfterNodes {
  readonly groups: readonly Group[];
  readonly parts: number;
}

/**
 * `after`: each entry that the override matches comes after the last of those that the item names. An entry that
 * is itself among the named ones does not wait for them, so that "the rest after the pilots" can be said.
 */
export function addAfterEdges(draft: Draft): AfterNodes {
  const matches = matchesIn(draft.entries.plan);
  if (matches.length === 0) return { groups: [], parts: 0 };
  return new AfterEdges(draft, new Pieces(draft.entries, matches)).add();
}

/** Of those who wait, and of those they wait for. */
const matchesIn = ({ overrides }: Plan): Match[] =>
  overrides.flatMap(({ match, after }) =>
    after.length === 0 ? [] : [match, ...after.map((one) => one.match)],
  );

class AfterEdges {
  readonly #draft: Draft;
  readonly #pieces: Pieces;
  readonly #groups: Group[] = [];
  readonly #same: Relation;
  readonly #byEnd = new Map<Shift, Relation>();
  #lastEnd: Relation | null = null;
  /** Whether `lead-first` holds for anybody. */
  readonly #leadsFirst: boolean;

  constructor(draft: Draft, pieces: Pieces) {
    this.#draft = draft;
    this.#pieces = pieces;
    this.#same = draft.relations.atLeast('group', daysSpan(0));
    this.#leadsFirst = draft.terms.all.some(({ leadFirst }) => leadFirst !== null);
  }

  add(): AfterNodes {
    for (const override of this.#draft.entries.plan.overrides) {
      for (const item of override.after) this.#addItem(override, item);
    }
    const parts = this.#addMembers('start', 0);
    return { groups: this.#groups, parts: this.#addMembers('end', parts) };
  }

  #addItem(override: Override, item: After): void {
    const pieces = this.#pieces.of(item.match);
    if (pieces.length === 0) return;
    const named = new Members(this.#pieces, pieces);
    const waiting = this.#pieces.listed(without(this.#pieces.of(override.match), pieces));
    const node = this.#addGroup(item, item.of, named);
    const { interval, intervalAt, basis, at } = item;
    const written = { interval, intervalAt, basis: basis ?? undefined, at };
    const wait = this.#draft.relations.atLeast('after', interval, written);
    for (const target of waiting) this.#draft.addEdge(node, target, wait);
    this.#addLeads(item, named, waiting, node);
  }

  /** With `lead-first`, those that wait look at the starts of those named, whatever the item waits for. */
  #addLeads(item: After, named: Members, waiting: Int32Array, node: number): void {
    if (!this.#leadsFirst) return;
    let starts = item.of === 'start' ? node : -1;
    for (const target of waiting) {
      const { leadFirst } = this.#draft.terms.of(target);
      if (leadFirst === null) continue;
      if (starts < 0) starts = this.#addGroup(item, 'start', named);
      this.#draft.addLead(starts, target, leadFirst);
    }
  }

  #addGroup(item: After, of: Group['of'], members: Members): number {
    const node = nextGroupNode(this.#draft.entries, this.#groups);
    this.#groups.push({ node, item, of, members });
    return node;
  }

  /**
   * The edges from members into groups, through parts where that takes fewer: of groups that have some in common, and
   * of those that lie within others.
   *
   * @param before how many parts there are already.
   * @returns how many there are then.
   */
  #addMembers(of: Group['of'], before: number): number {
    const groups = this.#groups.filter((group) => group.of === of);
    if (groups.length === 0) return before;
    const relationOf = (member: number) => (of === 'start' ? this.#same : this.#untilEnd(member));
    const named = groups.map(({ members }) => members.pieces);
    const nests = nestsOf(named, this.#pieces.count);
    const rests = nests.map(({ rest }) => rest);
    const lots = lotsOf(this.#pieces, rests, relationOf);
    const first = nextGroupNode(this.#draft.entries, this.#groups) + before;
    const inner = innerParts(nests, first + lots.parts);
    const nodeInto = (group: number) => inner.get(group) ?? itemOf(groups, group).node;
    this.#addLots(lots, first, { relationOf, nodeInto });
    for (const [group, { inner: other }] of nests.entries()) {
      const part = other === null ? undefined : inner.get(other);
      if (part !== undefined) this.#draft.edges.add(part, nodeInto(group), this.#same);
    }
    for (const [group, part] of inner) {
      this.#draft.edges.add(part, itemOf(groups, group).node, this.#same);
    }
    return before + lots.parts + inner.size;
  }

  /** @param first the node of the first lot that is a part. */
  #addLots({ all, lotOf }: Lots, first: number, { relationOf, nodeInto }: Ways): void {
    const { edges } = this.#draft;
    for (let member = 0; member < lotOf.length; member++) {
      const number = cell(lotOf, member);
      if (number < 0) continue;
      const { part, groups } = itemOf(all, number);
      const relation = relationOf(member);
      if (part !== null) edges.add(member, first + part, relation);
      else for (const group of groups) edges.add(member, nodeInto(group), relation);
    }
    for (const { part, groups } of all) {
      if (part === null) continue;
      for (const group of groups) edges.add(first + part, nodeInto(group), this.#same);
    }
  }

  /** A group of ends comes no earlier than each member's last day. */
  #untilEnd(member: number): Relation {
    const { end } = this.#draft.terms.of(member);
    if (end === this.#lastEnd?.lower) return this.#lastEnd;
    let relation = this.#byEnd.get(end);
    if (relation === undefined) {
      relation = { ...this.#same, lower: end, want: end };
      this.#byEnd.set(end, relation);
    }
    this.#lastEnd = relation;
    return relation;
  }
}

/** From members into groups: the relation of a member, and the node at which a group begins. */
interface Ways {
  readonly relationOf: (member: number) => Relation;
  readonly nodeInto: (group: number) => number;
}

/** A part for each group that lies within others, from the node `first` on: what it names goes through it into them. */
function innerParts(nests: readonly Nest[], first: number): ReadonlyMap<number, number> {
  const parts = new Map<number, number>();
  for (const { inner } of nests) {
    if (inner !== null && !parts.has(inner)) parts.set(inner, first + parts.size);
  }
  return parts;
}

/** Those of a list that are not in another, both in order. */
function without(list: Int32Array, others: Int32Array): Int32Array {
  let at = 0;
  return list.filter((piece) => {
    while (at < others.length && cell(others, at) < piece) at++;
    return at === others.length || cell(others, at) !== piece;
  });
}
