import { placeKey } from '../../domain/source-place.js';
import type { Reason as GaveWayBecause } from '../../diagnostics/codes/dates.js';
import { closedThroughout, type ClosedDays } from '../../domain/closed-days.js';
import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { LastMembers } from '../network/last-members.js';
import type { Relation } from '../network/relations.js';
import type { Run } from '../run.js';

/** The day of every node, and the last of those that a group names. */
interface Chosen {
  readonly day: Int32Array;
  readonly last: LastMembers;
}

/** What keeps the later entry of an edge past its limit. Names of entries are for the one that stands for thousands. */
interface Cause {
  /** The day that all else leaves. */
  readonly bound: number;
  /** The edge that asks for it; −1 for the entry's own bound. */
  readonly by: number;
  /** Where the bound is not past the limit: the closed days up to that, null where it has others. */
  readonly closed: readonly ClosedDays[] | null;
  readonly isPast: boolean;
}

/** Why the later entry of an edge is past the limit: what else keeps it from each day within. */
export function causeOf(run: Run, day: Int32Array, edge: number, limit: number): Cause {
  const { network, entries, calendar } = run;
  const entry = network.target(edge);
  let [bound, by] = [cell(entries.notBefore, entry), -1];
  const end = network.firstInto(entry + 1);
  for (let other = network.firstInto(entry); other < end; other++) {
    const asked = network.relation(other).lower.at(cell(day, network.source(other)));
    if (asked > bound) [bound, by] = [asked, other];
  }
  if (bound > limit) return { bound, by, closed: null, isPast: true };
  const closed = closedThroughout(calendar, bound, limit, network.terms.of(entry).startOn);
  return { bound, by, closed, isPast: false };
}

/** What tells rules and causes apart, as text: made once for all entries that share them. */
export class CauseKeys {
  readonly #run: Run;
  readonly #ofRelation = new Map<Relation, string>();
  readonly #ofClosed = new Map<readonly ClosedDays[], string>();

  constructor(run: Run) {
    this.#run = run;
  }

  ofRule(relation: Relation): string {
    let key = this.#ofRelation.get(relation);
    if (key === undefined) {
      key = `${relation.rule}@${placeKey(this.#run.network.placeOf(relation))}`;
      this.#ofRelation.set(relation, key);
    }
    return key;
  }

  ofCause({ by, closed, isPast }: Cause): string {
    if (!isPast) return closed === null ? 'others' : this.#closedKey(closed);
    return by === -1 ? 'not-before' : `rule ${this.#run.network.relation(by).rule}`;
  }

  #closedKey(closed: readonly ClosedDays[]): string {
    let key = this.#ofClosed.get(closed);
    if (key === undefined) {
      key = closed.map(({ from, to }) => `${from}-${to}`).join();
      this.#ofClosed.set(closed, key);
    }
    return key;
  }
}

/** The cause as findings tell it. */
export function becauseOf(run: Run, chosen: Chosen, edge: number, cause: Cause): GaveWayBecause {
  const { network, entries } = run;
  const { bound, by, closed, isPast } = cause;
  if (!isPast) {
    return closed === null ? { kind: 'others' } : { kind: 'closed', from: asDay(bound), closed };
  }
  if (by === -1) {
    return { kind: 'not-before', day: asDay(cell(entries.notBefore, network.target(edge))) };
  }
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
