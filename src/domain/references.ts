import type { Entries, EntryRange } from './entries.js';
import { UnitIndex } from './match.js';
import { memberKey, pathOf, type Member, type Unit } from './plan.js';

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

/**
 * Finds units and entries as people name them. The first of these that anything answers to:
 *
 *     a unit's id, code or path
 *     a member's id, code or path
 *     an entry's id
 *     the end of a path, of a unit or a member: there may be several
 */
export class References {
  readonly #entries: Entries;
  readonly #units: UnitIndex;

  constructor(entries: Entries) {
    this.#entries = entries;
    this.#units = new UnitIndex(entries.plan.units);
  }

  /** None where nothing answers to it, several where an id or the end of a path is not enough. */
  find(reference: string): readonly Referent[] {
    const unit = this.#units.find(reference);
    if (unit !== undefined) return [this.#ofUnit(unit)];
    const member = this.#byKey(reference);
    if (member.length > 0) return member;
    const entry = this.#byId(reference);
    return entry === null ? this.#byEnd(`/${reference}`) : [entry];
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
  #byKey(reference: string): readonly Referent[] {
    const byId = this.#members(({ id }) => id === reference);
    if (byId.length > 0) return byId;
    return this.#members(({ code }, path) => code === reference || path === reference).slice(0, 1);
  }

  #byEnd(end: string): readonly Referent[] {
    const { units } = this.#entries.plan;
    const last = end.slice(end.lastIndexOf('/') + 1);
    const found = units
      .filter(({ name }) => name.endsWith(last))
      .filter((unit) => `/${pathOf(units, unit).join('/')}`.endsWith(end))
      .map((unit) => this.#ofUnit(unit));
    return [
      ...found,
      ...this.#members(({ name }, path) => name.endsWith(last) && path.endsWith(end)),
    ];
  }

  #byId(id: string): Referent | null {
    for (let entry = 0; entry < this.#entries.size; entry++) {
      if (!id.endsWith(this.#lastPart(entry)) || this.#entries.idOf(entry) !== id) continue;
      return this.#referent(entry, entry + 1, this.#entries.ownerOf(entry).name, id);
    }
    return null;
  }

  /** What an entry's id ends with, without the cost of its path. */
  #lastPart(entry: number): string {
    const member = this.#entries.memberOf(entry);
    return member === null ? this.#entries.echelonOf(entry) : memberKey(member);
  }

  #ofUnit(unit: Unit): Referent {
    const { plan } = this.#entries;
    const own = this.#entries.ofUnit(unit);
    const next = plan.units[unit.end];
    const to = next === undefined ? this.#entries.size : this.#entries.ofUnit(next).from;
    const entries = { from: own.from, to };
    return { entries, own, name: unit.name, path: pathOf(plan.units, unit).join('/') };
  }

  #members(isMeant: (member: Member, path: string) => boolean): Referent[] {
    const { units } = this.#entries.plan;
    return units.flatMap((unit) => {
      if (unit.members.length === 0) return [];
      const above = pathOf(units, unit).join('/');
      const first = this.#entries.firstMemberOf(unit);
      return unit.members.flatMap((member, k) => {
        const path = `${above}/${member.name}`;
        return isMeant(member, path)
          ? [this.#referent(first + k, first + k + 1, member.name, path)]
          : [];
      });
    });
  }

  #referent(from: number, to: number, name: string, path: string): Referent {
    const entries = { from, to };
    return { entries, own: entries, name, path };
  }
}
