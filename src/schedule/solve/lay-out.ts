import { cell } from '../../domain/columns.js';
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
  const end = new Int32Array(size);
  for (let entry = 0; entry < size; entry++) {
    end[entry] = network.terms.of(entry).end.at(cell(start, entry));
  }
  const lay = stageLayout(plan);
  const stages = plan.stages.length;
  return fillWindow(network, { start, end }, (ends) => {
    const stageStarts = new Int32Array(network.size * stages);
    for (let entry = 0; entry < size; entry++) {
      lay(cell(start, entry), cell(ends, entry), stageStarts, entry * stages);
    }
    const asked = network.nodes.stages.owners.length === 0 ? ends : ends.slice();
    const times = { start, end: ends, asked, stageStarts };
    letLeadersGoFirst(network, times);
    return times;
  });
}
