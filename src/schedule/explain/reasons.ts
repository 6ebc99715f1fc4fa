import { closedDaysIn, type ClosedDays } from '../../domain/closed-days.js';
import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { StartOn } from '../../domain/rules.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Relation } from '../network/relations.js';
import type { Run } from '../run.js';
import type { Reason } from '../types.js';

/** What every reason says besides the rule. */
type Asked = Pick<Reason, 'at' | 'basis' | 'wish' | 'skipped'>;

/** Why each entry starts when it does, made when it is asked for. */
export class Reasons {
  readonly #run: Run;
  /** The day of every node. */
  readonly #day: Int32Array;
  readonly #wanted: Int32Array;
  readonly #skipped = new Map<string, readonly ClosedDays[]>();

  /** @param wanted what the edges of each entry wanted when its day was chosen. */
  constructor(run: Run, day: Int32Array, wanted: Int32Array) {
    this.#run = run;
    this.#day = day;
    this.#wanted = wanted;
  }

  of(entry: number): Reason {
    return this.#ownWord(entry) ?? this.#strongestEdge(entry);
  }

  /** What the person wrote for this entry alone; null where it is not that which set the day. */
  #ownWord(entry: number): Reason | null {
    const { entries, network } = this.#run;
    const day = cell(this.#day, entry);
    const { terms } = network;
    if (terms.isFixed(entry)) return this.#own('fixed', entry, terms.startPlace(entry), day);
    const { rules, allowed } = terms.of(entry);
    if (terms.isOnKickoff(entry)) return this.#withKickoff(entry, rules.start ?? null);
    const wanted = cell(this.#wanted, entry);
    const notBefore = cell(entries.notBefore, entry);
    if (wanted < notBefore && day === allowed.next(notBefore)) {
      return this.#own('not-before', entry, entries.placeOf(entry, 'not-before'), notBefore);
    }
    const notAfter = cell(entries.notAfter, entry);
    if (wanted > notAfter && day === allowed.previous(notAfter)) {
      return this.#own('not-after', entry, entries.placeOf(entry, 'not-after'), notAfter);
    }
    return null;
  }

  #own(
    rule: 'fixed' | 'not-before' | 'not-after',
    entry: number,
    at: SourcePlace,
    wish: number,
  ): Reason {
    return { rule, from: null, interval: null, ...this.#asked(entry, wish, at, null) };
  }

  #withKickoff(entry: number, written: Relation['written']): Reason {
    const { kickoff } = this.#run.entries.plan;
    const interval = cell(this.#day, entry) - kickoff.day;
    const at = written?.at ?? kickoff.at;
    const asked = this.#asked(entry, kickoff.day, at, written?.basis ?? null);
    return { rule: 'kickoff', from: null, interval, ...asked };
  }

  /** The edge into the entry that wants the latest day; the first of several. */
  #strongestEdge(entry: number): Reason {
    const { entries, network } = this.#run;
    let best = network.firstInto(entry);
    let wish = -Infinity;
    for (let edge = best; edge < network.firstInto(entry + 1); edge++) {
      const wants = network.relation(edge).want.at(cell(this.#day, network.source(edge)));
      if (wants > wish) [best, wish] = [edge, wants];
    }
    const { rule, written } = network.relation(best);
    const source = network.source(best);
    const at = written?.at ?? entries.plan.kickoff.at;
    const asked = this.#asked(entry, wish, at, written?.basis ?? null);
    const isGroup = network.nodes.isGroup(source);
    const from = isGroup ? this.#lastOf(source) : source;
    const interval = cell(this.#day, entry) - cell(this.#day, from);
    if (rule === 'kickoff' || rule === 'start') return { rule, from: null, interval, ...asked };
    if (rule === 'group' || rule === 'duration') {
      throw new Error('an edge inside an entry is the reason of its start');
    }
    return { rule: isGroup ? 'after' : rule, from, interval, ...asked };
  }

  /** The member of a group that the group waits for: the one whose day is last. */
  #lastOf(node: number): number {
    const { network } = this.#run;
    let best = network.firstInto(node);
    let last = -Infinity;
    for (let edge = best; edge < network.firstInto(node + 1); edge++) {
      const day = network.relation(edge).lower.at(cell(this.#day, network.source(edge)));
      if (day > last) [best, last] = [edge, day];
    }
    return network.nodes.ownerOf(network.source(best));
  }

  #asked(entry: number, wish: number, at: SourcePlace, basis: string | null): Asked {
    const { startOn } = this.#run.network.terms.of(entry);
    const skipped = this.#skippedFrom(wish, cell(this.#day, entry), startOn);
    return { at, basis, wish: asDay(wish), skipped };
  }

  /** Remembered: a level has few distinct days. */
  #skippedFrom(wish: number, day: number, startOn: StartOn): readonly ClosedDays[] {
    if (day <= wish) return NOTHING;
    const key = `${wish} ${day} ${startOn}`;
    let found = this.#skipped.get(key);
    if (found === undefined) {
      found = closedDaysIn(this.#run.calendar, wish, day - 1, startOn);
      this.#skipped.set(key, found);
    }
    return found;
  }
}

const NOTHING: readonly ClosedDays[] = [];
