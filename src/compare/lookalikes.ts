import { item } from '../domain/columns.js';
import { addTo } from '../domain/lists.js';
import type { Unit } from '../domain/plan.js';
import type { UnitPairs } from './match-units.js';

/** A unit that is gone, and one that has come in its place: it may be the same under another name. */
export interface Lookalike {
  /** In OLD, and in NEW. */
  readonly old: Unit;
  readonly now: Unit;
}

/** More of them help nobody: they are from different plans. */
const MOST = 20;

/**
 * Units that went and came at one place and that nothing says are the same: both hang under one parent on the same
 * storey, OLD's has neither id nor code, and the two have units of the same names below them, or are the only ones there that
 * went and came.
 */
export function findLookalikes(
  old: readonly Unit[],
  now: readonly Unit[],
  { toNew, toOld }: UnitPairs,
): readonly Lookalike[] {
  const gone = new Map<string, Unit[]>();
  for (const unit of old) {
    if (toNew[unit.index] !== -1 || unit.id !== null || unit.code !== null) continue;
    const parent = unit.parent < 0 ? -1 : (toNew[unit.parent] ?? -1);
    if (unit.parent >= 0 && parent === -1) continue;
    addTo(gone, placeOf(parent, unit, old), unit);
  }
  const come = new Map<string, Unit[]>();
  for (const unit of now) {
    if (toOld[unit.index] !== -1 || unit.id !== null) continue;
    if (unit.parent >= 0 && toOld[unit.parent] === -1) continue;
    addTo(come, placeOf(unit.parent, unit, now), unit);
  }
  const found: Lookalike[] = [];
  for (const [place, units] of come) {
    found.push(...pairsOf(gone.get(place) ?? [], units, namesBelow(old), namesBelow(now)));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

const placeOf = (parent: number, unit: Unit, units: readonly Unit[]): string =>
  `${parent}/${unit.level - (unit.parent < 0 ? 0 : item(units, unit.parent).level)}`;

type NamesOf = (unit: Unit) => readonly string[];

const namesBelow =
  (units: readonly Unit[]): NamesOf =>
  (unit) => {
    const names: string[] = [];
    for (let at = unit.index + 1; at < unit.end; at = item(units, at).end) {
      names.push(item(units, at).name);
    }
    return names;
  };

function pairsOf(
  gone: readonly Unit[],
  come: readonly Unit[],
  oldNames: NamesOf,
  newNames: NamesOf,
): Lookalike[] {
  const [only, ...others] = gone;
  if (only !== undefined && others.length === 0 && come.length === 1) {
    return come.map((now) => ({ old: only, now }));
  }
  const open = new Set(gone.slice(0, MOST));
  return come.slice(0, MOST).flatMap((now) => {
    const names = new Set(newNames(now));
    const same = [...open].find((old) => isHalf(oldNames(old), names));
    if (same === undefined) return [];
    open.delete(same);
    return [{ old: same, now }];
  });
}

/** Whether half of the names, at least one, are among the others. */
function isHalf(names: readonly string[], others: ReadonlySet<string>): boolean {
  const both = names.filter((name) => others.has(name)).length;
  return both > 0 && both * 2 >= Math.max(names.length, others.size);
}
