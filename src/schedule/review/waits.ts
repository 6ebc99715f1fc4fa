import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { Group } from '../network/nodes.js';
import { edgesOut } from '../network/topology.js';
import type { Run } from '../run.js';
import type { Schedule } from '../types.js';

/**
 * `lead-first` may lengthen what others wait for the end of, after their days were chosen. What then starts too
 * early is an error: one finding for each `after`.
 */
export const reviewWaits = (run: Run, schedule: Schedule): Diagnostic[] =>
  run.network.nodes.groups
    .filter((group) => group.of === 'end')
    .flatMap((group) => tooEarly(run, group, schedule));

function tooEarly({ entries, network }: Run, group: Group, { start, end }: Schedule): Diagnostic[] {
  const last = group.members.reduce((a, b) => (cell(end, b) > cell(end, a) ? b : a));
  const lastEnd = cell(end, last);
  const early: number[] = [];
  let limit = 0;
  for (const edge of edgesOut(network, group.node)) {
    limit = network.relation(edge).lower.at(lastEnd);
    const entry = network.target(edge);
    if (cell(start, entry) < limit) early.push(entry);
  }
  const [first] = early;
  if (first === undefined) return [];
  const facts = {
    who: entries.nameOf(first),
    count: early.length,
    day: asDay(cell(start, first)),
    from: entries.nameOf(last),
    end: asDay(lastEnd),
    limit: asDay(limit),
  };
  return [finding('TC515', group.item.at, facts, { basis: group.item.basis })];
}
