import { addTo } from './lists.js';
import type { UnitIndex } from './match.js';
import { pathOf, type Unit } from './plan.js';

/**
 * Finds the one unit that a contact point or a group's list names: by id, code or path, or by the end of its path where
 * no other unit's path ends so. Tables of leaders have names, not paths.
 */
export class UnitFinder {
  readonly #units: readonly Unit[];
  readonly #index: UnitIndex;
  #byName: ReadonlyMap<string, readonly Unit[]> | null = null;

  constructor(units: readonly Unit[], index: UnitIndex) {
    this.#units = units;
    this.#index = index;
  }

  find(word: string): Unit | undefined {
    const known = this.#index.find(word);
    if (known !== undefined) return known;
    const [first, second] = this.#endingIn(word);
    return second === undefined ? first : undefined;
  }

  #endingIn(word: string): readonly Unit[] {
    this.#byName ??= byLastPart(this.#units);
    const named = this.#byName.get(lastPart(word)) ?? [];
    return named.filter((unit) => `/${pathOf(this.#units, unit).join('/')}`.endsWith(`/${word}`));
  }
}

const lastPart = (text: string): string => text.slice(text.lastIndexOf('/') + 1);

function byLastPart(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const lists = new Map<string, Unit[]>();
  for (const unit of units) {
    const name = lastPart(unit.name);
    addTo(lists, name, unit);
  }
  return lists;
}
