import { cell } from '../domain/columns.js';
import type { Plan } from '../domain/plan.js';
import { placeKey } from '../domain/source-place.js';
import type { Slot } from '../domain/slots.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ValueSite } from '../input/edit/value-sites.js';
import { rerun, reschedule, type Outcome, type RunOptions } from '../pipeline.js';
import { changedPlan, type Change } from './changes.js';
import { coreOf, type CorePlan } from './core-plan.js';
import {
  countFindings,
  difference,
  fineKeyOf,
  isOfDates,
  isPassable,
  type Difference,
  type Findings,
} from './findings.js';

/** What some changes do. */
export interface Effect extends Difference {
  /** Findings that are left, told apart by `fineKeyOf`. */
  readonly left: Findings;
  /** Entries that start or end on another day; zero where there was no calendar before. */
  readonly moved: number;
}

type Made = Pick<Outcome, 'schedule' | 'diagnostics'>;

/** Tries changes on a plan in memory: on its core, where that has the findings of the whole. */
export class Trials {
  /** The findings before any change, told apart by `fineKeyOf`. */
  readonly base: Findings;
  /** Entries of what is tried: what a trial costs. */
  readonly size: number;
  readonly #core: CorePlan;
  readonly #options: RunOptions;
  readonly #before: Made;
  readonly #all: Findings;
  /** Those of `#all` that come of scheduling. */
  readonly #dates: Findings;
  readonly #known = new Map<string, Effect>();

  constructor(
    plan: Plan,
    whole: readonly Diagnostic[],
    sites: readonly ValueSite[],
    options: RunOptions,
  ) {
    this.#options = options;
    // What comes after the days of entries changes none of them, and speaks of units that the core lacks.
    const { dated: _dated, ...entries } = plan;
    const core = coreOf(entries, placesIn(whole, sites));
    const tried = rerun(core.plan, options);
    const isSame = sameDates(finely(tried), finely({ diagnostics: whole }));
    this.#core = isSame ? core : { plan: entries, weights: plan.units.map(() => 1) };
    this.#before = isSame ? tried : rerun(entries, options);
    this.base = finely(this.#before);
    this.#all = findingsOf(this.#before);
    this.#dates = findingsOf(reschedule(this.#core.plan, options));
    this.size = Math.max(20, tried.run?.entries.size ?? plan.units.length);
  }

  /** What the changes do; where they are not for the better, as far as dates tell. */
  of(changes: readonly Change[]): Effect {
    const key = changes.map(({ site, to }) => `${site.paths[0]}=${to}`).join(' ');
    let effect = this.#known.get(key);
    if (effect === undefined) this.#known.set(key, (effect = this.#try(changes)));
    return effect;
  }

  /** How many trials there have been. */
  get count(): number {
    return this.#known.size;
  }

  #try(changes: readonly Change[]): Effect {
    const plan = changedPlan(this.#core.plan, changes);
    const dates = reschedule(plan, this.#options);
    const effect = this.#effect(this.#dates, dates);
    if (!isPassable(effect)) return effect;
    // Only what looks well has to pass the other checks too.
    const made = rerun(plan, this.#options);
    return this.#effect(this.#all, made);
  }

  #effect(before: Findings, made: Made): Effect {
    const moved = this.#moved(made);
    return { ...difference(before, findingsOf(made)), left: finely(made), moved };
  }

  #moved({ schedule }: Made): number {
    const before = this.#before.schedule;
    if (before === null || schedule === null) return 0;
    return movedEntries(before, schedule, (unit) => this.#core.weights[unit] ?? 1);
  }
}

const findingsOf = ({ diagnostics }: Made): Findings => countFindings(diagnostics, placeKey);

/** What has to stay apart in the core: units that a finding points at, and those with values that may change. */
function placesIn(found: readonly Diagnostic[], sites: readonly ValueSite[]): ReadonlySet<string> {
  const places = new Set(found.map(({ at }) => placeKey(at)));
  for (const { slots } of sites) for (const slot of slots) addPlace(places, slot);
  return places;
}

function addPlace(places: Set<string>, slot: Slot): void {
  if (slot.kind === 'owner') places.add(placeKey(slot.at));
}

const finely = ({ diagnostics }: Pick<Made, 'diagnostics'>): Findings =>
  countFindings(diagnostics, placeKey, fineKeyOf);

/** Whether two runs have the same findings about dates. */
function sameDates(one: Findings, other: Findings): boolean {
  const dates = (all: Findings): string =>
    [...all]
      .filter(([, { code }]) => isOfDates(code))
      .map(([key, { count }]) => `${key} ${count}`)
      .sort()
      .join('\n');
  return dates(one) === dates(other);
}

type Scheduled = NonNullable<Outcome['schedule']>;

/** How many entries start or end on another day; each counts as often as its unit weighs. */
export function movedEntries(
  before: Scheduled,
  after: Scheduled,
  weightOf: (unit: number) => number = () => 1,
): number {
  let moved = 0;
  for (let entry = 0; entry < before.entries.size; entry++) {
    const isMoved =
      cell(before.start, entry) !== cell(after.start, entry) ||
      cell(before.end, entry) !== cell(after.end, entry);
    if (isMoved) moved += weightOf(cell(before.entries.unit, entry));
  }
  return moved;
}
