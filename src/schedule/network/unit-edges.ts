import type { EntryRange } from '../../domain/entries.js';
import { item } from '../../domain/columns.js';
import type { Unit } from '../../domain/plan.js';
import type { Draft } from './draft.js';
import { kickoffNode } from './nodes.js';
import type { Relation } from './relations.js';
import type { Terms } from './terms.js';

/**
 * The edges of the hierarchy:
 *
 *     first echelon of a unit       ← first echelon of the unit above    stagger
 *     first echelon of a top unit   ← the kickoff                        kickoff
 *     each later echelon            ← the echelon before it              overlap
 *     an entry with `start`         ← the kickoff, in place of these     start
 */
export function addUnitEdges(draft: Draft): void {
  for (const unit of draft.entries.plan.units) addEdgesOf(draft, unit);
}

function addEdgesOf(draft: Draft, unit: Unit): void {
  const { entries } = draft;
  const { echelons } = item(entries.plan.levels, unit.level);
  let before = entriesBefore(draft, unit);
  for (let echelon = 0; echelon < echelons.length; echelon++) {
    const own = entries.ofEchelon(unit, echelon);
    for (let target = own.from; target < own.to; target++) {
      const terms = draft.terms.of(target);
      if (terms.start !== null) addStartEdge(draft, target, terms, terms.start);
      else addEdgesFrom(draft, before, target, usualRelation(terms, unit, echelon));
    }
    before = own;
  }
}

/** What the first echelon of a unit comes after: that of the unit above, or the kickoff. */
function entriesBefore({ entries }: Draft, unit: Unit): EntryRange {
  const above = entries.plan.units[unit.parent];
  if (above !== undefined) return entries.ofEchelon(above, 0);
  const kickoff = kickoffNode(entries);
  return { from: kickoff, to: kickoff + 1 };
}

function usualRelation(terms: Terms, { parent }: Unit, echelon: number): Relation {
  if (echelon > 0) return terms.overlap;
  return parent < 0 ? terms.kickoff : terms.stagger;
}

function addEdgesFrom(draft: Draft, before: EntryRange, target: number, usual: Relation): void {
  const { leadFirst } = draft.terms.of(target);
  const kickoff = kickoffNode(draft.entries);
  for (let source = before.from; source < before.to; source++) {
    draft.addEdge(source, target, usual);
    if (leadFirst !== null && source !== kickoff) draft.addEdge(source, target, leadFirst);
  }
}

/** An entry on the kickoff has no other day anyway, unless the person fixed one. */
function addStartEdge(draft: Draft, target: number, { onKickoff }: Terms, start: Relation): void {
  if (onKickoff && !draft.entries.isFixed(target)) return;
  draft.addEdge(kickoffNode(draft.entries), target, start);
}
