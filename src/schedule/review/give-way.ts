import { placeKey } from '../../domain/source-place.js';
import { finding } from '../../diagnostics/finding.js';
import type { Reason as GaveWayBecause } from '../../diagnostics/codes/dates.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import { closedThroughout } from '../../domain/closed-days.js';
import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { LastMembers } from '../network/last-members.js';
import { edgesInto } from '../network/topology.js';
import type { Run } from '../run.js';
import type { Propagation } from '../solve/propagate.js';

/** A limit of one rule that gave way for one reason. */
interface GaveWay {
  /** The edge of the first entry in plan order. */
  readonly edge: number;
  /** The limit at that edge, and why it could not hold. */
  readonly limit: number;
  readonly because: GaveWayBecause;
  least: number;
  most: number;
}

/** The day of every node, and the last of those that a group names. */
interface Chosen {
  readonly day: Int32Array;
  readonly last: LastMembers;
}

/** Upper limits that gave way: one finding for all entries with one rule and one reason. */
export function reviewGiveWay(run: Run, state: Propagation): Diagnostic[] {
  const { network } = run;
  const chosen = { day: state.low, last: new LastMembers(network, state.low) };
  const tally = new Tally<GaveWay>();
  for (let edge = 0; edge < network.edges; edge++) {
    const days = state.giveOf(edge);
    const { upper, severity } = network.relation(edge);
    if (days === 0 || upper === null || severity !== 'warning') continue;
    const limit = upper.at(cell(state.low, network.source(edge)));
    const because = becauseOf(run, chosen, edge, limit);
    const group = tally.add(`${ruleKey(run, edge)} ${becauseKey(because)}`, () => ({
      edge,
      limit,
      because,
      least: days,
      most: days,
    }));
    group.least = Math.min(group.least, days);
    group.most = Math.max(group.most, days);
  }
  return tally.map((group, count) => gaveWayFinding(run, state.low, group, count));
}

function ruleKey({ network }: Run, edge: number): string {
  const relation = network.relation(edge);
  return `${relation.rule}@${placeKey(network.placeOf(relation))}`;
}

function becauseKey(because: GaveWayBecause): string {
  if (because.kind === 'closed') {
    return because.closed.map(({ from, to }) => `${from}-${to}`).join();
  }
  return because.kind === 'rule' ? `rule ${because.rule}` : because.kind;
}

/** Why the later entry of an edge is past the limit: what else keeps it from each day within. */
function becauseOf(run: Run, chosen: Chosen, edge: number, limit: number): GaveWayBecause {
  const { network, entries, calendar } = run;
  const { day } = chosen;
  const entry = network.target(edge);
  const notBefore = cell(entries.notBefore, entry);
  let [bound, by] = [notBefore, -1];
  for (const other of edgesInto(network, entry)) {
    const asked = network.relation(other).lower.at(cell(day, network.source(other)));
    if (asked > bound) [bound, by] = [asked, other];
  }
  if (bound <= limit) {
    const closed = closedThroughout(calendar, bound, limit, network.terms.of(entry).startOn);
    return closed === null ? { kind: 'others' } : { kind: 'closed', from: asDay(bound), closed };
  }
  if (by === -1) return { kind: 'not-before', day: asDay(notBefore) };
  const { rule } = network.relation(by);
  return { kind: 'rule', rule, ...sourceOf(run, chosen, network.source(by)) };
}

/** What an edge comes from, and its day: of a group, the last of those named, whose start or end counts. */
function sourceOf({ network, entries }: Run, { day, last }: Chosen, source: number) {
  const { nodes } = network;
  const fromDay = asDay(cell(day, source));
  if (!nodes.isGroup(source)) return { from: nodes.nameOf(source), fromDay };
  const name = entries.nameOf(last.of(source));
  const { of } = nodes.groupAt(source);
  return { from: of === 'end' ? { ...name, stage: null } : name, fromDay };
}

function gaveWayFinding(run: Run, day: Int32Array, group: GaveWay, count: number): Diagnostic {
  const { network, entries } = run;
  const { edge, because } = group;
  const [from, entry] = [network.source(edge), network.target(edge)];
  const { rule, interval, tolerance, written } = network.relation(edge);
  const facts = {
    who: entries.nameOf(entry),
    count,
    rule,
    from: network.nodes.nameOf(from),
    fromDay: asDay(cell(day, from)),
    day: asDay(cell(day, entry)),
    limit: asDay(group.limit),
    by: group.least,
    most: group.most,
    interval,
    tolerance,
    reason: because,
  };
  const at = entries.placeOf(entry, because.kind === 'not-before' ? 'not-before' : undefined);
  const related: Related[] = [...closedPlaces(because), { at, note: { kind: 'entry' } }];
  const basis = written?.basis ?? null;
  return finding('TC503', network.placeOf({ written }), facts, { related, basis });
}

/** Where the plan itself closes the days. */
function closedPlaces(because: GaveWayBecause): Related[] {
  if (because.kind !== 'closed') return [];
  return because.closed.flatMap((closed): Related[] =>
    closed.at === null ? [] : [{ at: closed.at, note: { kind: 'closed', closed } }],
  );
}
