import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { finding } from '../../diagnostics/finding.js';
import { asDay, yearOf } from '../../domain/day.js';
import { closedBetween } from '../explain/names.js';
import type { Propagation } from '../solve/propagate.js';
import { reviewFixed } from './fixed-days.js';
import { reviewLengths } from './lengths.js';
import { reviewLimits } from './give-way.js';
import { reviewWaits } from './waits.js';
import type { Run } from '../run.js';
import type { Schedule } from '../types.js';

/** What there is to say about a calendar that was found: what gave way, what fixed dates break, lengths, years. */
export function review(run: Run, schedule: Schedule, state: Propagation): Diagnostic[] {
  return [
    ...reviewKickoff(run),
    ...reviewLimits(run, state),
    ...reviewFixed(run, nodeDays(run, schedule, state), schedule.stageStarts),
    ...reviewLengths(run, schedule),
    ...reviewWaits(run, schedule.start, schedule.end),
    ...reviewYears(run, schedule),
  ];
}

/** The day of every node, that of a group of ends by the ends as they came out: filled, or lengthened. */
function nodeDays({ network }: Run, { end }: Schedule, { low }: Propagation): Int32Array {
  const days = low.slice();
  for (const { node, of, members } of network.groups) {
    if (of === 'end')
      for (const member of members) days[node] = Math.max(days[node]!, end[member]!);
  }
  return days;
}

function reviewKickoff({ plan, calendar }: Run): Diagnostic[] {
  const { day, at } = plan.kickoff;
  const closed = closedBetween(calendar, day, day, plan.rules.startOn ?? 'workday');
  return closed === null ? [] : [finding('TC504', at, { day, closed })];
}

/** Years that the plan's days reach and whose holidays nobody has announced. */
function reviewYears({ plan, calendar }: Run, { start, end, windowEnd }: Schedule): Diagnostic[] {
  if (plan.calendar.holidays !== 'cn') return [];
  let first: number = plan.kickoff.day;
  let last: number = Math.max(first, windowEnd ?? first);
  for (let entry = 0; entry < end.length; entry++) {
    first = Math.min(first, start[entry]!);
    last = Math.max(last, end[entry]!);
  }
  const years: number[] = [];
  for (let year = yearOf(asDay(first)); year <= yearOf(asDay(last)); year++) {
    if (!calendar.knows(year)) years.push(year);
  }
  if (years.length === 0) return [];
  const at = plan.calendar.at ?? plan.kickoff.at;
  return [finding('TC511', at, { years, last: calendar.lastKnownYear })];
}
