import { cell } from '../../domain/columns.js';
import type { Entries, EntryRange } from '../../domain/entries.js';
import { unitFacts } from '../../domain/unit-facts.js';
import type { Draft } from './draft.js';
import { kickoffNode } from './nodes.js';
import { isFirstOfAll } from './plan-network.js';

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
  const { entries } = draft;
  const { plan, echelon } = entries;
  const { parent, level } = unitFacts(plan.units);
  for (let unit = 0; unit < plan.units.length; unit++) {
    const above = cell(parent, unit);
    const storeys = above < 0 ? 0 : cell(level, unit) - cell(level, above);
    let before = above < 0 ? NOBODY : firstEchelonOf(entries, above);
    const to = entries.firstOf(unit + 1);
    let from = entries.firstOf(unit);
    for (let target = from; target < to; target++) {
      if (cell(echelon, target) !== cell(echelon, from)) {
        before = { from, to: target };
        from = target;
      }
      addEdgesInto(draft, target, before, storeys);
    }
  }
}

const NOBODY: EntryRange = { from: 0, to: 0 };

/** What the first echelon of those below comes after. */
function firstEchelonOf(entries: Entries, unit: number): EntryRange {
  const [from, to] = [entries.firstOf(unit), entries.firstOf(unit + 1)];
  let end = from + 1;
  while (end < to && cell(entries.echelon, end) === 0) end++;
  return { from, to: end };
}

function addEdgesInto(draft: Draft, target: number, before: EntryRange, storeys: number): void {
  const { entries, terms } = draft;
  const { start, leadFirst, overlap, stagger } = terms.of(target);
  if (start === null) {
    const relation = cell(entries.echelon, target) > 0 ? overlap : stagger(storeys);
    for (let source = before.from; source < before.to; source++) {
      draft.addEdge(source, target, relation);
    }
  }
  if (leadFirst !== null) addLeads(draft, before, target);
  if (start !== null || before === NOBODY) addKickoffEdge(draft, target);
}

/** An entry that keeps a distance from the kickoff is tied to nobody else. */
function addLeads(draft: Draft, before: EntryRange, target: number): void {
  const { leadFirst, start, onKickoff } = draft.terms.of(target);
  if (leadFirst === null || (start !== null && !onKickoff)) return;
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
