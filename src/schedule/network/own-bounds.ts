import { cell, OPEN } from '../../domain/columns.js';
import type { Draft } from './draft.js';
import type { NodeColumns } from './network.js';
import type { Nodes } from './nodes.js';

/** What each node's own bounds, its window and its allowed days leave of the horizon. */
export function ownBounds({ entries, tables, terms }: Draft, nodes: Nodes): NodeColumns {
  const { plan } = entries;
  const lowest = new Int32Array(nodes.size).fill(tables.horizon.first);
  const highest = new Int32Array(nodes.size).fill(OPEN);
  const allowed = [tables.every, tables.allowed.workday, tables.allowed.any];
  const allowedNumber = new Uint8Array(nodes.size);
  for (let entry = 0; entry < entries.size; entry++) {
    if (entries.isFixed(entry)) {
      lowest[entry] = highest[entry] = cell(entries.fixed, entry);
      continue;
    }
    const own = terms.of(entry);
    const days = own.onKickoff ? tables.every : own.allowed;
    allowedNumber[entry] = allowed.indexOf(days);
    const [from, to] = own.onKickoff ? [plan.kickoff.day, plan.kickoff.day] : [-OPEN, OPEN];
    const low = Math.max(cell(entries.notBefore, entry), from, tables.horizon.first);
    const high = Math.min(cell(entries.notAfter, entry), to, own.lastStart);
    lowest[entry] = days.next(low);
    highest[entry] = days.previous(high);
  }
  lowest[nodes.kickoff] = highest[nodes.kickoff] = plan.kickoff.day;
  return { lowest, highest, allowed, allowedNumber };
}
