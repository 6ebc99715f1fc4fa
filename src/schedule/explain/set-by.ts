import { cell, OPEN } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { Relation } from '../network/relations.js';
import { edgesInto, edgesOut, neighboursOut } from '../network/topology.js';
import type { Run } from '../run.js';
import type { Propagation } from '../solve/propagate.js';
import type { SetBy } from '../types.js';

/** Earliest and latest days of all entries before the choice. */
export interface Ranges {
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
}

/** A limit of an entry's start, and whether other entries leave it no choice: `isSure`. */
interface Limit extends Omit<SetBy, 'date'> {
  readonly day: number;
  readonly isSure: boolean;
}

/**
 * Finds what keeps an entry from a day that its wish is nearer to. There is such a limit for each of those days: if the
 * entry's own bounds and the other entries, as they were chosen, allowed it, the day would leave every other entry one,
 * and the choice takes the nearest that does (point 5 of how dates follow).
 */
export class Limits {
  readonly #run: Run;
  readonly #state: Propagation;
  readonly #ranges: Ranges;

  /** @param state after the choice. */
  constructor(run: Run, state: Propagation, ranges: Ranges) {
    this.#run = run;
    this.#state = state;
    this.#ranges = ranges;
  }

  /** What forbids `day` as too late; null where nothing does. */
  above(entry: number, day: number): SetBy | null {
    const limits = [...this.#ownUpper(entry), ...this.#fromEarlier(entry), ...this.#room(entry)];
    return strongest(limits.filter((limit) => limit.day < day));
  }

  /** What forbids `day` as too early; null where nothing does. */
  below(entry: number, day: number): SetBy | null {
    const limits = [...this.#ownLower(entry), ...this.#distances(entry), ...this.#fromLater(entry)];
    return strongest(limits.filter((limit) => limit.day > day));
  }

  *#ownUpper(entry: number): Generator<Limit> {
    const { entries, network } = this.#run;
    const { lastStart, rules } = network.terms.of(entry);
    const own = { side: null, entry: null, isSure: true } as const;
    const notAfter = cell(entries.notAfter, entry);
    yield { ...own, rule: 'not-after', day: notAfter, at: entries.placeOf(entry, 'not-after') };
    const at = rules.window?.endAt ?? rules.window?.at ?? entries.plan.kickoff.at;
    yield { ...own, rule: 'window', day: lastStart, at };
  }

  *#ownLower(entry: number): Generator<Limit> {
    const { entries } = this.#run;
    const at = entries.placeOf(entry, 'not-before');
    const day = cell(entries.notBefore, entry);
    yield { rule: 'not-before', side: null, entry: null, isSure: true, day, at };
  }

  /** Upper limits to what was chosen before. */
  *#fromEarlier(entry: number): Generator<Limit> {
    const { network } = this.#run;
    for (const edge of edgesInto(network, entry)) {
      const { upper } = network.relation(edge);
      if (upper === null || !this.#state.isHeld(edge)) continue;
      const source = network.source(edge);
      const day = upper.at(this.#day(source)) + this.#state.giveOf(edge);
      yield this.#limit(network.relation(edge), source, 'upper', day, true);
    }
  }

  /** Least distances to what comes before. */
  *#distances(entry: number): Generator<Limit> {
    const { network } = this.#run;
    for (const edge of edgesInto(network, entry)) {
      const source = network.source(edge);
      const relation = network.relation(edge);
      yield this.#limit(relation, source, 'lower', relation.lower.at(this.#day(source)), true);
    }
  }

  /** The room that what comes after needs. */
  *#room(node: number): Generator<Limit> {
    const { network } = this.#run;
    for (const { edge, node: target } of neighboursOut(network, node)) {
      const relation = network.relation(edge);
      if (network.nodes.isGroup(target)) {
        for (const limit of this.#room(target)) {
          yield { ...limit, day: relation.lower.lastUpTo(limit.day) };
        }
        continue;
      }
      for (const [last, isSure] of this.#known(target, 'latest')) {
        if (last === OPEN) continue;
        yield this.#limit(relation, target, 'lower', relation.lower.lastUpTo(last), isSure);
      }
    }
  }

  /** Upper limits to what comes after, and can't start earlier. */
  *#fromLater(entry: number): Generator<Limit> {
    const { network } = this.#run;
    for (const edge of edgesOut(network, entry)) {
      const relation = network.relation(edge);
      const { upper } = relation;
      if (upper === null || !this.#state.isHeld(edge)) continue;
      const target = network.target(edge);
      for (const [first, isSure] of this.#known(target, 'earliest')) {
        const day = upper.firstFrom(first - this.#state.giveOf(edge));
        yield this.#limit(relation, target, 'upper', day, isSure);
      }
    }
  }

  /**
   * The end of a later entry's range, which is sure, and its day, which may be as it is for the entry's own sake. Of a
   * stage that `lead-first` concerns, what its own range has come to.
   */
  #known(
    node: number,
    end: 'earliest' | 'latest',
  ): readonly (readonly [day: number, isSure: boolean])[] {
    if (!this.#run.network.nodes.isEntry(node)) {
      const { low, high } = this.#state;
      return [[cell(end === 'latest' ? high : low, node), true]];
    }
    return [
      [cell(this.#ranges[end], node), true],
      [this.#day(node), false],
    ];
  }

  #day(node: number): number {
    return cell(this.#state.low, node);
  }

  #limit(
    { rule, written }: Relation,
    node: number,
    side: 'lower' | 'upper',
    day: number,
    isSure: boolean,
  ): Limit {
    const { network, entries } = this.#run;
    const { nodes, terms } = network;
    const owner = nodes.ownerOf(node);
    const entry = nodes.isEntry(owner) ? owner : null;
    if (rule !== 'group') {
      return { rule, side, entry, day, at: network.placeOf({ written }), isSure };
    }
    // Between the stages of an entry and its start stands what makes stages wait at all.
    const { leadFirst } = entry === null ? entries.plan.rules : terms.of(entry).rules;
    const named = nodes.isStage(node) ? 'lead-first' : 'after';
    return { rule: named, side, entry, day, at: leadFirst?.at ?? entries.plan.kickoff.at, isSure };
  }
}

/** A sure one before others, then the first. */
function strongest(limits: readonly Limit[]): SetBy | null {
  const found = limits.find(({ isSure }) => isSure) ?? limits[0];
  if (found === undefined) return null;
  const { day, isSure: _isSure, ...rest } = found;
  return { ...rest, date: asDay(day) };
}
