import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan, Unit } from '../domain/plan.js';
import { pathOf } from '../domain/plan.js';

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
  for (const { id } of units)
    if (id !== null && id.includes('/')) endings.add(id.slice(id.lastIndexOf('/') + 1));
  const likely: LikelyPath[] = [];
  for (const unit of units) {
    if (unit.parent < 0) likely.push({ unit, key: unit.name });
    else if (areAll || endings.has(unit.name))
      likely.push({ unit, key: pathOf(units, unit).join('/') });
  }
  return likely;
}

/** The last unit that has each of some keys for its code or id: a table of all codes would be most of the cost of a country. */
function unitsByKey({ units }: Plan, keys: ReadonlySet<string>): ReadonlyMap<string, Unit> {
  const byKey = new Map<string, Unit>();
  for (const unit of units) {
    if (unit.code !== null && keys.has(unit.code)) byKey.set(unit.code, unit);
    if (unit.id !== null && keys.has(unit.id)) byKey.set(unit.id, unit);
  }
  return byKey;
}

/** Paths of units whose own name, or one above, holds a `/`. */
function slashedPaths(plan: Plan): Map<string, Unit> {
  const paths = new Map<string, Unit>();
  const slashed = new Set<number>();
  for (const unit of plan.units) {
    if (!unit.name.includes('/') && !slashed.has(unit.parent)) continue;
    slashed.add(unit.index);
    paths.set(pathOf(plan.units, unit).join('/'), unit);
  }
  return paths;
}
