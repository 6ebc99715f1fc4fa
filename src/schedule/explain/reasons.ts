import { skippedDaysIn, type SkippedDays } from '../../domain/closed-days.js';
import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { StartOn } from '../../domain/rules.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { LastMembers } from '../network/last-members.js';
import type { Relation, RelationRule } from '../network/relations.js';
import type { Run } from '../run.js';
import type { Propagation } from '../solve/propagate.js';
import type { Reason, SetBy } from '../types.js';
import { Limits, type Ranges } from './set-by.js';

/** What every reason says besides the rule. */
type Asked = Omit<Reason, 'rule' | 'from' | 'interval'>;

/** Why each entry starts when it does, made when it is asked for. */
export class Reasons {
  readonly #run: Run;
  /** The day of every node. */
  readonly #day: Int32Array;
  readonly #wanted: Int32Array;
  readonly #limits: Limits;
  readonly #last: LastMembers;
  readonly #skipped = new Map<string, Skipped>();

  /**
   * @param state after the choice.
   * @param wanted what the edges of each entry wanted when its day was chosen.
   * @param ranges before the choice.
   */
  constructor(run: Run, state: Propagation, wanted: Int32Array, ranges: Ranges) {
    this.#run = run;
    this.#day = state.low;
    this.#wanted = wanted;
    this.#limits = new Limits(run, state, ranges);
    this.#last = new LastMembers(run.network, state.low);
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

  /** The edge into the entry that wants the latest day; of several that by the first rule, then from the first entry. */
  #strongestEdge(entry: number): Reason {
    const { entries, network } = this.#run;
    let best = this.#wishAlong(network.firstInto(entry));
    for (let edge = best.edge + 1; edge < network.firstInto(entry + 1); edge++) {
      const other = this.#wishAlong(edge);
      if (compareWishes(other, best) < 0) best = other;
    }
    const { rule, written } = network.relation(best.edge);
    const { from } = best;
    const at = written?.at ?? entries.plan.kickoff.at;
    const asked = this.#asked(entry, best.day, at, written?.basis ?? null);
    const interval = cell(this.#day, entry) - cell(this.#day, from);
    if (rule === 'kickoff' || rule === 'start') return { rule, from: null, interval, ...asked };
    if (rule === 'group' || rule === 'duration') {
      throw new Error('an edge inside an entry is the reason of its start');
    }
    if (rule === 'after') return { rule, from, interval, ...this.#counted(best.edge), ...asked };
    return { rule, from, interval, ...asked };
  }

  /** What the item of an edge of `after` counts from, and how far. */
  #counted(edge: number) {
    const { network } = this.#run;
    const group = network.source(edge);
    const { of } = network.nodes.groupAt(group);
    const { interval: distance } = network.relation(edge);
    return { of, fromDay: asDay(cell(this.#day, group)), distance };
  }

  #wishAlong(edge: number): Wish {
    const { network } = this.#run;
    const source = network.source(edge);
    const { rule, want } = network.relation(edge);
    const day = want.at(cell(this.#day, source));
    const from = network.nodes.isGroup(source) ? this.#last.of(source) : source;
    return { edge, rule, day, from };
  }

  #asked(entry: number, wish: number, at: SourcePlace, basis: string | null): Asked {
    const date = cell(this.#day, entry);
    const { startOn } = this.#run.network.terms.of(entry);
    const { days, isAll } = this.#skippedBetween(wish, date, startOn);
    const setBy = this.#setBy(entry, wish, date, isAll);
    return { at, basis, wish: asDay(wish), date: asDay(date), skipped: days, setBy };
  }

  /** Closed days are reason enough for a later start, and for an earlier one unless a later day was nearer. */
  #setBy(entry: number, wish: number, date: number, isSkippedAll: boolean): SetBy | null {
    if (date === wish || (date > wish && isSkippedAll)) return null;
    const { placement, allowed } = this.#run.network.terms.of(entry);
    const isEarlier = date < wish;
    if (!isSkippedAll && placement === (isEarlier ? 'earliest' : 'latest')) {
      const at = this.#run.entries.placeOf(entry);
      return { rule: 'placement', side: null, entry: null, date: asDay(date), at };
    }
    if (!isEarlier) return this.#limits.below(entry, allowed.previous(date - 1));
    const later = allowed.next(date + 1);
    const isNearer = later - wish <= wish - date;
    return isNearer ? this.#limits.above(entry, later) : null;
  }

  /** Remembered: a level has few distinct days. */
  #skippedBetween(wish: number, date: number, startOn: StartOn): Skipped {
    const [from, to] = date < wish ? [date + 1, wish] : [wish, date - 1];
    if (from > to) return NOTHING;
    const key = `${wish} ${date} ${startOn}`;
    let found = this.#skipped.get(key);
    if (found === undefined) {
      const days = skippedDaysIn(this.#run.calendar, from, to, startOn);
      const count = days.reduce((sum, one) => sum + one.to - one.from + 1, 0);
      found = { days, isAll: count === to - from + 1 };
      this.#skipped.set(key, found);
    }
    return found;
  }
}

/** What an edge into an entry asks for. */
interface Wish {
  readonly edge: number;
  readonly rule: RelationRule;
  readonly day: number;
  readonly from: number;
}

/** Of two that ask for one day, the rule that stands first here is the reason. */
const RANKS: readonly RelationRule[] = [
  'stagger',
  'overlap',
  'kickoff',
  'start',
  'system',
  'after',
  'lead-first',
];

const compareWishes = (a: Wish, b: Wish): number =>
  b.day - a.day || RANKS.indexOf(a.rule) - RANKS.indexOf(b.rule) || a.from - b.from;

/** The closed days of a range, and whether it has no others. */
interface Skipped {
  readonly days: readonly SkippedDays[];
  readonly isAll: boolean;
}

const NOTHING: Skipped = { days: [], isAll: true };
