import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UnitIndex } from '../domain/match.js';
import type { Plan, Unit } from '../domain/plan.js';
import { placeKey, type SourcePlace } from '../domain/source-place.js';
import type { Slot } from '../domain/slots.js';
import type { ValueSite } from '../input/edit/value-sites.js';

/** Where units have more dates and rules of their own than this, only those of units in question are tried. */
const FEW = 40;

/** A person has more use for an answer than for the last of a thousand values. */
const MOST = 120;

/**
 * The values that may have to do with the findings: those of rules and calendar, and those of units that the findings
 * name, and of the units above these.
 */
export function sitesFor(
  sites: readonly ValueSite[],
  findings: readonly Diagnostic[],
  plan: Plan,
): readonly ValueSite[] {
  const ofUnits = sites.filter((site) => unitPlace(site) !== null);
  if (ofUnits.length <= FEW) return sites.slice(0, MOST);
  const involved = involvedPlaces(findings, plan);
  const isInvolved = (site: ValueSite): boolean => {
    const place = unitPlace(site);
    if (place === null) return true;
    return involved.has(placeKey(place)) || involved.has(placeKey(site.at));
  };
  return sites.filter(isInvolved).slice(0, MOST);
}

/** The name of the unit or member that a value belongs to. */
function unitPlace({ slots: [slot] }: ValueSite): SourcePlace | null {
  if (slot === undefined) return null;
  if (slot.kind === 'owner') return slot.at;
  return isOwnRule(slot) ? slot.block.at : null;
}

type OwnRule = Extract<Slot, { kind: 'rule' }> & { readonly block: { readonly of: 'unit' } };

const isOwnRule = (slot: Slot): slot is OwnRule => slot.kind === 'rule' && slot.block.of === 'unit';

/** All places that findings point at, and those of the units that they name and of those above. */
function involvedPlaces(findings: readonly Diagnostic[], plan: Plan): ReadonlySet<string> {
  const places = new Set<string>();
  const index = new UnitIndex(plan.units);
  for (const { at, related, facts } of findings) {
    for (const place of [at, ...related.map((one) => one.at)]) places.add(placeKey(place));
    for (const path of pathsIn([facts, related])) {
      addWithAbove(places, plan.units, index.find(path));
    }
  }
  return places;
}

function addWithAbove(places: Set<string>, units: readonly Unit[], unit: Unit | undefined): void {
  for (let at = unit; at !== undefined; at = units[at.parent]) {
    places.add(placeKey(at.at));
    for (const member of at.members) places.add(placeKey(member.at));
  }
}

/** The paths of units that entries in facts are named by, wherever they are in them. */
function* pathsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('unit' in value && typeof value.unit === 'string') yield value.unit;
  for (const part of Object.values(value)) yield* pathsIn(part);
}
