import { cell } from '../../domain/columns.js';
import { stageLayout } from '../days/stage-layout.js';
import { edgesInto } from '../network/topology.js';
import type { Run } from '../run.js';
import type { Times } from '../solve/times.js';
import { tiePlace } from './ties.js';
import type { Wait } from './types.js';

/** Which stages of an entry waited for a leader's under `lead-first`: one for each stage, null where it did not. */
export function stageWaits(run: Run, times: Times, entry: number): readonly (Wait | null)[] {
  const { stages } = run.entries.plan;
  const { nodes } = run.network;
  if (!nodes.stages.has(entry)) return stages.map(() => null);
  const laid = new Int32Array(stages.length);
  stageLayout(run.entries.plan)(cell(times.start, entry), cell(times.asked, entry), laid, 0);
  let moved = 0;
  return stages.map((_, stage) => {
    const days = beginOf(times, entry, stage, stages.length) - cell(laid, stage) - moved;
    moved += days;
    return days > 0 ? waitOf(run, times, entry, stage, days) : null;
  });
}

const beginOf = ({ stageStarts }: Times, entry: number, stage: number, count: number): number =>
  cell(stageStarts, entry * count + stage);

/** The edge whose leader's stage begins last; of equals, the first leader in the plan. */
function waitOf(run: Run, times: Times, entry: number, stage: number, days: number): Wait | null {
  const { network } = run;
  let best: Wait | null = null;
  let latest = -Infinity;
  for (const edge of edgesInto(network, network.nodes.stages.nodeOf(entry, stage))) {
    const relation = network.relation(edge);
    if (relation.rule !== 'lead-first') continue;
    const leader = leaderOf(run, times, network.nodes.ownerOf(network.source(edge)), stage);
    const day = relation.lower.at(leader.day);
    if (day < latest || (day === latest && leader.entry > (best?.from ?? -1))) continue;
    latest = day;
    const { interval, written } = relation;
    const at = tiePlace(run, relation, entry);
    best = { from: leader.entry, days, interval, at, basis: written?.basis ?? null };
  }
  return best;
}

/** A group's stage begins with the last of its members'. */
function leaderOf({ network, entries }: Run, times: Times, owner: number, stage: number) {
  const { nodes } = network;
  const members = nodes.isGroup(owner) ? nodes.groupAt(owner).members.listed() : [owner];
  let [best, last] = [-1, -Infinity];
  for (const member of members) {
    const day = beginOf(times, member, stage, entries.plan.stages.length);
    if (day > last || (day === last && member < best)) [best, last] = [member, day];
  }
  return { entry: best, day: last };
}
