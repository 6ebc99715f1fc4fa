import type { Unit } from './plan.js';

/** What a `match` looks at of one entry. */
export interface Subject {
  readonly unit: Unit;
  readonly echelon: string;
  /** Tags of the unit and, for a member's entry, the member's own. */
  readonly hasTag: (tag: string) => boolean;
  readonly system: string | null;
}

/** Finds units by id, by code or by path. */
export class UnitIndex {
  readonly #units: readonly Unit[];
  #byKey: Map<string, Unit> | null = null;

  constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  /** The unit that `reference` names: an id wins over a code, a code over a path of the same letters. */
  find(reference: string): Unit | undefined {
    return this.#keys().get(reference);
  }

  keys(): Iterable<string> {
    return this.#keys().keys();
  }

  #keys(): Map<string, Unit> {
    if (this.#byKey === null) {
      const byKey = new Map<string, Unit>();
      const paths: string[] = [];
      for (const unit of this.#units) {
        const above = unit.parent < 0 ? '' : `${paths[unit.parent]}/`;
        paths.push(above + unit.name);
        byKey.set(paths[unit.index]!, unit);
      }
      for (const unit of this.#units) if (unit.code !== null) byKey.set(unit.code, unit);
      for (const unit of this.#units) if (unit.id !== null) byKey.set(unit.id, unit);
      this.#byKey = byKey;
    }
    return this.#byKey;
  }
}
