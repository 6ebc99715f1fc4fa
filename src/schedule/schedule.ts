import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { Calendar, type HolidayTable } from '../domain/calendar.js';
import { OPEN } from '../domain/columns.js';
import { LAST_DAY } from '../domain/day.js';
import type { Entries } from '../domain/entries.js';
import { entriesOf } from '../domain/expand.js';
import type { Plan } from '../domain/plan.js';
import { explainConflicts, explainCycles } from './explain/infeasible.js';
import { endsTooFar } from './explain/too-far.js';
import { Reasons } from './explain/reasons.js';
import { windowEndOf } from './network/terms.js';
import { topologicalOrder } from './network/topology.js';
import { review } from './review/review.js';
import { nodeOrder, prepare, type Run } from './run.js';
import { chooseDays } from './solve/choose-days.js';
import { layOut } from './solve/lay-out.js';
import { Propagation } from './solve/propagate.js';
import { holdHardLimits, holdSoftLimits } from './solve/soft-limits.js';
import type { Times } from './solve/times.js';
import type { Schedule } from './types.js';

export interface Scheduled {
  /** Null where the plan's rules leave some entry no day. */
  readonly schedule: Schedule | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The network and the calendar that the days came from: what explaining, suggesting and forecasting look at. */
  readonly run: Run;
}

/**
 * Works out the calendar of a plan: entries, edges, feasible ranges, choice, ends and stages, in that order.
 * What gives way, contradicts or is broken by the person's own dates comes back as findings.
 *
 * @param entries those of the plan, unless some of their days are known already.
 */
export function schedule(
  plan: Plan,
  holidays: HolidayTable,
  entries: Entries = entriesOf(plan),
): Scheduled {
  const run = prepare(entries, new Calendar(plan.calendar, holidays));
  const state = new Propagation(run.network);
  const diagnostics = findRanges(run, state);
  if (diagnostics.length > 0) return { schedule: null, diagnostics, run };
  const made = chooseAll(run, state);
  const far = endsTooFar(run, made);
  if (far.length > 0) return { schedule: null, diagnostics: far, run };
  return { schedule: made, diagnostics: review(run, made, state), run };
}

/** Earliest and latest days under all limits that can hold; findings where there are none. */
function findRanges(run: Run, state: Propagation): readonly Diagnostic[] {
  const cycles = explainCycles(run);
  if (cycles.length > 0) return cycles;
  holdHardLimits(state);
  if (!state.raiseAll(nodeOrder(run))) {
    return explainConflicts(run, (edge) => state.isHeld(edge));
  }
  state.lowerAll(nodeOrder(run).reverse());
  holdSoftLimits(state, run.order);
  return [];
}

function chooseAll(run: Run, state: Propagation): Schedule {
  const { entries, calendar, network, order } = run;
  const { plan, size } = entries;
  const earliest = state.low.slice(0, size);
  // An entry that started later would have no days that can be written.
  const latest = state.high
    .slice(0, size)
    .map((day) => (day === OPEN ? OPEN : Math.min(day, LAST_DAY)));
  const wanted = chooseDays(state, order, (entry) => network.terms.of(entry).placement);
  const { start, end, stageStarts } = timesOf(run, state);
  const reasons = new Reasons(run, start, wanted);
  return {
    entries,
    calendar,
    windowEnd: windowEndOf(plan, plan.rules),
    start: start.subarray(0, size),
    end,
    stageStarts: stageStarts.subarray(0, size * plan.stages.length),
    earliest,
    latest,
    reasonOf: (entry) => reasons.of(entry),
  };
}

function timesOf({ entries, network, order }: Run, { low }: Propagation): Times {
  const hasGroups = network.nodes.groups.length > 0;
  return layOut(entries.plan, network, low, hasGroups ? topologicalOrder(network) : order);
}
