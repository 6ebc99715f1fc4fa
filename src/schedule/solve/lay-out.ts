import { asDay } from '../../domain/day.js';
import type { Plan } from '../../domain/plan.js';
import { lastDay } from '../../domain/span.js';
import type { PlanNetwork } from '../network/build-network.js';
import { stageLayout } from './stage-layout.js';
import { OPEN } from '../types.js';

/** First and last days of all entries and their stages. */
export interface Times {
  readonly start: Int32Array;
  /** Inclusive. */
  readonly end: Int32Array;
  /** `plan.stages.length` for each entry; those of the network's other nodes come behind. */
  readonly stageStarts: Int32Array;
}

/**
 * Durations and stages of chosen starts.
 *
 * @param order entries so ordered that every tie runs forward.
 */
export function layOut(
  plan: Plan,
  network: PlanNetwork,
  start: Int32Array,
  order: Iterable<number>,
): Times {
  const size = network.termsNumber.length;
  const end = new Int32Array(size);
  for (let entry = 0; entry < size; entry++) {
    end[entry] = classOf(network, entry).end.at(start[entry]!);
  }
  fill(network, start, end);
  const stages = plan.stages.length;
  const stageStarts = new Int32Array(network.nodes * stages);
  const lay = stageLayout(plan);
  for (let entry = 0; entry < size; entry++) {
    lay(start[entry]!, end[entry]!, stageStarts, entry * stages);
  }
  const times = { start, end, stageStarts };
  letLeadersGoFirst(network, times, stages, order);
  return times;
}

const classOf = (network: PlanNetwork, entry: number) =>
  network.terms[network.termsNumber[entry]!]!;

/**
 * `duration.fill`: all entries that have it get one and the same length in days, the longest with which each ends
 * inside its window, within its `max`, and in time for those that wait for its end. None gets shorter by it. Without
 * any window there is nothing to fill.
 */
function fill(network: PlanNetwork, start: Int32Array, end: Int32Array): void {
  const waited = waitedFor(network, start);
  const filled: number[] = [];
  let days = Infinity;
  let hasWindow = false;
  for (let entry = 0; entry < end.length; entry++) {
    const { rules, windowEnd } = classOf(network, entry);
    if (rules.duration?.fill !== true) continue;
    filled.push(entry);
    hasWindow ||= windowEnd !== null;
    const { max } = rules.duration;
    const longest = max === undefined ? Infinity : lastDay(asDay(start[entry]!), max);
    const last = Math.min(windowEnd ?? Infinity, longest, waited.get(entry) ?? Infinity);
    days = Math.min(days, last - start[entry]! + 1);
  }
  if (!hasWindow) return;
  for (const entry of filled) end[entry] = Math.max(end[entry]!, start[entry]! + days - 1);
}

/** The last day on which each entry may end for the sake of those that wait for its end. */
function waitedFor(network: PlanNetwork, start: Int32Array): Map<number, number> {
  const { firstOut, outEdges, target, classes, classOf: relationOf } = network;
  const limits = new Map<number, number>();
  for (const { node, of, members } of network.groups) {
    if (of !== 'end') continue;
    let limit = Infinity;
    for (let at = firstOut[node]!; at < firstOut[node + 1]!; at++) {
      const edge = outEdges[at]!;
      const wait = classes[relationOf[edge]!]!.lower;
      limit = Math.min(limit, wait.lastUpTo(start[target[edge]!]!));
    }
    for (const member of members) limits.set(member, Math.min(limit, limits.get(member) ?? limit));
  }
  return limits;
}

/**
 * `lead-first`: stage k of an entry begins no earlier than `interval` after stage k of each entry that it is tied
 * to. A stage that has to wait lengthens the one before it and keeps its own days, so what follows moves along.
 * A group's stage k begins with the last of its members'.
 */
function letLeadersGoFirst(
  network: PlanNetwork,
  { stageStarts, end }: Times,
  stages: number,
  order: Iterable<number>,
): void {
  if (!network.terms.some((rules) => rules.leadFirst !== null)) return;
  const leaders = leadersOf(network);
  for (const node of order) {
    if (node === network.kickoff) continue;
    if (node > network.kickoff) gather(network, node, stageStarts, stages);
    else end[node]! += waitFor(network, node, leaders(node), stageStarts, stages);
  }
}

/** Moves the stages of an entry behind those of its leaders; answers by how many days its end moved. */
function waitFor(
  network: PlanNetwork,
  entry: number,
  leaders: readonly number[],
  stageStarts: Int32Array,
  stages: number,
): number {
  const lead = classOf(network, entry).leadFirst;
  if (lead === null) return 0;
  let moved = 0;
  for (let k = 1; k < stages; k++) {
    const asLaid = stageStarts[entry * stages + k]!;
    let begin = asLaid + moved;
    for (const leader of leaders) {
      begin = Math.max(begin, lead.lower.at(stageStarts[leader * stages + k]!));
    }
    moved = begin - asLaid;
    stageStarts[entry * stages + k] = begin;
  }
  return moved;
}

function gather(network: PlanNetwork, node: number, stageStarts: Int32Array, stages: number): void {
  stageStarts.fill(-OPEN, node * stages, (node + 1) * stages);
  for (const member of network.groups[node - network.kickoff - 1]!.members) {
    for (let k = 0; k < stages; k++) {
      const at = node * stages + k;
      stageStarts[at] = Math.max(stageStarts[at]!, stageStarts[member * stages + k]!);
    }
  }
}

/** The nodes that `lead-first` ties an entry to; none for one whose day is fixed, since nothing pulls at it. */
function leadersOf(network: PlanNetwork): (entry: number) => number[] {
  const { firstIn, source, classes, classOf: relationOf } = network;
  return (entry) => {
    const found: number[] = [];
    for (let edge = firstIn[entry]!; edge < firstIn[entry + 1]!; edge++) {
      if (classes[relationOf[edge]!]!.rule === 'lead-first') found.push(source[edge]!);
    }
    return found;
  };
}
