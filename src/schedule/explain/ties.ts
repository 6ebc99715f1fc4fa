import { cell } from '../../domain/columns.js';
import { asDay, type Day } from '../../domain/day.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { lastBy, type LastByDay } from '../network/members.js';
import type { Group } from '../network/nodes.js';
import type { Relation } from '../network/relations.js';
import type { Run } from '../run.js';
import type { Times } from '../solve/times.js';
import { compareWishes, type Wish } from './reasons.js';
import type { ChainRule } from './types.js';

/** The end of an edge that it counts from. */
interface Counted {
  /** Null for the kickoff. */
  readonly from: number | null;
  readonly day: Day;
  readonly of: 'start' | 'end';
}

/**
 * The edges between entries with the days as they came out: an end counts as filled, and as lengthened by stages that
 * waited.
 */
export class Ties {
  readonly #run: Run;
  readonly #times: Pick<Times, 'start' | 'end'>;
  readonly #groups = new Map<number, Counted>();
  readonly #last: Readonly<Record<Group['of'], LastByDay>>;

  constructor(run: Run, times: Pick<Times, 'start' | 'end'>) {
    this.#run = run;
    this.#times = times;
    this.#last = { start: lastBy(times.start), end: lastBy(times.end) };
  }

  /** Of a group, the last of those that it names, of equals the first in the plan. */
  counted(source: number): Counted {
    const { network, entries } = this.#run;
    const { nodes } = network;
    if (nodes.isEntry(source)) return { from: source, day: this.start(source), of: 'start' };
    if (!nodes.isGroup(source)) return { from: null, day: entries.plan.kickoff.day, of: 'start' };
    let found = this.#groups.get(source);
    if (found === undefined) this.#groups.set(source, (found = this.#lastOf(source)));
    return found;
  }

  /** The edge into an entry that wants the latest day; null where the entry has its day from nobody. */
  strongest(entry: number): number | null {
    const { network } = this.#run;
    if (network.terms.isFixed(entry) || network.terms.isOnKickoff(entry)) return null;
    let best = this.#wishAlong(network.firstInto(entry));
    for (let edge = best.edge + 1; edge < network.firstInto(entry + 1); edge++) {
      const other = this.#wishAlong(edge);
      if (compareWishes(other, best) < 0) best = other;
    }
    return best.edge;
  }

  start(entry: number): Day {
    return asDay(cell(this.#times.start, entry));
  }

  #lastOf(group: number): Counted {
    const { members, of } = this.#run.network.nodes.groupAt(group);
    const { entry, day } = this.#last[of].of(members);
    return { from: entry, day: asDay(day), of };
  }

  #wishAlong(edge: number): Wish {
    const { network } = this.#run;
    const { rule, want } = network.relation(edge);
    const source = network.source(edge);
    const { from, day } = this.counted(source);
    return { edge, rule, day: want.at(day), from: from ?? source };
  }
}

/** The rule of an edge between entries. */
export function chainRule({ rule }: Relation): ChainRule {
  if (rule === 'group' || rule === 'duration') {
    throw new Error('an edge inside an entry ties it to no other');
  }
  return rule;
}

/** Where an edge's interval is written, else what calls for the rule, else the unit. */
export function tiePlace({ entries }: Run, { rule, written }: Relation, to: number): SourcePlace {
  if (written?.intervalAt !== undefined) return written.intervalAt;
  if (rule === 'system') return entries.placeOf(to, 'system');
  return written?.at ?? entries.placeOf(to);
}
