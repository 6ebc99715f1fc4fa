import { cell, item } from './columns.js';
import type { Subject } from './match.js';
import {
  memberKey,
  pathOf,
  unitKey,
  type Level,
  type Member,
  type Plan,
  type Unit,
} from './plan.js';
import type { UnitKey, UnitOrMember } from './plan.js';
import type { SourcePlace } from './source-place.js';
import { unitFacts } from './unit-facts.js';

/** An entry as a person names it. */
export interface EntryName {
  /** The unit's path, joined by `/`. */
  readonly unit: string;
  readonly echelon: string;
  readonly member: string | null;
}

/** A run of entries: `to` is exclusive. */
export interface EntryRange {
  readonly from: number;
  readonly to: number;
}

/** One column a fact, one row an entry. */
export interface EntryColumns {
  /** Index into `Plan.units`. */
  readonly unit: Int32Array;
  /** Index into the echelons of the unit's level. */
  readonly echelon: Int32Array;
  /** Index into the unit's members; −1 for an entry of the unit itself. */
  readonly member: Int32Array;
  /** The day that a person fixed for the start; `NOT_FIXED` where none did. */
  readonly fixed: Int32Array;
  /** Earliest and latest start (inclusive) that the unit and the member themselves ask for; −`OPEN`, `OPEN`. */
  readonly notBefore: Int32Array;
  readonly notAfter: Int32Array;
}

/** Stands in `fixed` for an entry whose start is to be found. No day of a plan is that early. */
export const NOT_FIXED = -0x80000000;

/**
 * What is scheduled, in plan order: a unit's echelons, in place of the last of them the members where there are any,
 * then the sub-units. The one place that knows what entry n is.
 */
export class Entries implements EntryColumns {
  readonly plan: Plan;
  readonly size: number;
  readonly unit: Int32Array;
  readonly echelon: Int32Array;
  readonly member: Int32Array;
  readonly fixed: Int32Array;
  readonly notBefore: Int32Array;
  readonly notAfter: Int32Array;
  /** First entry of each unit; one more at the end. */
  readonly #first: Int32Array;
  /** Of each unit. */
  readonly #parent: Int32Array;

  constructor(plan: Plan, columns: EntryColumns, first: Int32Array) {
    this.plan = plan;
    this.size = columns.unit.length;
    this.unit = columns.unit;
    this.echelon = columns.echelon;
    this.member = columns.member;
    this.fixed = columns.fixed;
    this.notBefore = columns.notBefore;
    this.notAfter = columns.notAfter;
    this.#first = first;
    this.#parent = unitFacts(plan.units).parent;
  }

  /** The same entries with other fixed days and bounds: those that were reported, say, in place of those planned. */
  with(columns: Partial<Pick<EntryColumns, 'fixed' | 'notBefore' | 'notAfter'>>): Entries {
    return new Entries(this.plan, { ...this.#columns, ...columns }, this.#first);
  }

  get #columns(): EntryColumns {
    const { unit, echelon, member, fixed, notBefore, notAfter } = this;
    return { unit, echelon, member, fixed, notBefore, notAfter };
  }

  unitOf(entry: number): Unit {
    return item(this.plan.units, cell(this.unit, entry));
  }

  /** Whether its unit has none above it. */
  isTop(entry: number): boolean {
    return cell(this.#parent, cell(this.unit, entry)) < 0;
  }

  /** Null for an entry of the unit itself. */
  memberOf(entry: number): Member | null {
    const member = cell(this.member, entry);
    return member < 0 ? null : item(this.unitOf(entry).members, member);
  }

  /** The member, or the unit where the entry is its own. */
  ownerOf(entry: number): UnitOrMember {
    return this.memberOf(entry) ?? this.unitOf(entry);
  }

  levelOf(entry: number): Level {
    return item(this.plan.levels, this.unitOf(entry).level);
  }

  /** The name of the entry's echelon. */
  echelonOf(entry: number): string {
    return item(this.levelOf(entry).echelons, cell(this.echelon, entry));
  }

  /** The names from the top down to the unit. */
  pathOf(entry: number): readonly string[] {
    return pathOf(this.plan.units, this.unitOf(entry));
  }

  nameOf(entry: number): EntryName {
    return {
      unit: this.pathOf(entry).join('/'),
      echelon: this.echelonOf(entry),
      member: this.memberOf(entry)?.name ?? null,
    };
  }

  /**
   * Id, code or path of the unit, the echelon, and the member's id or name if it is one, joined by `/`. What is made
   * from it (a calendar's UIDs) stays as long as it does.
   *
   * @param path of the entry's unit, where the caller has it at hand.
   */
  idOf(entry: number, path?: readonly string[]): string {
    const unit = this.unitOf(entry);
    const key = unit.id ?? unit.code ?? path?.join('/') ?? unitKey(this.plan.units, unit);
    const member = this.memberOf(entry);
    const id = `${key}/${this.echelonOf(entry)}`;
    return member === null ? id : `${id}/${memberKey(member)}`;
  }

  /** What a `match` looks at. */
  subjectOf(entry: number): Subject {
    const unit = this.unitOf(entry);
    const member = this.memberOf(entry);
    return {
      unit,
      echelon: this.echelonOf(entry),
      hasTag: (tag) => unit.tags.includes(tag) || (member?.tags.includes(tag) ?? false),
      system: member === null ? unit.system : member.system,
    };
  }

  isFixed(entry: number): boolean {
    return cell(this.fixed, entry) !== NOT_FIXED;
  }

  /** Where the name of the owner stands in the file; of a key, the member's own where it has one, else the unit's. */
  placeOf(entry: number, key?: UnitKey): SourcePlace {
    const owner = this.ownerOf(entry);
    const written = key === undefined ? undefined : owner.keys?.[key];
    const ofUnit = key === undefined ? undefined : this.unitOf(entry).keys?.[key];
    return written ?? ofUnit ?? owner.at;
  }

  /** The first entry of a unit, by its index; of the index after the last unit, how many entries there are. */
  firstOf(unit: number): number {
    return cell(this.#first, unit);
  }

  /** All entries of a unit. */
  ofUnit({ index }: Unit): EntryRange {
    return { from: cell(this.#first, index), to: cell(this.#first, index + 1) };
  }

  /** The entries of one echelon of a unit: of the last one there may be many. */
  ofEchelon(unit: Unit, echelon: number): EntryRange {
    const { from, to } = this.ofUnit(unit);
    const { echelons } = item(this.plan.levels, unit.level);
    return {
      from: from + echelon,
      to: echelon === echelons.length - 1 ? to : from + echelon + 1,
    };
  }

  /** The entry of a unit's first member; the members follow each other. */
  firstMemberOf(unit: Unit): number {
    return this.ofUnit(unit).to - unit.members.length;
  }
}
