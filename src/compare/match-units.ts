import { item } from '../domain/columns.js';
import { unitKey, type Unit } from '../domain/plan.js';

/** Which unit of NEW each of OLD is, and the other way round; −1 for none. */
export interface UnitPairs {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
}

/**
 * Pairs units, each at most once, by the first of these that fits:
 *
 *     what it is known by     its id, else its code, else its path: what UIDs are made of
 *     code
 *     path                    a unit that got a code, or another one
 *     name                    under parents that are a pair: the parent was renamed
 */
export function matchUnits(old: readonly Unit[], now: readonly Unit[]): UnitPairs {
  const pairs = { toNew: unpaired(old.length), toOld: unpaired(now.length) };
  const [oldPaths, newPaths] = [pathsOf(old), pathsOf(now)];
  const keyIn = (paths: readonly string[]) => (unit: Unit) =>
    unit.id ?? unit.code ?? item(paths, unit.index);
  pairBy(old, now, keyIn(oldPaths), keyIn(newPaths), pairs);
  const code = (unit: Unit) => unit.code;
  pairBy(old, now, code, code, pairs);
  const pathIn = (paths: readonly string[]) => (unit: Unit) => item(paths, unit.index);
  pairBy(old, now, pathIn(oldPaths), pathIn(newPaths), pairs);
  pairByParent(old, now, pairs);
  return pairs;
}

const unpaired = (size: number): Int32Array => new Int32Array(size).fill(-1);

/** Of all units at once: that of each is its parent's and its name. */
function pathsOf(units: readonly Unit[]): string[] {
  const paths: string[] = [];
  for (const unit of units) {
    paths.push(unit.parent < 0 ? unit.name : `${item(paths, unit.parent)}/${unit.name}`);
  }
  return paths;
}

type KeyOf = (unit: Unit) => string | null;

function pairBy(
  old: readonly Unit[],
  now: readonly Unit[],
  oldKey: KeyOf,
  newKey: KeyOf,
  { toNew, toOld }: UnitPairs,
): void {
  const known = new Map<string, Unit>();
  for (const unit of now) {
    const key = toOld[unit.index] === -1 ? newKey(unit) : null;
    if (key !== null && !known.has(key)) known.set(key, unit);
  }
  for (const unit of old) {
    const key = toNew[unit.index] === -1 ? oldKey(unit) : null;
    const other = key === null ? undefined : known.get(key);
    if (key === null || other === undefined) continue;
    known.delete(key);
    toNew[unit.index] = other.index;
    toOld[other.index] = unit.index;
  }
}

/** Parents stand before what is below them, so one walk reaches all depths. */
function pairByParent(old: readonly Unit[], now: readonly Unit[], pairs: UnitPairs): void {
  const { toNew, toOld } = pairs;
  const known = new Map<string, Unit>();
  const key = (parent: number, name: string) => `${parent}/${name}`;
  for (const unit of now) {
    if (toOld[unit.index] === -1) known.set(key(unit.parent, unit.name), unit);
  }
  for (const unit of old) {
    const parent = unit.parent < 0 ? -1 : (toNew[unit.parent] ?? -1);
    if (toNew[unit.index] !== -1 || parent < 0) continue;
    const other = known.get(key(parent, unit.name));
    if (other === undefined || toOld[other.index] !== -1) continue;
    toNew[unit.index] = other.index;
    toOld[other.index] = unit.index;
  }
}

/** How a path of the written differences calls a unit: `units[CODE|PATH]`. */
export const unitPath = (units: readonly Unit[], unit: Unit): string =>
  `units[${unit.code ?? unitKey(units, { ...unit, id: null })}]`;
