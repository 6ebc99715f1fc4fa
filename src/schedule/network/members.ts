import { cell } from '../../domain/columns.js';
import type { Pieces } from './pieces.js';

/** The entries that a group names, as pieces of all: hundreds of groups may name thousands of entries each. */
export class Members {
  readonly #all: Pieces;
  /** In order. */
  readonly pieces: Int32Array;

  constructor(all: Pieces, pieces: Int32Array) {
    this.#all = all;
    this.pieces = pieces;
  }

  /** All of them, in plan order: a list that is made each time, for who looks at few groups. */
  listed(): Int32Array {
    return this.#all.listed(this.pieces);
  }

  /** Those of one of the pieces. */
  inPiece(piece: number): Int32Array {
    return this.#all.entriesOf(piece);
  }
}

/** A member, and its day. */
interface Last {
  readonly entry: number;
  readonly day: number;
}

/** The last of the members of any group by their days, which stay as they are: each piece is looked through once. */
export class LastByDay {
  readonly #dayOf: (entry: number) => number;
  readonly #known = new Map<number, Last>();

  constructor(dayOf: (entry: number) => number) {
    this.#dayOf = dayOf;
  }

  /** Of equals the first in the plan. */
  of(members: Members): Last {
    let last: Last = { entry: -1, day: -Infinity };
    for (const piece of members.pieces) {
      const other = this.#ofPiece(members, piece);
      const isLast = other.day > last.day || (other.day === last.day && other.entry < last.entry);
      if (isLast) last = other;
    }
    return last;
  }

  #ofPiece(members: Members, piece: number): Last {
    let last = this.#known.get(piece);
    if (last !== undefined) return last;
    let [entry, day] = [-1, -Infinity];
    for (const member of members.inPiece(piece)) {
      const its = this.#dayOf(member);
      if (its > day) [entry, day] = [member, its];
    }
    last = { entry, day };
    this.#known.set(piece, last);
    return last;
  }
}

/** The last by a column of days. */
export const lastBy = (days: Int32Array): LastByDay => new LastByDay((entry) => cell(days, entry));
