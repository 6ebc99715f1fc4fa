import { cell, columnOf, item, OPEN } from '../../domain/columns.js';
import { NOT_FIXED } from '../../domain/entries.js';
import type { Draft } from './draft.js';
import type { NodeColumns } from './network.js';
import type { Nodes } from './nodes.js';
import { isFirstOfAll, type TermsTable } from './plan-network.js';
import type { Terms } from './terms.js';

/** What each node's own bounds, its window and its allowed days leave of the horizon. */
export function ownBounds({ entries, tables, terms }: Draft, nodes: Nodes): NodeColumns {
  const { plan } = entries;
  const lowest = columnOf(nodes.size).fill(tables.horizon.first);
  const highest = columnOf(nodes.size).fill(OPEN);
  const allowed = [tables.every, tables.allowed.workday, tables.allowed.any];
  const allowedNumber = new Uint8Array(nodes.size);
  const usual = terms.all.map((own) => ({
    ...usualBounds(own, tables.horizon.first),
    allowed: allowed.indexOf(own.allowed),
  }));
  const { fixed: fixedDays, notBefore, notAfter } = entries;
  for (let entry = 0; entry < entries.size; entry++) {
    const bounds = item(usual, terms.numberOf(entry));
    const hasOwn =
      fixedDays[entry] !== NOT_FIXED || notBefore[entry] !== -OPEN || notAfter[entry] !== OPEN;
    if (!hasOwn && !bounds.isRare && !(bounds.mayBeFirst && isFirstOfAll(entries, entry))) {
      lowest[entry] = bounds.lowest;
      highest[entry] = bounds.highest;
      allowedNumber[entry] = bounds.allowed;
      continue;
    }
    const fixed = terms.fixedDay(entry);
    if (fixed !== null) {
      lowest[entry] = highest[entry] = fixed;
      continue;
    }
    const own = terms.of(entry);
    const isOnKickoff = terms.isOnKickoff(entry);
    const days = isOnKickoff ? tables.every : own.allowed;
    allowedNumber[entry] = allowed.indexOf(days);
    const [from, to] = isOnKickoff ? [plan.kickoff.day, plan.kickoff.day] : [-OPEN, OPEN];
    const low = Math.max(cell(entries.notBefore, entry), from, tables.horizon.first);
    const high = Math.min(cell(entries.notAfter, entry), to, own.lastStart);
    lowest[entry] = days.next(low);
    highest[entry] = days.previous(high);
  }
  lowest[nodes.kickoff] = highest[nodes.kickoff] = plan.kickoff.day;
  boundEnds(terms, nodes, highest);
  return { lowest, highest, allowed, allowedNumber, parts: nodes.parts };
}

/** What entries have of their terms alone, as nearly all do. */
const usualBounds = ({ allowed, lastStart, fixed, onKickoff, start }: Terms, first: number) => ({
  lowest: allowed.next(first),
  highest: allowed.previous(lastStart),
  /** Whether the terms themselves give them a day. */
  isRare: fixed !== null || onKickoff,
  /** Whether the first echelon of a top unit starts on the kickoff. */
  mayBeFirst: start === null,
});

/** An entry that `lead-first` may lengthen ends in its window all the same, unless its fixed start leaves it no room. */
function boundEnds(terms: TermsTable, { kickoff, stages }: Nodes, highest: Int32Array): void {
  for (const owner of stages.owners) {
    if (owner >= kickoff) continue;
    const { windowEnd, lastStart } = terms.of(owner);
    const fixed = terms.fixedDay(owner);
    if (windowEnd === null || lastStart === OPEN || (fixed ?? -OPEN) > lastStart) continue;
    highest[stages.nodeOf(owner, stages.count)] = windowEnd + 1;
  }
}
