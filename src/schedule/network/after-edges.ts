import { cell } from '../../domain/columns.js';
import { matchesOf, type Matches } from '../../domain/kinds.js';
import type { After, Override } from '../../domain/plan.js';
import { daysSpan } from '../../domain/span.js';
import type { Draft } from './draft.js';
import { nextGroupNode, type Group } from './nodes.js';
import type { Relation } from './relations.js';
import type { Shift } from '../days/shift.js';

/**
 * `after`: each entry that the override matches comes after the last of those that the item names. An entry that
 * is itself among the named ones does not wait for them, so that "the rest after the pilots" can be said.
 */
export function addAfterEdges(draft: Draft): readonly Group[] {
  return new AfterEdges(draft).add();
}

class AfterEdges {
  readonly #draft: Draft;
  readonly #matches: Matches;
  readonly #groups: Group[] = [];
  readonly #same: Relation;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#matches = matchesOf(draft.entries);
    this.#same = draft.relations.atLeast('group', daysSpan(0));
  }

  add(): readonly Group[] {
    for (const override of this.#draft.entries.plan.overrides) {
      for (const item of override.after) this.#addItem(override, item);
    }
    return this.#groups;
  }

  #addItem(override: Override, item: After): void {
    const named = this.#matches.of(item.match);
    if (named.length === 0) return;
    const waiting = without(this.#matches.of(override.match), named);
    const node = this.#addGroup(item, item.of, named);
    const { interval, intervalAt, basis, at } = item;
    const written = { interval, intervalAt, basis: basis ?? undefined, at };
    const wait = this.#draft.relations.atLeast('after', interval, written);
    for (const target of waiting) this.#draft.addEdge(node, target, wait);
    this.#addLeads(item, named, waiting, node);
  }

  /** With `lead-first`, those that wait look at the starts of those named, whatever the item waits for. */
  #addLeads(item: After, named: Int32Array, waiting: Int32Array, node: number): void {
    let starts = item.of === 'start' ? node : -1;
    for (const target of waiting) {
      const { leadFirst } = this.#draft.terms.of(target);
      if (leadFirst === null) continue;
      if (starts < 0) starts = this.#addGroup(item, 'start', named);
      this.#draft.addLead(starts, target, leadFirst);
    }
  }

  #addGroup(item: After, of: 'start' | 'end', members: Int32Array): number {
    const node = nextGroupNode(this.#draft.entries, this.#groups);
    this.#groups.push({ node, item, of, members });
    const byEnd = new Map<Shift, Relation>();
    for (const member of members) {
      const relation = of === 'start' ? this.#same : this.#untilEnd(member, byEnd);
      this.#draft.edges.add(member, node, relation);
    }
    return node;
  }

  /** A group of ends comes no earlier than each member's last day. */
  #untilEnd(member: number, known: Map<Shift, Relation>): Relation {
    const { end } = this.#draft.terms.of(member);
    let relation = known.get(end);
    if (relation === undefined) {
      relation = { ...this.#same, lower: end, want: end };
      known.set(end, relation);
    }
    return relation;
  }
}

/** Those of a list that are not in another, both in order. */
function without(list: Int32Array, others: Int32Array): Int32Array {
  let at = 0;
  return list.filter((entry) => {
    while (at < others.length && cell(others, at) < entry) at++;
    return at === others.length || cell(others, at) !== entry;
  });
}
