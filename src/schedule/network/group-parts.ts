/** Entries that all of some groups name, and no other group does. */
export interface Part {
  readonly members: Int32Array;
  /** Indexes of the groups. */
  readonly groups: readonly number[];
}

/**
 * Cuts what groups name into parts, so that an entry has one edge into a group and not one into each: where each of 300
 * batches waits for all before it, 14,000 entries are named two million times. A part is worth a node of its own where
 * that saves edges: members + groups < members × groups.
 *
 * The parts come of splitting all entries by one group after another (partition refinement: Paige & Tarjan, "Three
 * partition refinement algorithms", 1987).
 *
 * @param size how many entries there are.
 * @param groups what each group names, in order.
 * @param isAlike what is in one part has the same of it.
 */
export function partsOf(
  size: number,
  groups: readonly Int32Array[],
  isAlike: (entry: number) => unknown,
): readonly Part[] {
  const cut = new Cut(size);
  cut.splitBy(isAlike, groups);
  for (const [group, members] of groups.entries()) cut.split(group, members);
  return cut.parts();
}

/** A class of entries: those of `from` that `group` names; the first ones are named by none. */
interface Class {
  readonly from: Class | null;
  readonly group: number;
  size: number;
  /** The class of those that the group at hand names, once there is one. */
  split: Class | null;
}

class Cut {
  readonly #classOf: (Class | undefined)[];

  constructor(size: number) {
    this.#classOf = Array.from({ length: size }, () => undefined);
  }

  splitBy(isAlike: (entry: number) => unknown, groups: readonly Int32Array[]): void {
    const known = new Map<unknown, Class>();
    for (const members of groups) {
      for (const entry of members) {
        if (this.#classOf[entry] !== undefined) continue;
        const key = isAlike(entry);
        let found = known.get(key);
        if (found === undefined) {
          known.set(key, (found = { from: null, group: -1, size: 0, split: null }));
        }
        found.size++;
        this.#classOf[entry] = found;
      }
    }
  }

  split(group: number, members: Int32Array): void {
    const touched: Class[] = [];
    for (const entry of members) {
      const from = this.#classOf[entry];
      if (from === undefined) continue;
      if (from.split === null) {
        from.split = { from, group, size: 0, split: null };
        touched.push(from);
      }
      from.size--;
      from.split.size++;
      this.#classOf[entry] = from.split;
    }
    for (const one of touched) one.split = null;
  }

  /** Those that save edges, by their first members. */
  parts(): Part[] {
    const found = new Map<Class, { readonly members: Int32Array; filled: number }>();
    for (const [entry, own] of this.#classOf.entries()) {
      if (own === undefined) continue;
      let part = found.get(own);
      if (part === undefined) {
        found.set(own, (part = { members: new Int32Array(own.size), filled: 0 }));
      }
      part.members[part.filled++] = entry;
    }
    return [...found]
      .map(([own, { members }]): Part => ({ members, groups: groupsOf(own) }))
      .filter(({ members, groups }) => isWorthIt(members.length, groups.length));
  }
}

const isWorthIt = (members: number, groups: number): boolean => members + groups < members * groups;

/** The groups that name a class, in order. */
function groupsOf(own: Class): number[] {
  const groups: number[] = [];
  for (let at: Class = own; at.from !== null; at = at.from) groups.push(at.group);
  return groups.reverse();
}

/** For each entry the index of its part; −1 where it has none. */
export function partNumbers(size: number, parts: readonly Part[]): Int32Array {
  const numbers = new Int32Array(size).fill(-1);
  for (const [number, { members }] of parts.entries()) {
    for (const member of members) numbers[member] = number;
  }
  return numbers;
}
