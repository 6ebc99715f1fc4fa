import { cell, columnOf, item } from '../../domain/columns.js';

/** Entries that all of some groups name, and no other group does, and that have the same of what groups look at. */
interface Lot {
  /** Indexes of the groups, in order. */
  readonly groups: readonly number[];
  /** The number of the part that stands for them; null where an edge of each into each group takes no more. */
  readonly part: number | null;
}

/** What groups name. */
export interface Lots {
  /** By their first entries. */
  readonly all: readonly Lot[];
  /** Index into `all` of each entry; −1 where no group names it. */
  readonly lotOf: Int32Array;
  /** How many of them are parts. */
  readonly parts: number;
}

/**
 * Cuts what groups name into lots, so that an entry has one edge into a group and not one into each: where each of 300
 * batches waits for all before it, 14,000 entries are named two million times. A lot is worth a node of its own, as a
 * part, where that saves edges: entries + groups < entries × groups.
 *
 * The lots come of splitting all pieces by one group after another (partition refinement: Paige & Tarjan, "Three
 * partition refinement algorithms", 1987).
 *
 * @param groups the pieces that each group names.
 * @param isAlike what is in one lot has the same of it.
 */
export function lotsOf(
  { count, pieceOf }: { readonly count: number; readonly pieceOf: Int32Array },
  groups: readonly Int32Array[],
  isAlike: (entry: number) => unknown,
): Lots {
  const cut = new Cut(count);
  for (const [group, pieces] of groups.entries()) cut.split(group, pieces);
  const found: Growing[] = [];
  const lotOf = columnOf(pieceOf.length).fill(-1);
  // Most are in the lot of the one before them.
  let [lastClass, lastAlike]: [Class | null, unknown] = [null, null];
  let lot: Growing | null = null;
  for (let entry = 0; entry < lotOf.length; entry++) {
    const own = cut.classOf(cell(pieceOf, entry));
    if (own.from === null) continue;
    const alike = isAlike(entry);
    if (lot === null || own !== lastClass || alike !== lastAlike) lot = lotIn(own, alike, found);
    [lastClass, lastAlike] = [own, alike];
    lot.entries++;
    lotOf[entry] = lot.number;
  }
  let parts = 0;
  const all = found.map(({ groups: own, entries }): Lot => {
    return { groups: own, part: isWorthIt(entries, own.length) ? parts++ : null };
  });
  return { all, lotOf, parts };
}

const isWorthIt = (entries: number, groups: number): boolean => entries + groups < entries * groups;

/** A lot that is being counted. */
interface Growing {
  readonly number: number;
  readonly groups: readonly number[];
  entries: number;
}

/** A class of pieces: those of `from` that `group` names; the first ones are named by none. */
interface Class {
  readonly from: Class | null;
  readonly group: number;
  /** The class of those that the group at hand names, once there is one. */
  split: Class | null;
  /** By what entries of the class are alike in; null as long as it has none, as most have that were split again. */
  lots: Map<unknown, Growing> | null;
}

const classOf = (from: Class | null, group: number): Class => ({
  from,
  group,
  split: null,
  lots: null,
});

class Cut {
  readonly #classOf: Class[];

  constructor(pieces: number) {
    const first = classOf(null, -1);
    this.#classOf = Array.from({ length: pieces }, () => first);
  }

  classOf(piece: number): Class {
    return item(this.#classOf, piece);
  }

  split(group: number, pieces: Int32Array): void {
    const touched: Class[] = [];
    for (const piece of pieces) {
      const from = this.classOf(piece);
      if (from.split === null) {
        from.split = classOf(from, group);
        touched.push(from);
      }
      this.#classOf[piece] = from.split;
    }
    for (const one of touched) one.split = null;
  }
}

function lotIn(own: Class, alike: unknown, found: Growing[]): Growing {
  own.lots ??= new Map();
  let lot = own.lots.get(alike);
  if (lot === undefined) {
    const [other] = own.lots.values();
    lot = { number: found.length, groups: other?.groups ?? groupsOf(own), entries: 0 };
    own.lots.set(alike, lot);
    found.push(lot);
  }
  return lot;
}

/** The groups that name a class, in order. */
function groupsOf(own: Class): number[] {
  const groups: number[] = [];
  for (let at: Class = own; at.from !== null; at = at.from) groups.push(at.group);
  return groups.reverse();
}
