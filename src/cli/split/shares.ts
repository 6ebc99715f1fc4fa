import type { Entries, EntryRange } from '../../domain/entries.js';
import { pathOf, type Unit } from '../../domain/plan.js';
import type { Share } from '../../render/filter.js';
import type { Named } from './file-names.js';

/** What gets a file of its own. */
export interface UnitShare extends Share {
  /** Null for the rest: what stands above the level, and what is below no unit of it. */
  readonly unit: Unit | null;
}

/** What the rest is called, the file too. */
export const REST = '其余';

/** Each unit of a level with all below it, in plan order; the rest last. */
export function sharesByLevel(entries: Entries, level: number): readonly UnitShare[] {
  const { units } = entries.plan;
  const shares: UnitShare[] = [];
  const rest: EntryRange[] = [];
  const namesakes = repeatedNames(units.filter((unit) => unit.level === level));
  for (let index = 0; index < units.length;) {
    const unit = units[index];
    if (unit === undefined) break;
    if (unit.level === level) {
      const name = namesakes.has(unit.name) ? pathOf(units, unit).join('/') : unit.name;
      shares.push({ unit, name, ranges: [wholeOf(entries, unit)], hasMeetings: false });
    } else rest.push(entries.ofUnit(unit));
    index = unit.level === level ? unit.end : index + 1;
  }
  return [...shares, { unit: null, name: REST, ranges: rest, hasMeetings: true }];
}

/** A unit's entries and those of all below it. */
function wholeOf(entries: Entries, unit: Unit): EntryRange {
  const next = entries.plan.units[unit.end];
  return {
    from: entries.ofUnit(unit).from,
    to: next === undefined ? entries.size : entries.ofUnit(next).from,
  };
}

function repeatedNames(units: readonly Unit[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of units) (seen.has(name) ? repeated : seen).add(name);
  return repeated;
}

/** What a unit's file is called after. */
export const namedAfter = (units: readonly Unit[], unit: Unit): Named => ({
  name: unit.name,
  above: pathOf(units, unit).slice(0, -1).reverse(),
  code: unit.code,
});
