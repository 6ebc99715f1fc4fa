import type { Entries, EntryRange } from './entries.js';
import { addTo } from './lists.js';
import { UnitIndex } from './match.js';
import { memberKey, pathOf, unitKey, type Member, type Unit } from './plan.js';
import { bracketsEitherWay } from './spelling.js';

/** What a person's word may mean: a unit with all below it, a member, or one entry. */
export interface Referent {
  readonly entries: EntryRange;
  /** The same without the units below: all of what belongs to one unit. */
  readonly own: EntryRange;
  /** Of the unit or the member. */
  readonly name: string;
  /** By which it is found alone: the path, or the entry's id. */
  readonly path: string;
}

/** A unit, or a member of it where `member` is not −1. */
interface Named {
  readonly unit: Unit;
  /** Index into the unit's members. */
  readonly member: number;
}

/** Units and members by what they may be called; each list in plan order. */
interface NameIndex {
  /** Units by what stands behind the last `/` of their names. */
  readonly units: ReadonlyMap<string, readonly Named[]>;
  readonly members: ReadonlyMap<string, readonly Named[]>;
  readonly memberIds: ReadonlyMap<string, readonly Named[]>;
  readonly memberCodes: ReadonlyMap<string, readonly Named[]>;
}

/**
 * Finds units and entries as people name them. The first of these that anything answers to:
 *
 *     a unit's id, code or path
 *     a member's id, code or path
 *     an entry's id
 *     the end of a path, of a unit or a member: there may be several
 *
 * Where nothing does, brackets may be of the other width: （ ） for ( ), or ( ) for （ ）.
 */
export class References {
  readonly #entries: Entries;
  readonly #units: UnitIndex;
  #index: NameIndex | null = null;

  constructor(entries: Entries) {
    this.#entries = entries;
    this.#units = new UnitIndex(entries.plan.units);
  }

  /** None where nothing answers to it, several where an id or the end of a path is not enough. */
  find(reference: string): readonly Referent[] {
    for (const spelt of bracketsEitherWay(reference)) {
      const found = this.#find(spelt);
      if (found.length > 0) return found;
    }
    return [];
  }

  #find(reference: string): readonly Referent[] {
    const unit = this.#units.find(reference);
    if (unit !== undefined) return [this.#ofUnit(unit)];
    const member = this.#byKey(reference);
    if (member.length > 0) return member.map((one) => this.#of(one));
    const entry = this.#byId(reference);
    return entry === null ? this.#byEnd(`/${reference}`).map((one) => this.#of(one)) : [entry];
  }

  /** All that a reference may have been meant to be, for a "did you mean". */
  *known(): Generator<string> {
    yield* this.#units.keys();
    for (const { name, members } of this.#entries.plan.units) {
      yield name;
      for (const member of members) {
        yield member.name;
        if (member.code !== null) yield member.code;
        if (member.id !== null) yield member.id;
      }
    }
  }

  /** Several members may have one id: it has to be the only one of its unit alone. */
  #byKey(reference: string): readonly Named[] {
    const { memberIds, memberCodes, members } = this.#names();
    const byId = memberIds.get(reference);
    if (byId !== undefined) return byId;
    const byPath = members.get(lastPart(reference))?.find((one) => this.#pathOf(one) === reference);
    const [byCode] = memberCodes.get(reference) ?? [];
    return [byCode, byPath]
      .filter((one) => one !== undefined)
      .toSorted((a, b) => a.unit.index - b.unit.index || a.member - b.member)
      .slice(0, 1);
  }

  #byEnd(end: string): readonly Named[] {
    const { units, members } = this.#names();
    const last = lastPart(end);
    const ends = (one: Named): boolean => `/${this.#pathOf(one)}`.endsWith(end);
    return [
      ...(units.get(last) ?? []).filter(ends),
      // Of a member the whole path is known already.
      ...(members.get(last) ?? []).filter((one) => this.#pathOf(one).endsWith(end)),
    ];
  }

  /** An id is the key of a unit, its echelon, and a member's key: names may hold `/`, so each part is tried as the first. */
  #byId(id: string): Referent | null {
    for (let at = id.indexOf('/'); at >= 0; at = id.indexOf('/', at + 1)) {
      const unit = this.#units.find(id.slice(0, at));
      const entry = unit === undefined ? null : this.#entryOf(unit, id.slice(0, at), id);
      if (entry === null) continue;
      return this.#referent(entry, entry + 1, this.#entries.ownerOf(entry).name, id);
    }
    return null;
  }

  #entryOf(unit: Unit, key: string, id: string): number | null {
    if (unitKey(this.#entries.plan.units, unit) !== key) return null;
    const { from, to } = this.#entries.ofUnit(unit);
    for (let entry = from; entry < to; entry++) {
      if (id.endsWith(this.#lastPart(entry)) && this.#entries.idOf(entry) === id) return entry;
    }
    return null;
  }

  /** What an entry's id ends with, without the cost of its path. */
  #lastPart(entry: number): string {
    const member = this.#entries.memberOf(entry);
    return member === null ? this.#entries.echelonOf(entry) : memberKey(member);
  }

  #of(named: Named): Referent {
    const { unit, member } = named;
    if (member < 0) return this.#ofUnit(unit);
    const entry = this.#entries.firstMemberOf(unit) + member;
    return this.#referent(entry, entry + 1, this.#ownerOf(named).name, this.#pathOf(named));
  }

  #ofUnit(unit: Unit): Referent {
    const { plan } = this.#entries;
    const own = this.#entries.ofUnit(unit);
    const next = plan.units[unit.end];
    const to = next === undefined ? this.#entries.size : this.#entries.ofUnit(next).from;
    const entries = { from: own.from, to };
    return { entries, own, name: unit.name, path: pathOf(plan.units, unit).join('/') };
  }

  #ownerOf({ unit, member }: Named): Unit | Member {
    return unit.members[member] ?? unit;
  }

  #pathOf(named: Named): string {
    const { unit, member } = named;
    const path = pathOf(this.#entries.plan.units, unit).join('/');
    return member < 0 ? path : `${path}/${this.#ownerOf(named).name}`;
  }

  #names(): NameIndex {
    return (this.#index ??= indexOf(this.#entries.plan.units));
  }

  #referent(from: number, to: number, name: string, path: string): Referent {
    const entries = { from, to };
    return { entries, own: entries, name, path };
  }
}

const lastPart = (text: string): string => text.slice(text.lastIndexOf('/') + 1);

/** Made once: progress files have many thousand rows. */
function indexOf(all: readonly Unit[]): NameIndex {
  const units = new Map<string, Named[]>();
  const members = new Map<string, Named[]>();
  const memberIds = new Map<string, Named[]>();
  const memberCodes = new Map<string, Named[]>();
  for (const unit of all) {
    addTo(units, lastPart(unit.name), { unit, member: -1 });
    for (const [member, { name, id, code }] of unit.members.entries()) {
      const named = { unit, member };
      addTo(members, lastPart(name), named);
      if (id !== null) addTo(memberIds, id, named);
      if (code !== null) addTo(memberCodes, code, named);
    }
  }
  return { units, members, memberIds, memberCodes };
}
