import { cell } from '../../domain/columns.js';
import { LastByDay, type Members } from '../network/members.js';
import type { Terms } from '../network/terms.js';
import type { PlanNetwork } from '../network/plan-network.js';
import { edgesInto, topologicalOrder } from '../network/topology.js';
import type { Shift } from '../days/shift.js';
import type { Times } from './times.js';

/**
 * `lead-first`: stage k of an entry begins no earlier than `interval` after stage k of each entry that it is tied
 * to. A stage that has to wait lengthens the one before it and keeps its own days, so what follows moves along.
 * A group's stage k begins with the last of its members'.
 */
export function letLeadersGoFirst(network: PlanNetwork, { stageStarts, end }: Times): void {
  const { nodes, terms } = network;
  const { stages } = nodes;
  // Of one stage alone, which begins with the start, nothing waits here.
  if (stages.owners.length === 0 || stages.count < 2) return;
  const begins = new StageStarts(stageStarts, stages.count);
  // A group has its turn behind its members.
  const last = Array.from(
    { length: stages.count },
    (_, k) => new LastByDay((entry) => begins.get(entry, k)),
  );
  for (const node of topologicalOrder(network)) {
    // The second stages come in the order in which they wait for one another; later ones in the same.
    if (!nodes.isStage(node) || stages.stageOf(node) > 1) continue;
    const owner = stages.ownerOf(node);
    if (nodes.isGroup(owner)) gather(begins, owner, nodes.groupAt(owner).members, last);
    else {
      const own = terms.of(owner);
      if (own.leadFirst === null) continue;
      const moved = waitFor(begins, owner, leadersOf(network, node), own.leadFirst.lower);
      const lastStage = begins.get(owner, stages.count - 1);
      end[owner] = lastDayOf(own, cell(end, owner) + moved, lastStage);
    }
  }
}

/** A window that cuts an entry short cuts its last stage, and leaves it a day. */
const lastDayOf = ({ isCut, windowEnd }: Terms, end: number, lastStage: number): number =>
  isCut && windowEnd !== null ? Math.max(lastStage, Math.min(end, windowEnd)) : end;

/** The first days of stages, by node and stage. */
class StageStarts {
  readonly stages: number;
  readonly #days: Int32Array;

  constructor(days: Int32Array, stages: number) {
    this.#days = days;
    this.stages = stages;
  }

  get(node: number, stage: number): number {
    return cell(this.#days, node * this.stages + stage);
  }

  set(node: number, stage: number, day: number): void {
    this.#days[node * this.stages + stage] = day;
  }
}

/** Moves the stages of an entry behind those of its leaders; answers by how many days its end moved. */
function waitFor(
  begins: StageStarts,
  entry: number,
  leaders: readonly number[],
  wait: Shift,
): number {
  let moved = 0;
  for (let k = 1; k < begins.stages; k++) {
    const asLaid = begins.get(entry, k);
    let day = asLaid + moved;
    for (const leader of leaders) day = Math.max(day, wait.at(begins.get(leader, k)));
    moved = day - asLaid;
    begins.set(entry, k, day);
  }
  return moved;
}

function gather(
  begins: StageStarts,
  node: number,
  members: Members,
  last: readonly LastByDay[],
): void {
  for (const [k, byDay] of last.entries()) begins.set(node, k, byDay.of(members).day);
}

/** The entries and groups that go one step ahead of the owner of a stage. */
function leadersOf(network: PlanNetwork, stage: number): number[] {
  const found: number[] = [];
  for (const edge of edgesInto(network, stage)) {
    if (network.relation(edge).rule !== 'lead-first') continue;
    found.push(network.nodes.ownerOf(network.source(edge)));
  }
  return found;
}
