import { cell } from '../../domain/columns.js';
import type { DatedPart } from '../../domain/activities.js';
import type { Entries } from '../../domain/entries.js';
import { entriesOf } from '../../domain/expand.js';
import { matchesOf } from '../../domain/kinds.js';
import { UnitIndex } from '../../domain/match.js';
import { People } from '../../domain/people.js';
import type { Plan } from '../../domain/plan.js';
import { UnitFinder } from '../../domain/unit-finder.js';

/** Entries that hold the same activities. */
export interface HeldSet {
  /** Indexes into the activities, in order. */
  readonly activities: readonly number[];
  /** The first of the entries. */
  readonly entry: number;
  readonly count: number;
}

/** What several checks of the dated part look at, worked out when the first of them asks. */
export class DatedFacts {
  readonly plan: Plan;
  readonly dated: DatedPart;
  readonly index: UnitIndex;
  readonly finder: UnitFinder;
  #people: People | null = null;
  #entries: Entries | null = null;
  #matching: readonly Int32Array[] | null = null;
  #held: readonly HeldSet[] | null = null;

  constructor(plan: Plan, dated: DatedPart) {
    this.plan = plan;
    this.dated = dated;
    this.index = new UnitIndex(plan.units);
    this.finder = new UnitFinder(plan.units, this.index);
  }

  get people(): People {
    return (this.#people ??= new People(this.plan, this.finder));
  }

  get entries(): Entries {
    return (this.#entries ??= entriesOf(this.plan));
  }

  /** For each activity the entries that hold it. */
  get matching(): readonly Int32Array[] {
    return (this.#matching ??= this.dated.activities.map(({ match }) =>
      matchesOf(this.entries).of(match),
    ));
  }

  /** One for each set of activities that some entry holds: there are few, whatever the number of entries. */
  get held(): readonly HeldSet[] {
    return (this.#held ??= heldSets(this.matching, this.entries.size));
  }
}

/** Splits the entries by each activity in turn into those that hold it and those that don't. */
function heldSets(matching: readonly Int32Array[], size: number): readonly HeldSet[] {
  const setOf = new Int32Array(size);
  const activities: number[][] = [[]];
  for (const [activity, entries] of matching.entries()) {
    const split = new Map<number, number>();
    for (const entry of entries) {
      const before = cell(setOf, entry);
      let after = split.get(before);
      if (after === undefined) {
        after = activities.push([...(activities[before] ?? []), activity]) - 1;
        split.set(before, after);
      }
      setOf[entry] = after;
    }
  }
  return countSets(setOf, activities);
}

function countSets(setOf: Int32Array, activities: readonly (readonly number[])[]): HeldSet[] {
  const found = new Map<number, { entry: number; count: number }>();
  for (const [entry, set] of setOf.entries()) {
    const known = found.get(set);
    if (known === undefined) found.set(set, { entry, count: 1 });
    else known.count++;
  }
  return [...found].map(([set, { entry, count }]) => ({
    activities: activities[set] ?? [],
    entry,
    count,
  }));
}

const known = new WeakMap<Plan, DatedFacts>();

/** Null where a plan has nothing of the kind. */
export function datedFacts(plan: Plan): DatedFacts | null {
  if (plan.dated === undefined) return null;
  let facts = known.get(plan);
  if (facts === undefined) known.set(plan, (facts = new DatedFacts(plan, plan.dated)));
  return facts;
}
