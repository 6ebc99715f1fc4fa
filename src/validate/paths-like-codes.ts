import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan, Unit } from '../domain/plan.js';
import { pathOf } from '../domain/plan.js';
import { unitFacts } from '../domain/unit-facts.js';
import { traitsOf } from './shared/traits.js';

/**
 * A path may equal the code or the id of another unit, or, where names hold `/`, its path. Only paths that could
 * do so are made: those of units at the top and of names with `/`, those that end as an id with `/` does, and below
 * them where codes hold `/` too.
 */
export function pathsLikeCodes(plan: Plan): readonly Diagnostic[] {
  const paths = slashedPaths(plan);
  const likely = likelyPaths(plan, paths.size > 0);
  const byKey = unitsByKey(plan, new Set(likely.map(({ key }) => key)));
  return likely.flatMap(({ unit, key }) => {
    const other = byKey.get(key) ?? paths.get(key);
    if (other === undefined || other === unit) return [];
    if (other.parent === unit.parent && other.name === unit.name) return [];
    const at = (key === other.id ? other.keys?.id : other.keys?.code) ?? other.at;
    const related = [{ at, note: { kind: 'here' } as const }];
    return [finding('TC310', unit.at, { key }, { related })];
  });
}

interface LikelyPath {
  readonly unit: Unit;
  readonly key: string;
}

/** The paths that may be another's key. */
function likelyPaths({ units }: Plan, areAll: boolean): readonly LikelyPath[] {
  const endings = new Set<string>();
  for (const { id } of unitFacts(units).withIds)
    if (id !== null && id.includes('/')) endings.add(id.slice(id.lastIndexOf('/') + 1));
  if (!areAll && endings.size === 0) return pathsOfTop(units);
  const likely: LikelyPath[] = [];
  for (const unit of units) {
    if (unit.parent < 0) likely.push({ unit, key: unit.name });
    else if (areAll || endings.has(unit.name))
      likely.push({ unit, key: pathOf(units, unit).join('/') });
  }
  return likely;
}

/** What is at the top is known by its name: from there on to the first unit that is not below it. */
function pathsOfTop(units: readonly Unit[]): readonly LikelyPath[] {
  const likely: LikelyPath[] = [];
  for (let unit = units[0]; unit !== undefined; unit = units[unit.end]) {
    likely.push({ unit, key: unit.name });
  }
  return likely;
}

/** The last unit that has each of some keys for its code or id: a table of all codes would be most of the cost of a country. */
function unitsByKey({ units }: Plan, keys: ReadonlySet<string>): ReadonlyMap<string, Unit> {
  const byKey = new Map<string, Unit>();
  let longest = 0;
  for (const key of keys) longest = Math.max(longest, key.length);
  // Codes are longer than the names at the top: most need not be looked up.
  const isKey = (word: string): boolean => word.length <= longest && keys.has(word);
  for (const unit of units) {
    if (unit.code !== null && isKey(unit.code)) byKey.set(unit.code, unit);
    if (unit.id !== null && isKey(unit.id)) byKey.set(unit.id, unit);
  }
  return byKey;
}

/** Paths of units whose own name, or one above, holds a `/`. */
function slashedPaths(plan: Plan): Map<string, Unit> {
  const paths = new Map<string, Unit>();
  if (!traitsOf(plan).hasSlash) return paths;
  const slashed = new Set<number>();
  for (const unit of plan.units) {
    if (!unit.name.includes('/') && !slashed.has(unit.parent)) continue;
    slashed.add(unit.index);
    paths.set(pathOf(plan.units, unit).join('/'), unit);
  }
  return paths;
}
