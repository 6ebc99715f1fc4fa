import type { Located, Match, Plan, Unit } from './plan.js';

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

export type Matcher = (subject: Subject) => boolean;

const words = (list: readonly Located<string>[] | undefined): ReadonlySet<string> | null =>
  list === undefined ? null : new Set(list.map((word) => word.value));

/** The units that `match.unit` names, as preorder ranges. */
function ranges(match: Match, index: UnitIndex): { from: number; to: number }[] | null {
  if (match.unit === undefined) return null;
  return match.unit.flatMap((reference) => {
    const unit = index.find(reference.value);
    return unit === undefined ? [] : [{ from: unit.index, to: unit.end }];
  });
}

/** Compiles a `match`: every key that is given has to hold, any word of its list will do. */
export function compileMatch(match: Match, plan: Pick<Plan, 'levels'>, index: UnitIndex): Matcher {
  const levelNames = words(match.level);
  const levels = levelNames && plan.levels.map((level) => levelNames.has(level.name));
  const echelons = words(match.echelon);
  const tags = match.tag?.map((tag) => tag.value) ?? null;
  const systems = words(match.system);
  const units = ranges(match, index);
  return ({ unit, echelon, hasTag, system }) =>
    (levels === null || levels[unit.level] === true) &&
    (echelons === null || echelons.has(echelon)) &&
    (systems === null || (system !== null && systems.has(system))) &&
    (units === null || units.some(({ from, to }) => unit.index >= from && unit.index < to)) &&
    (tags === null || tags.some(hasTag));
}
