import { cell, columnOf, item } from '../../domain/columns.js';
import type { Entries } from '../../domain/entries.js';
import { matchesOf, type Matches } from '../../domain/kinds.js';
import type { Plan } from '../../domain/plan.js';
import { mergeRules, saysAny, type Rules } from '../../domain/rules.js';
import { unitFacts } from '../../domain/unit-facts.js';
import { UnitOverrides } from './unit-overrides.js';

/** The rules of every entry: many entries share one set, so each has the number of its set. */
export interface EffectiveRules {
  readonly sets: readonly Rules[];
  readonly setNumber: Int32Array;
}

/**
 * Effective rules of an entry: `rules`, then each matching override in order, then the unit's own `rules`,
 * merged key by key. Entries with the same matching overrides and no rules of their own share one set.
 */
export function effectiveRules(entries: Entries): EffectiveRules {
  const { plan } = entries;
  const matches = matchesOf(entries);
  const ofKind = overridesOfKinds(plan, matches);
  const ofUnits = new UnitOverrides(plan, matches);
  const sets = new Sets(plan);
  const setNumber = columnOf(entries.size);
  /** The set of each kind where no unit has its own word; −1 until it is asked for. */
  const usual = new Int32Array(matches.kinds).fill(-1);
  const { withRules } = unitFacts(plan.units);
  let next = 0;
  for (let unit = 0; unit < plan.units.length; unit++) {
    ofUnits.goTo(unit);
    const rules = withRules[next]?.index === unit ? (withRules[next++]?.rules ?? null) : null;
    const isUsual = rules === null && !ofUnits.areAny;
    const to = entries.firstOf(unit + 1);
    for (let entry = entries.firstOf(unit); entry < to; entry++) {
      const kind = cell(matches.kindOf, entry);
      let number = isUsual ? cell(usual, kind) : -1;
      if (number < 0) {
        const own = ofUnits.of(kind);
        const all = item(ofKind, kind);
        number = sets.numberOf(own.length === 0 ? all : inOrder(all, own), rules);
        if (isUsual) usual[kind] = number;
      }
      setNumber[entry] = number;
    }
  }
  return { sets: sets.all, setNumber };
}

/** The overrides that hold for each kind wherever it stands: those that name no unit, and have rules. */
function overridesOfKinds({ overrides }: Plan, matches: Matches): readonly (readonly number[])[] {
  const found: number[][] = Array.from({ length: matches.kinds }, () => []);
  for (const [number, { match, rules }] of overrides.entries()) {
    if (match.unit !== undefined || !saysAny(rules)) continue;
    for (const kind of matches.kindsOf(match)) item(found, kind).push(number);
  }
  return found;
}

const inOrder = (some: readonly number[], others: readonly number[]): readonly number[] =>
  [...some, ...others].sort((a, b) => a - b);

/** The sets that there are, each made once. */
class Sets {
  readonly all: Rules[] = [];
  readonly #plan: Plan;
  readonly #known = new Map<string, number>();
  readonly #ofList = new WeakMap<readonly number[], number>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** @param overrides that match, in order; a list that comes again is known by itself. */
  numberOf(overrides: readonly number[], own: Rules | null): number {
    if (own !== null) return this.#add(overrides, own);
    let number = this.#ofList.get(overrides);
    if (number === undefined) {
      const key = overrides.join();
      number = this.#known.get(key) ?? this.#add(overrides, null);
      this.#known.set(key, number);
      this.#ofList.set(overrides, number);
    }
    return number;
  }

  #add(overrides: readonly number[], own: Rules | null): number {
    const blocks = overrides.map((number) => item(this.#plan.overrides, number).rules);
    const made = [...blocks, ...(own === null ? [] : [own])].reduce(mergeRules, this.#plan.rules);
    return this.all.push(made) - 1;
  }
}
