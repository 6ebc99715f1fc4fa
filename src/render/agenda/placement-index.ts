import type { MeetingDay, Occurrence, Placement, Visit } from '../../activities/types.js';
import { cell } from '../../domain/columns.js';
import type { Entries, EntryRange } from '../../domain/entries.js';
import type { Filter, Share } from '../filter.js';

/**
 * Where a placement's occurrences, meetings and visits are, so that a file for each village or person doesn't walk through all of
 * them. What it finds is no more than a part: it holds all that a filter's person and share leave, and may hold others.
 */
class PlacementIndex {
  readonly #occurrences: Lists<Occurrence>;
  readonly #byEntry: Lists<Occurrence>;
  readonly #meetings: Lists<MeetingDay>;
  /** The meetings of the whole plan under null. */
  readonly #meetingsOf: Lists<MeetingDay, number | null>;
  readonly #visits: Lists<Visit>;
  readonly #byUnit: Lists<Visit>;
  /** Of meetings and of visits, which don't stand by unit. */
  readonly #order: ReadonlyMap<MeetingDay | Visit, number>;
  readonly #placement: Placement;

  constructor(placement: Placement) {
    this.#placement = placement;
    this.#occurrences = grouped(placement.occurrences, (one) => one.attendees);
    this.#byEntry = grouped(placement.occurrences, (one) => [one.entry]);
    this.#meetings = grouped(placement.meetings, (one) => one.attendees);
    this.#meetingsOf = grouped(placement.meetings, (one) => [one.unit]);
    this.#visits = grouped(placement.visits, (one) => [one.group]);
    this.#byUnit = grouped(placement.visits, (one) => [one.unit]);
    this.#order = new Map([...placement.meetings, ...placement.visits].map((one, k) => [one, k]));
  }

  occurrences({ people, share }: Filter): readonly Occurrence[] {
    const own = ofPerson(people, this.#occurrences) ?? this.#placement.occurrences;
    if (share === null || own.length <= sizeOf(share)) return own;
    return share.ranges.flatMap((range) => within(this.#byEntry, range));
  }

  meetings({ people, share }: Filter, entries: Entries): readonly MeetingDay[] {
    const own = ofPerson(people, this.#meetings) ?? this.#placement.meetings;
    if (share === null || own.length <= sizeOf(share)) return own;
    const found = share.ranges.flatMap((range) =>
      within(this.#meetingsOf, unitsIn(range, entries)),
    );
    const ofAll = share.hasMeetings ? (this.#meetingsOf.get(null) ?? []) : [];
    return this.#inOrder([...ofAll, ...found]);
  }

  visits({ people, share }: Filter, entries: Entries): readonly Visit[] {
    const own = ofPerson(people, this.#visits) ?? this.#placement.visits;
    if (share === null || own.length <= sizeOf(share)) return own;
    return this.#inOrder(
      share.ranges.flatMap((range) => within(this.#byUnit, unitsIn(range, entries))),
    );
  }

  #inOrder<T extends MeetingDay | Visit>(found: readonly T[]): readonly T[] {
    const placeOf = (one: T): number => this.#order.get(one) ?? 0;
    return found.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

type Lists<T, Key = number> = ReadonlyMap<Key, readonly T[]>;

/** What one person alone has; null where it isn't one that was asked for. */
function ofPerson<T>(people: Filter['people'], lists: Lists<T>): readonly T[] | null {
  const [person, ...others] = people ?? [];
  return person === undefined || others.length > 0 ? null : (lists.get(person) ?? []);
}

const sizeOf = ({ ranges }: Share): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from, 0);

/** The units of a range of entries: `to` is exclusive, as that of the entries is. */
function unitsIn({ from, to }: EntryRange, { unit }: Entries): EntryRange {
  return from < to ? { from: cell(unit, from), to: cell(unit, to - 1) + 1 } : { from: 0, to: 0 };
}

/** The lists of the keys from one to another, exclusive, one after the other. */
function within<T>(lists: Pick<Lists<T>, 'get'>, { from, to }: EntryRange): readonly T[] {
  const found: T[] = [];
  for (let key = from; key < to; key++) found.push(...(lists.get(key) ?? []));
  return found;
}

function grouped<T, Key>(all: readonly T[], keysOf: (one: T) => readonly Key[]): Lists<T, Key> {
  const lists = new Map<Key, T[]>();
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
