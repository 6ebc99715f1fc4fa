import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { closedThroughout } from '../../domain/closed-days.js';
import { cell, copyOf } from '../../domain/columns.js';
import { asDay, yearOf } from '../../domain/day.js';
import { lastBy } from '../network/members.js';
import type { Run } from '../run.js';
import type { Propagation } from '../solve/propagate.js';
import type { Schedule } from '../types.js';
import { reviewFixedDays } from './fixed-days.js';
import { reviewGiveWay } from './give-way.js';
import { reviewLengths } from './lengths.js';

/** What there is to say about a calendar that was found: what gave way, what fixed dates break, lengths, years. */
export function review(run: Run, schedule: Schedule, state: Propagation): Diagnostic[] {
  return [
    ...reviewKickoff(run),
    ...reviewGiveWay(run, state),
    ...reviewFixedDays(run, nodeDays(run, schedule, state)),
    ...reviewLengths(run, schedule),
    ...reviewYears(schedule),
  ];
}

/**
 * The day of every node, that of a group of ends by the ends as they came out: filled, or lengthened. Without such groups
 * the solution's own, to be read only.
 */
function nodeDays({ network }: Run, { end }: Schedule, { low }: Propagation): Int32Array {
  const ofEnds = network.nodes.groups.filter(({ of }) => of === 'end');
  if (ofEnds.length === 0) return low;
  const days = copyOf(low);
  const last = lastBy(end);
  for (const { node, members } of ofEnds) {
    days[node] = Math.max(cell(days, node), last.of(members).day);
  }
  return days;
}

/** The kickoff stands, and what starts on it; where some entries may not start that day, one warning says so. */
function reviewKickoff({ entries, calendar, network }: Run): Diagnostic[] {
  const { day, at } = entries.plan.kickoff;
  for (const startOn of new Set(network.terms.all.map((terms) => terms.startOn))) {
    const closed = closedThroughout(calendar, day, day, startOn);
    if (closed !== null) return [finding('TC504', at, { day, closed })];
  }
  return [];
}

/** Years that the plan's days reach and whose holidays nobody has announced. */
function reviewYears({ entries, calendar, start, end, windowEnd }: Schedule): Diagnostic[] {
  const { plan } = entries;
  if (plan.calendar.holidays !== 'cn') return [];
  let first: number = plan.kickoff.day;
  let last: number = Math.max(first, windowEnd ?? first);
  for (let entry = 0; entry < entries.size; entry++) {
    first = Math.min(first, cell(start, entry));
    last = Math.max(last, cell(end, entry));
  }
  const years: number[] = [];
  for (let year = yearOf(asDay(first)); year <= yearOf(asDay(last)); year++) {
    if (!calendar.knows(year)) years.push(year);
  }
  if (years.length === 0) return [];
  const at = plan.calendar.at ?? plan.kickoff.at;
  return [finding('TC511', at, { years, last: calendar.lastKnownYear })];
}
