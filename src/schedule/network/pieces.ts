import { cell, columnOf } from '../../domain/columns.js';
import type { Entries } from '../../domain/entries.js';
import { matchesOf, type Matches } from '../../domain/kinds.js';
import type { Match } from '../../domain/plan.js';
import { RowsByKind, type RowRange } from '../../domain/rows-by-kind.js';

/**
 * The entries, cut into pieces so that each of some matches names pieces as a whole: the entries of one kind between two
 * places where a unit that is named begins or ends. Where each of 300 batches waits for all before it, the matches of a
 * plan name 14,000 entries two million times, but 300 pieces 45,000 times.
 */
export class Pieces {
  /** How many there are. They are numbered by their first entries. */
  readonly count: number;
  /** The piece of each entry. */
  readonly pieceOf: Int32Array;
  readonly #matches: Matches;
  readonly #firstEntry: Int32Array;
  readonly #ofKind: RowsByKind;
  readonly #entries: RowsByKind;

  constructor(entries: Entries, matches: readonly Match[]) {
    this.#matches = matchesOf(entries);
    const ranges = matches.flatMap((match) => this.#matches.entryRanges(match));
    const { pieceOf, firstEntry } = cut(this.#matches, ranges);
    this.pieceOf = pieceOf;
    this.count = firstEntry.length;
    this.#firstEntry = firstEntry;
    const kindOf = firstEntry.map((entry) => cell(this.#matches.kindOf, entry));
    this.#ofKind = new RowsByKind(kindOf, this.#matches.kinds);
    this.#entries = new RowsByKind(pieceOf, this.count);
  }

  /** The pieces that a match names, in order: one of those that all have been cut for. */
  of(match: Match): Int32Array {
    const kinds = this.#matches.kindsOf(match);
    const lists = this.#matches.entryRanges(match).map(({ from, to }) => {
      const range = { from: this.#firstFrom(from), to: this.#firstFrom(to) };
      return this.#ofKind.inRange(kinds, range);
    });
    return lists.length === 1
      ? (lists[0] ?? NONE)
      : Int32Array.from(lists.flatMap((one) => [...one]));
  }

  /** The entries of one piece, in order. */
  entriesOf(piece: number): Int32Array {
    return this.#entries.all(piece);
  }

  /** The entries of several, in order: a list of its own each time. */
  listed(pieces: Int32Array): Int32Array {
    return this.#entries.inRange(pieces, { from: 0, to: this.pieceOf.length });
  }

  /** The first piece that begins at an entry or behind it. */
  #firstFrom(entry: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cell(this.#firstEntry, middle) < entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const NONE = new Int32Array(0);

function cut(
  { kinds, kindOf }: Matches,
  ranges: readonly RowRange[],
): { readonly pieceOf: Int32Array; readonly firstEntry: Int32Array } {
  const isCut = new Uint8Array(kindOf.length + 1);
  for (const { from, to } of ranges) isCut[from] = isCut[to] = 1;
  const pieceOf = columnOf(kindOf.length);
  const firstEntry: number[] = [];
  /** The last piece of each kind; those that begin before `since` are over. */
  const last = new Int32Array(kinds).fill(-1);
  let since = 0;
  for (let entry = 0; entry < kindOf.length; entry++) {
    if (isCut[entry] === 1) since = firstEntry.length;
    const kind = cell(kindOf, entry);
    if (cell(last, kind) < since) last[kind] = firstEntry.push(entry) - 1;
    pieceOf[entry] = cell(last, kind);
  }
  return { pieceOf, firstEntry: Int32Array.from(firstEntry) };
}
