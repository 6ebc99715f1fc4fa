import { cell, item, realCell, smallCell } from '../../domain/columns.js';

/** Jobs that may take the same half-days at the same costs. */
export interface Kind {
  /** Distinct, from 0. */
  readonly slots: Int32Array;
  readonly costs: Float64Array;
}

const NOBODY = -1;

/**
 * Gives each of a number of jobs a slot of its own, at the least sum of costs: a transportation problem between kinds
 * of jobs and slots, one job after another by a cheapest augmenting path. (Edmonds & Karp 1972: with prices that keep
 * every reduced cost at 0 or more, Dijkstra's algorithm finds it; the search runs over kinds, of which there are few.)
 *
 * A job that finds no path can't be added to those before it, whatever their slots: what comes in order of priority is
 * placed by priority (a transversal matroid, Edmonds & Fulkerson 1965).
 */
export class Transport {
  readonly #kinds: readonly Kind[];
  /** The kind that has each slot. */
  readonly #holder: Int32Array;
  /** Of slots: 0 while free, never more. */
  readonly #rebate: Float64Array;
  readonly #price: Float64Array;
  readonly #distance: Float64Array;
  readonly #isDone: Uint8Array;
  /** By which kind each was reached, and which of its slots that kind would take. */
  readonly #from: Int32Array;
  readonly #via: Int32Array;

  /** @param size how many slots there are. */
  constructor(kinds: readonly Kind[], size: number) {
    this.#kinds = kinds;
    this.#holder = new Int32Array(size).fill(NOBODY);
    this.#rebate = new Float64Array(size);
    this.#price = new Float64Array(kinds.length).fill(Number.NaN);
    this.#distance = new Float64Array(kinds.length);
    this.#isDone = new Uint8Array(kinds.length);
    this.#from = new Int32Array(kinds.length);
    this.#via = new Int32Array(kinds.length);
  }

  /** One more job of a kind; false where there is no slot for it, whichever slots the others take. */
  add(kind: number): boolean {
    this.#begin(kind);
    let [end, slot, least] = [NOBODY, NOBODY, Infinity];
    for (;;) {
      const next = this.#nearest(least);
      if (next === NOBODY) break;
      const found = this.#scan(next, least);
      if (found !== NOBODY) [end, slot, least] = [next, found, this.#length(next, found)];
    }
    if (end === NOBODY) return false;
    this.#reprice(least);
    this.#augment(kind, end, slot);
    return true;
  }

  /** The places in its list of the slots that a kind has, cheapest first. */
  held(kind: number): number[] {
    const { slots, costs } = this.#kind(kind);
    const places: number[] = [];
    for (let at = 0; at < slots.length; at++) {
      if (cell(this.#holder, cell(slots, at)) === kind) places.push(at);
    }
    return places.sort((a, b) => realCell(costs, a) - realCell(costs, b) || a - b);
  }

  /** Of a kind that found no slot: all kinds that would have to make room, itself included. None of them has a free slot. */
  around(kind: number): ReadonlySet<number> {
    const reached = new Set([kind]);
    for (const one of reached) {
      for (const slot of this.#kind(one).slots) {
        const holder = cell(this.#holder, slot);
        if (holder !== NOBODY) reached.add(holder);
      }
    }
    return reached;
  }

  #kind(kind: number): Kind {
    return item(this.#kinds, kind);
  }

  #begin(kind: number): void {
    this.#distance.fill(Infinity);
    this.#isDone.fill(0);
    this.#distance[kind] = 0;
    if (!Number.isNaN(realCell(this.#price, kind))) return;
    const { slots, costs } = this.#kind(kind);
    let least = Infinity;
    for (let at = 0; at < slots.length; at++) {
      least = Math.min(least, realCell(costs, at) - realCell(this.#rebate, cell(slots, at)));
    }
    this.#price[kind] = least;
  }

  /** The kind to look at next; none once all that are left lie as far as `limit`. */
  #nearest(limit: number): number {
    let [nearest, least] = [NOBODY, limit];
    for (let kind = 0; kind < this.#kinds.length; kind++) {
      const distance = realCell(this.#distance, kind);
      if (distance < least && smallCell(this.#isDone, kind) === 0)
        [nearest, least] = [kind, distance];
    }
    return nearest;
  }

  #length(kind: number, at: number): number {
    const { slots, costs } = this.#kind(kind);
    const asked = realCell(this.#price, kind) + realCell(this.#rebate, cell(slots, at));
    return realCell(this.#distance, kind) + realCell(costs, at) - asked;
  }

  /** Reaches what lies behind a kind's slots; the place of a free slot that is nearer than `limit`. */
  #scan(kind: number, limit: number): number {
    const { slots } = this.#kind(kind);
    this.#isDone[kind] = 1;
    let [found, least] = [NOBODY, limit];
    for (let at = 0; at < slots.length; at++) {
      const length = this.#length(kind, at);
      const holder = cell(this.#holder, cell(slots, at));
      if (holder === NOBODY) {
        if (length < least) [found, least] = [at, length];
      } else if (
        smallCell(this.#isDone, holder) === 0 &&
        length < realCell(this.#distance, holder)
      ) {
        this.#distance[holder] = length;
        this.#from[holder] = kind;
        this.#via[holder] = cell(slots, at);
      }
    }
    return found;
  }

  /** Keeps reduced costs at 0 or more, and at 0 between a kind and what it has. */
  #reprice(length: number): void {
    for (let kind = 0; kind < this.#kinds.length; kind++) {
      const more = length - realCell(this.#distance, kind);
      if (smallCell(this.#isDone, kind) === 0 || more <= 0) continue;
      this.#price[kind] = realCell(this.#price, kind) + more;
      for (const slot of this.#kind(kind).slots) {
        if (cell(this.#holder, slot) !== kind) continue;
        this.#rebate[slot] = realCell(this.#rebate, slot) - more;
      }
    }
  }

  #augment(start: number, end: number, place: number): void {
    let kind = end;
    let slot = cell(this.#kind(end).slots, place);
    for (;;) {
      this.#holder[slot] = kind;
      if (kind === start) return;
      slot = cell(this.#via, kind);
      kind = cell(this.#from, kind);
    }
  }
}
