import type { Occurrence, Placement, Visit } from '../../activities/types.js';
import type { Entries } from '../../domain/entries.js';
import type { Filter } from '../filter.js';

/** Where a placement's occurrences and visits are, so that a file for each village doesn't walk through all of them. */
class PlacementIndex {
  readonly #occurrences: ReadonlyMap<number, readonly Occurrence[]>;
  readonly #byEntry: ReadonlyMap<number, readonly Occurrence[]>;
  readonly #visits: ReadonlyMap<number, readonly Visit[]>;
  readonly #byUnit: ReadonlyMap<number, readonly Visit[]>;
  readonly #placement: Placement;

  constructor(placement: Placement) {
    this.#placement = placement;
    this.#occurrences = grouped(placement.occurrences, (one) => one.attendees);
    this.#byEntry = grouped(placement.occurrences, (one) => [one.entry]);
    this.#visits = grouped(placement.visits, (one) => [one.group]);
    this.#byUnit = grouped(placement.visits, (one) => [one.unit]);
  }

  occurrences({ people, share }: Filter): readonly Occurrence[] {
    const [person, ...others] = people ?? [];
    if (person !== undefined && others.length === 0) return this.#occurrences.get(person) ?? [];
    if (share === null) return this.#placement.occurrences;
    return share.ranges.flatMap(({ from, to }) => within(this.#byEntry, from, to));
  }

  visits({ people, share }: Filter, entries: Entries): readonly Visit[] {
    const [person, ...others] = people ?? [];
    if (person !== undefined && others.length === 0) return this.#visits.get(person) ?? [];
    if (share === null) return this.#placement.visits;
    return share.ranges.flatMap(({ from, to }) => {
      const [first, next] = [from, to - 1].map((entry) => entries.unit[entry] ?? 0);
      return from < to ? within(this.#byUnit, first ?? 0, (next ?? 0) + 1) : [];
    });
  }
}

/** The lists of the keys from one to another, exclusive, one after the other. */
function within<T>(
  lists: ReadonlyMap<number, readonly T[]>,
  from: number,
  to: number,
): readonly T[] {
  const found: T[] = [];
  for (let key = from; key < to; key++) found.push(...(lists.get(key) ?? []));
  return found;
}

function grouped<T>(
  all: readonly T[],
  keysOf: (one: T) => readonly number[],
): ReadonlyMap<number, readonly T[]> {
  const lists = new Map<number, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [one]);
      else list.push(one);
    }
  }
  return lists;
}

const known = new WeakMap<Placement, PlacementIndex>();

/** Made once for a placement. */
export function indexOf(placement: Placement): PlacementIndex {
  let index = known.get(placement);
  if (index === undefined) {
    index = new PlacementIndex(placement);
    known.set(placement, index);
  }
  return index;
}
