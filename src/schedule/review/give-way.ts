import { finding } from '../../diagnostics/finding.js';
import type { Reason as GaveWayBecause } from '../../diagnostics/codes/dates.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { LastMembers } from '../network/last-members.js';
import type { Run } from '../run.js';
import type { Propagation } from '../solve/propagate.js';
import { becauseOf, causeOf, CauseKeys } from './give-way-cause.js';

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

/** Upper limits that gave way: one finding for all entries with one rule and one reason. */
export function reviewGiveWay(run: Run, state: Propagation): Diagnostic[] {
  const { network } = run;
  const chosen = { day: state.low, last: new LastMembers(network, state.low) };
  const tally = new Tally<GaveWay>();
  const keys = new CauseKeys(run);
  for (let edge = 0; edge < network.edges; edge++) {
    const days = state.giveOf(edge);
    if (days === 0) continue;
    const relation = network.relation(edge);
    const { upper, severity } = relation;
    if (upper === null || severity !== 'warning') continue;
    const limit = upper.at(cell(state.low, network.source(edge)));
    const cause = causeOf(run, state.low, edge, limit);
    const group = tally.add(`${keys.ofRule(relation)} ${keys.ofCause(cause)}`, () => {
      const because = becauseOf(run, chosen, edge, cause);
      return { edge, limit, because, least: days, most: days };
    });
    group.least = Math.min(group.least, days);
    group.most = Math.max(group.most, days);
  }
  return tally.map((group, count) => gaveWayFinding(run, state.low, group, count));
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
