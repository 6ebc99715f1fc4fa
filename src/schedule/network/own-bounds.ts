import { cell, OPEN } from '../../domain/columns.js';
import type { AllowedDays } from '../days/allowed-days.js';
import type { Draft } from './draft.js';
import type { NodeColumns } from './network.js';
import type { Nodes } from './nodes.js';
import type { TermsTable } from './plan-network.js';

/** What each node's own bounds, its window and its allowed days leave of the horizon. */
export function ownBounds({ entries, tables, terms }: Draft, nodes: Nodes): NodeColumns {
  const { plan } = entries;
  const lowest = new Int32Array(nodes.size).fill(tables.horizon.first);
  const highest = new Int32Array(nodes.size).fill(OPEN);
  const allowed = [tables.every, tables.allowed.workday, tables.allowed.any];
  const allowedNumber = new Uint8Array(nodes.size);
  // Most entries ask for what the one before them did: it is looked up once.
  let before: AllowedDays | null = null;
  let [asked, until, first, last] = [0, 0, 0, 0];
  for (let entry = 0; entry < entries.size; entry++) {
    const fixed = terms.fixedDay(entry);
    if (fixed !== null) {
      lowest[entry] = highest[entry] = fixed;
      continue;
    }
    const own = terms.of(entry);
    const isOnKickoff = terms.isOnKickoff(entry);
    const days = isOnKickoff ? tables.every : own.allowed;
    const from = isOnKickoff ? plan.kickoff.day : tables.horizon.first;
    const to = isOnKickoff ? plan.kickoff.day : OPEN;
    const low = Math.max(cell(entries.notBefore, entry), from, tables.horizon.first);
    const high = Math.min(cell(entries.notAfter, entry), to, own.lastStart);
    if (days !== before || low !== asked || high !== until) {
      before = days;
      asked = low;
      until = high;
      first = days.next(low);
      last = days.previous(high);
    }
    allowedNumber[entry] = days === tables.every ? 0 : allowed.indexOf(days);
    lowest[entry] = first;
    highest[entry] = last;
  }
  lowest[nodes.kickoff] = highest[nodes.kickoff] = plan.kickoff.day;
  boundEnds(terms, nodes, highest);
  return { lowest, highest, allowed, allowedNumber, parts: nodes.parts };
}

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
