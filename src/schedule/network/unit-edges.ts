import type { EntryRange } from '../../domain/entries.js';
import { item } from '../../domain/columns.js';
import type { Unit } from '../../domain/plan.js';
import type { Draft } from './draft.js';
import { kickoffNode } from './nodes.js';
import { isFirstOfAll } from './plan-network.js';
import type { Relation } from './relations.js';

/**
 * The edges of the hierarchy:
 *
 *     first echelon of a unit       ← first echelon of the unit above    stagger
 *     each later echelon            ← the echelon before it              overlap
 *     an entry with `start`         ← the kickoff, in place of these     start
 *
 * The first echelon of a top unit starts on the kickoff itself, as an entry with `start: kickoff` does: that takes no
 * edge. What each of them is tied to goes ahead of it under `lead-first`, also where its own start is fixed.
 */
export function addUnitEdges(draft: Draft): void {
  for (const unit of draft.entries.plan.units) addEdgesOf(draft, unit);
}

function addEdgesOf(draft: Draft, unit: Unit): void {
  const { entries } = draft;
  const { echelons } = item(entries.plan.levels, unit.level);
  const storeys = storeysAbove(draft, unit);
  let before = firstOfParent(draft, unit);
  for (let echelon = 0; echelon < echelons.length; echelon++) {
    const own = entries.ofEchelon(unit, echelon);
    for (let target = own.from; target < own.to; target++) {
      const terms = draft.terms.of(target);
      if (terms.start === null) {
        addUsualEdges(draft, before, target, echelon > 0 ? terms.overlap : terms.stagger(storeys));
      }
      if (terms.leadFirst !== null) addLeads(draft, before, target, terms.leadFirst);
      // Below the top, only a start of its own ties an entry to the kickoff.
      if (unit.parent < 0 || terms.start !== null) addKickoffEdge(draft, target);
    }
    before = own;
  }
}

/** What the first echelon of a unit comes after; nothing for a top unit. */
function firstOfParent({ entries }: Draft, unit: Unit): EntryRange {
  const parent = entries.plan.units[unit.parent];
  return parent === undefined ? { from: 0, to: 0 } : entries.ofEchelon(parent, 0);
}

/** How many storeys a unit's level lies below its parent's. */
function storeysAbove({ entries }: Draft, unit: Unit): number {
  const parent = entries.plan.units[unit.parent];
  return parent === undefined ? 0 : unit.level - parent.level;
}

function addUsualEdges(draft: Draft, before: EntryRange, target: number, relation: Relation): void {
  for (let source = before.from; source < before.to; source++) {
    draft.addEdge(source, target, relation);
  }
}

/** An entry that keeps a distance from the kickoff is tied to nobody else. */
function addLeads(draft: Draft, before: EntryRange, target: number, leadFirst: Relation): void {
  const { start, onKickoff } = draft.terms.of(target);
  if (start !== null && !onKickoff) return;
  for (let source = before.from; source < before.to; source++) {
    draft.addLead(source, target, leadFirst);
  }
}

/** One on the kickoff has no other day anyway; of one that a person fixed elsewhere, it tells what that breaks. */
function addKickoffEdge(draft: Draft, target: number): void {
  const { terms, entries } = draft;
  if (terms.isOnKickoff(target)) return;
  const { start, kickoff } = terms.of(target);
  const relation = start ?? (isFirstOfAll(entries, target) ? kickoff : null);
  if (relation !== null) draft.addEdge(kickoffNode(entries), target, relation);
}
