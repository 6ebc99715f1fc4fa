import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Entries } from '../domain/entries.js';
import { entriesOf } from '../domain/expand.js';
import type { Plan, Unit } from '../domain/plan.js';

/**
 * Two entries of one id would be one event in a calendar. Since codes, paths and ids are unique, that takes a path (or an
 * id with `/`) that goes on, below another unit's, with the name of an echelon:
 *
 *     甲 / 直属 / X     the member X of 甲, in its echelon 直属
 *     甲/直属 / X       the echelon X of the unit 直属 below 甲
 *
 * or echelons whose own names hold `/`. Ids are made only for units whose keys begin like one of those.
 */
export function equalEntryIds(plan: Plan): readonly Diagnostic[] {
  const heads = suspiciousHeads(plan);
  if (heads.size === 0) return [];
  const entries = entriesOf(plan);
  const first = new Map<string, number>();
  const found: Diagnostic[] = [];
  for (const unit of plan.units) {
    if (!heads.has(headOf(plan.units, unit))) continue;
    const { from, to } = entries.ofUnit(unit);
    for (let entry = from; entry < to; entry++) {
      const id = entries.idOf(entry);
      const other = first.get(id);
      if (other === undefined) first.set(id, entry);
      else if (!isToldAlready(entries, entry, other)) found.push(report(entries, id, entry, other));
    }
  }
  return found;
}

const partsOf = (text: string): string[] => text.split('/');

/** The first part of what the unit is known by. */
function headOf(units: readonly Unit[], unit: Unit): string {
  const own = unit.id ?? unit.code;
  let top = unit;
  if (own === null) {
    for (let at: Unit | undefined = unit; at !== undefined; at = units[at.parent]) top = at;
  }
  const key = own ?? top.name;
  return key.includes('/') ? (partsOf(key)[0] ?? '') : key;
}

/** The first parts of keys below which ids may be equal. */
function suspiciousHeads({ levels, units }: Plan): ReadonlySet<string> {
  const echelons = new Set(
    levels.flatMap((level) => level.echelons.map((name) => partsOf(name)[0])),
  );
  const hasEchelon = (text: string): boolean =>
    text.includes('/') ? partsOf(text).some((part) => echelons.has(part)) : echelons.has(text);
  const slashed = levels.map((level) => level.echelons.some((name) => name.includes('/')));
  const heads = new Set<string>();
  const isBelow = new Uint8Array(units.length);
  for (const unit of units) {
    const hasPath = unit.id === null && unit.code === null;
    // Most units are at the bottom, and many of them have codes: nobody asks for their names.
    if (hasPath || unit.end > unit.index + 1) {
      isBelow[unit.index] = Number(isBelow[unit.parent] === 1 || hasEchelon(unit.name));
    }
    const goesOn = hasPath
      ? isBelow[unit.index] === 1 && (unit.parent >= 0 || unit.name.includes('/'))
      : unit.id !== null && unit.id.includes('/') && hasEchelon(unit.id);
    const isSplit = unit.members.length > 0 && slashed[unit.level] === true;
    if (goesOn || isSplit) heads.add(headOf(units, unit));
  }
  return heads;
}

/** Units and members of one name or code have findings of their own. */
function isToldAlready(entries: Entries, entry: number, other: number): boolean {
  const [unit, before] = [entries.unitOf(entry), entries.unitOf(other)];
  if (unit === before) {
    return entries.memberOf(entry) !== null && entries.memberOf(other) !== null;
  }
  const own = unit.id ?? unit.code;
  if (own !== null) return own === (before.id ?? before.code);
  return unit.parent === before.parent && unit.name === before.name;
}

function report(entries: Entries, id: string, entry: number, other: number): Diagnostic {
  const facts = { id, who: entries.nameOf(entry), other: entries.nameOf(other) };
  const related = [{ at: entries.placeOf(other), note: { kind: 'here' } as const }];
  return finding('TC327', entries.placeOf(entry), facts, { related });
}
