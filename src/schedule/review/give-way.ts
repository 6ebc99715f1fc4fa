import { finding } from '../../diagnostics/finding.js';
import type { Facts } from '../../diagnostics/catalog.js';
import type { Reason } from '../../diagnostics/codes/dates.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { asDay } from '../../domain/day.js';
import type { Plan } from '../../domain/plan.js';
import { NO_SPAN } from '../../domain/span.js';
import { namePlace, ownPlace } from '../explain/chain.js';
import { boundsOf } from '../network/build-network.js';
import { closedBetween, nameOf, nodeOf } from '../explain/names.js';
import type { Propagation } from '../solve/propagate.js';
import type { Run } from '../run.js';

interface GaveWay {
  /** The edge of the first entry in plan order. */
  readonly edge: number;
  readonly reason: Reason;
  count: number;
  least: number;
  most: number;
}

/** Upper limits that gave way: one finding for all entries with one rule and one reason. */
export function reviewLimits(run: Run, state: Propagation): Diagnostic[] {
  const { network } = run;
  const groups = new Map<string, GaveWay>();
  for (let edge = 0; edge < network.edges; edge++) {
    const days = state.give[edge]!;
    if (days === 0 || network.classes[network.classOf[edge]!]!.severity !== 'warning') continue;
    const reason = reasonOf(run, state.low, edge);
    const key = `${placeKey(run, edge)} ${reasonKey(reason)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { edge, reason, count: 1, least: days, most: days });
    else {
      known.count++;
      known.least = Math.min(known.least, days);
      known.most = Math.max(known.most, days);
    }
  }
  return [...groups.values()].map((group) => gaveWayFinding(run, state.low, group));
}

function placeKey({ network, plan }: Run, edge: number): string {
  const { source, rule } = network.classes[network.classOf[edge]!]!;
  const at = source?.at ?? plan.kickoff.at;
  return `${rule}@${at.source}:${at.start}`;
}

function reasonKey(reason: Reason): string {
  if (reason.kind === 'closed') return reason.closed.map(({ from, to }) => `${from}-${to}`).join();
  return reason.kind === 'rule' ? `rule ${reason.rule}` : reason.kind;
}

/** Why the later entry of an edge is past the limit: what else keeps it from each day within. */
function reasonOf(
  { network, plan, entries, calendar }: Run,
  day: Int32Array,
  edge: number,
): Reason {
  const { source, target, classes, classOf, firstIn } = network;
  const entry = target[edge]!;
  const limit = classes[classOf[edge]!]!.upper!.at(day[source[edge]!]!);
  const { notBefore } = boundsOf(plan, entries, entry);
  let [bound, by] = [notBefore, -1];
  for (let other = firstIn[entry]!; other < firstIn[entry + 1]!; other++) {
    const asked = classes[classOf[other]!]!.lower.at(day[source[other]!]!);
    if (asked > bound) [bound, by] = [asked, other];
  }
  if (bound <= limit) {
    const startOn = network.terms[network.termsNumber[entry]!]!.rules.startOn ?? 'workday';
    const closed = closedBetween(calendar, bound, limit, startOn);
    return closed === null ? { kind: 'others' } : { kind: 'closed', closed };
  }
  if (by === -1) return { kind: 'not-before', day: asDay(notBefore) };
  const { rule } = classes[classOf[by]!]!;
  return { kind: 'rule', rule, from: nodeOf(plan, entries, source[by]!) };
}

function gaveWayFinding(run: Run, day: Int32Array, group: GaveWay): Diagnostic {
  const { network, plan, entries } = run;
  const from = network.source[group.edge]!;
  const entry = network.target[group.edge]!;
  const { rule, upper, source } = network.classes[network.classOf[group.edge]!]!;
  const facts: Facts['TC503'] = {
    who: nameOf(plan, entries, entry),
    count: group.count,
    rule,
    from: nodeOf(plan, entries, from),
    fromDay: asDay(day[from]!),
    day: asDay(day[entry]!),
    limit: asDay(upper!.at(day[from]!)),
    by: group.least,
    most: group.most,
    interval: source?.interval ?? NO_SPAN,
    tolerance: source?.tolerance ?? NO_SPAN,
    reason: group.reason,
  };
  const at =
    group.reason.kind === 'not-before' ? ownPlace(run, entry, 'not-before') : namePlace(run, entry);
  const related: Related[] = [...closedPlaces(plan, group.reason), { at, note: { kind: 'entry' } }];
  return finding('TC503', source?.at ?? plan.kickoff.at, facts, {
    related,
    basis: source?.basis ?? null,
  });
}

/** Where the plan itself closes the days. */
function closedPlaces({ calendar }: Plan, reason: Reason): Related[] {
  if (reason.kind !== 'closed') return [];
  return reason.closed.flatMap((closed): Related[] => {
    const ranges = closed.kind === 'avoid' ? calendar.avoid : calendar.restdays;
    const range = ranges.find(({ from, to }) => from === closed.from && to === closed.to);
    if (closed.kind !== 'avoid' && closed.kind !== 'restday') return [];
    return range === undefined ? [] : [{ at: range.at, note: { kind: 'closed', closed } }];
  });
}
