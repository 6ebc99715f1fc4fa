import { cell, columnOf, copyOf } from '../../domain/columns.js';
import type { Plan } from '../../domain/plan.js';
import type { PlanNetwork } from '../network/plan-network.js';
import { fillWindow } from './fill-window.js';
import { letLeadersGoFirst } from './lead-first.js';
import { stageLayout } from '../days/stage-layout.js';
import type { Times } from './times.js';

/**
 * Durations and stages of chosen starts.
 *
 * @param start the day of every node of the network.
 */
export function layOut(plan: Plan, network: PlanNetwork, start: Int32Array): Times {
  const size = network.nodes.kickoff;
  return fillWindow(network, { start, end: endsOf(network, start, size) }, (end) => {
    const stageStarts = stagesOf(plan, { start, end }, size, network.size);
    const asked = network.nodes.stages.owners.length === 0 ? end : copyOf(end);
    const times = { start, end, asked, stageStarts };
    letLeadersGoFirst(network, times);
    return times;
  });
}

/** Last days. Most entries have the days of the one before them, here and below. */
function endsOf({ terms }: PlanNetwork, start: Int32Array, size: number): Int32Array {
  const end = columnOf(size);
  for (let entry = 0; entry < size; entry++) {
    const own = terms.of(entry);
    const first = cell(start, entry);
    const isAlike = entry > 0 && first === cell(start, entry - 1) && own === terms.of(entry - 1);
    end[entry] = isAlike ? cell(end, entry - 1) : own.end.at(first);
  }
  return end;
}

/** First days of stages; room for those of other nodes behind them. */
function stagesOf(
  plan: Plan,
  { start, end }: Pick<Times, 'start' | 'end'>,
  size: number,
  nodes: number,
): Int32Array {
  const lay = stageLayout(plan);
  const stages = plan.stages.length;
  const starts = columnOf(nodes * stages);
  for (let entry = 0; entry < size; entry++) {
    const at = entry * stages;
    const first = cell(start, entry);
    const last = cell(end, entry);
    if (entry > 0 && first === cell(start, entry - 1) && last === cell(end, entry - 1)) {
      for (let stage = at; stage < at + stages; stage++)
        starts[stage] = cell(starts, stage - stages);
    } else {
      lay(first, last, starts, at);
    }
  }
  return starts;
}
