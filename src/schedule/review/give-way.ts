import { finding } from '../../diagnostics/finding.js';
import type { Reason as GaveWayBecause } from '../../diagnostics/codes/dates.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { Tally, type Tallied } from '../../diagnostics/tally.js';
import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { LastMembers } from '../network/last-members.js';
import type { Run } from '../run.js';
import type { Shift } from '../days/shift.js';
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
  const { network, entries } = run;
  const all = new GivenWay(run, state);
  let found: readonly Tallied<GaveWay>[] = [];
  for (let entry = 0; entry < entries.size; entry++) {
    // A twin's limits give what those of the one before it do, for the same reasons where it has the same bound.
    const isAlike =
      network.twins.has(entry) && entries.notBefore[entry] === entries.notBefore[entry - 1];
    if (!isAlike) found = all.ofEdgesInto(entry);
    for (const one of found) one.count++;
  }
  return all.findings();
}

class GivenWay {
  readonly #run: Run;
  readonly #state: Propagation;
  readonly #chosen: { readonly day: Int32Array; readonly last: LastMembers };
  readonly #keys: CauseKeys;
  readonly #tally = new Tally<GaveWay>();

  constructor(run: Run, state: Propagation) {
    this.#run = run;
    this.#state = state;
    this.#chosen = { day: state.low, last: new LastMembers(run.network, state.low) };
    this.#keys = new CauseKeys(run);
  }

  /** What each of the limits belongs to that gave way; it is for the caller to count them. */
  ofEdgesInto(entry: number): readonly Tallied<GaveWay>[] {
    const { network } = this.#run;
    const found: Tallied<GaveWay>[] = [];
    const end = network.firstInto(entry + 1);
    for (let edge = network.firstInto(entry); edge < end; edge++) {
      const days = this.#state.giveOf(edge);
      if (days === 0) continue;
      const relation = network.relation(edge);
      if (relation.upper === null || relation.severity !== 'warning') continue;
      found.push(this.#of(edge, days, relation.upper));
    }
    return found;
  }

  findings(): Diagnostic[] {
    return this.#tally.map((group, count) => {
      return gaveWayFinding(this.#run, this.#state.low, group, count);
    });
  }

  #of(edge: number, days: number, upper: Shift): Tallied<GaveWay> {
    const { network } = this.#run;
    const limit = upper.at(cell(this.#state.low, network.source(edge)));
    const cause = causeOf(this.#run, this.#state.low, edge, limit);
    const key = `${this.#keys.ofRule(network.relation(edge))} ${this.#keys.ofCause(cause)}`;
    const group = this.#tally.of(key, () => {
      const because = becauseOf(this.#run, this.#chosen, edge, cause);
      return { edge, limit, because, least: days, most: days };
    });
    group.example.least = Math.min(group.example.least, days);
    group.example.most = Math.max(group.example.most, days);
    return group;
  }
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
