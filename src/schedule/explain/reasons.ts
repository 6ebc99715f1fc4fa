import type { Entries } from '../network/entries.js';
import { boundsOf, type PlanNetwork } from '../network/build-network.js';
import type { Plan } from '../../domain/plan.js';
import type { Because } from '../types.js';

/** Why each entry starts when it does, made when it is asked for. */
export function becauseOf(
  plan: Plan,
  entries: Entries,
  network: PlanNetwork,
  start: Int32Array,
  wanted: Int32Array,
): (entry: number) => Because {
  return (entry) => {
    const day = start[entry]!;
    if (network.isFixed[entry] === 1) return { rule: 'fixed', from: null, interval: null };
    const rules = network.terms[network.termsNumber[entry]!]!;
    const toKickoff = day - plan.kickoff.day;
    if (rules.onKickoff) return { rule: 'kickoff', from: null, interval: toKickoff };
    const { notBefore, notAfter } = boundsOf(plan, entries, entry);
    if (wanted[entry]! < notBefore && day === rules.allowed.next(notBefore)) {
      return { rule: 'not-before', from: null, interval: null };
    }
    if (wanted[entry]! > notAfter && day === rules.allowed.previous(notAfter)) {
      return { rule: 'not-after', from: null, interval: null };
    }
    return strongest(network, start, entry);
  };
}

/** The edge into the entry that wants the latest day; the first of several. */
function strongest(network: PlanNetwork, start: Int32Array, entry: number): Because {
  const { firstIn, source, classes, classOf, kickoff } = network;
  let best = -1;
  let most = -Infinity;
  for (let edge = firstIn[entry]!; edge < firstIn[entry + 1]!; edge++) {
    const wants = classes[classOf[edge]!]!.want.at(start[source[edge]!]!);
    if (wants > most) [best, most] = [edge, wants];
  }
  const interval = start[entry]! - start[source[best]!]!;
  const { rule } = classes[classOf[best]!]!;
  if (source[best] === kickoff) {
    return { rule: rule === 'start' ? 'start' : 'kickoff', from: null, interval };
  }
  if (source[best]! < kickoff) {
    return { rule: rule as 'stagger', from: source[best]!, interval };
  }
  const from = lastOf(network, start, source[best]!);
  return { rule: 'after', from, interval: start[entry]! - start[from]! };
}

/** The member of a group that the group waits for: the one whose day is last. */
function lastOf(network: PlanNetwork, start: Int32Array, node: number): number {
  const { firstIn, source, classes, classOf } = network;
  let best = firstIn[node]!;
  for (let edge = best; edge < firstIn[node + 1]!; edge++) {
    const day = (at: number) => classes[classOf[at]!]!.lower.at(start[source[at]!]!);
    if (day(edge) > day(best)) best = edge;
  }
  return source[best]!;
}
