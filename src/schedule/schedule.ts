import { Calendar, type HolidayTable } from '../domain/calendar.js';
import type { Plan } from '../domain/plan.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { becauseOf } from './explain/reasons.js';
import { chooseDays } from './solve/choose-days.js';
import { windowEndOf } from './network/relations.js';
import { layOut } from './solve/lay-out.js';
import { explainConflicts, explainCycles } from './explain/infeasible.js';
import { Propagation } from './solve/propagate.js';
import { holdSoftLimits } from './solve/soft-limits.js';
import { review } from './review/review.js';
import { nodeOrder, prepare } from './run.js';
import { topologicalOrder } from './network/topology.js';
import type { Schedule } from './types.js';

export interface Scheduled {
  /** Null where the plan's rules leave some entry no day. */
  readonly schedule: Schedule | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Works out the calendar of a plan: entries, edges, feasible ranges, choice, ends and stages, in that order.
 * What gives way, contradicts or is broken by the person's own dates comes back as findings.
 */
export function schedule(plan: Plan, holidays: HolidayTable): Scheduled {
  const run = prepare(plan, new Calendar(plan.calendar, holidays));
  const cycles = explainCycles(run);
  if (cycles.length > 0) return { schedule: null, diagnostics: cycles };
  const state = new Propagation(run.network);
  holdHardLimits(state);
  if (!state.raiseAll(nodeOrder(run))) {
    return { schedule: null, diagnostics: explainConflicts(run, state.isHeld) };
  }
  state.lowerAll(nodeOrder(run).reverse());
  holdSoftLimits(state, run.order);
  const [earliest, latest] = [state.low.slice(), state.high.slice()];
  const { network, entries } = run;
  const placementOf = (entry: number) => network.terms[network.termsNumber[entry]!]!.placement;
  const wanted = chooseDays(state, run.order, placementOf);
  const tieOrder = network.groups.length > 0 ? topologicalOrder(network) : run.order;
  const times = layOut(plan, network, state.low, tieOrder);
  const result: Schedule = {
    plan,
    windowEnd: windowEndOf(plan, plan.rules),
    size: entries.size,
    unit: entries.unit,
    echelon: entries.echelon,
    member: entries.member,
    start: times.start.subarray(0, entries.size),
    end: times.end,
    stageStarts: times.stageStarts.subarray(0, entries.size * plan.stages.length),
    earliest: earliest.subarray(0, entries.size),
    latest: latest.subarray(0, entries.size),
    because: becauseOf(plan, entries, network, times.start, wanted),
  };
  return { schedule: result, diagnostics: review(run, result, state) };
}

/** Upper limits with the severity `error` hold from the start. */
function holdHardLimits(state: Propagation): void {
  const { edges, classes, classOf } = state.network;
  const isHard = classes.map((edge) => edge.upper !== null && edge.severity === 'error');
  for (let edge = 0; edge < edges; edge++) if (isHard[classOf[edge]!]) state.isHeld[edge] = 1;
}
