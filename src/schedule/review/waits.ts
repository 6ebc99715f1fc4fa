import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { asDay } from '../../domain/day.js';
import type { Group } from '../network/build-network.js';
import { nameOf } from '../explain/names.js';
import type { Run } from '../run.js';

/**
 * `lead-first` may lengthen what others wait for the end of, after their days were chosen. What then starts too
 * early is an error: one finding for each `after`.
 */
export function reviewWaits(run: Run, start: Int32Array, end: Int32Array): Diagnostic[] {
  return run.network.groups
    .filter((group) => group.of === 'end')
    .flatMap((group) => tooEarly(run, group, start, end));
}

function tooEarly(run: Run, group: Group, start: Int32Array, end: Int32Array): Diagnostic[] {
  const { plan, entries, network } = run;
  const { firstOut, outEdges, target, classes, classOf } = network;
  let last = group.members[0]!;
  for (const member of group.members) if (end[member]! > end[last]!) last = member;
  const early: number[] = [];
  let limit = 0;
  for (let at = firstOut[group.node]!; at < firstOut[group.node + 1]!; at++) {
    const edge = outEdges[at]!;
    limit = classes[classOf[edge]!]!.lower.at(end[last]!);
    if (start[target[edge]!]! < limit) early.push(target[edge]!);
  }
  const first = early[0];
  if (first === undefined) return [];
  const facts = {
    who: nameOf(plan, entries, first),
    count: early.length,
    day: asDay(start[first]!),
    from: nameOf(plan, entries, last),
    end: asDay(end[last]!),
    limit: asDay(limit),
  };
  return [finding('TC515', group.item.at, facts, { basis: group.item.basis })];
}
