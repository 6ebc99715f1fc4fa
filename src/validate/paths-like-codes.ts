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
  const asked = askedPaths(plan, paths.size > 0);
  const byKey = knownBy(plan, new Set(asked.map(([, path]) => path)));
  return asked.flatMap(([unit, key]) => {
    const other = byKey.get(key) ?? paths.get(key);
    if (other === undefined || other === unit) return [];
    if (other.parent === unit.parent && other.name === unit.name) return [];
    const at = (key === other.id ? other.keys?.id : other.keys?.code) ?? other.at;
    const related = [{ at, note: { kind: 'here' } as const }];
    return [finding('TC310', unit.at, { key }, { related })];
  });
}

/** The units whose paths could equal something, with these paths. */
function askedPaths(plan: Plan, all: boolean): (readonly [unit: Unit, path: string])[] {
  const endings = endingsOfIds(plan);
  const asked: (readonly [Unit, string])[] = [];
  for (const unit of plan.units) {
    if (unit.parent < 0) asked.push([unit, unit.name]);
    else if (all || endings.has(unit.name)) {
      asked.push([unit, pathOf(plan.units, unit).join('/')]);
    }
  }
  return asked;
}

function endingsOfIds({ units }: Plan): ReadonlySet<string> {
  const endings = new Set<string>();
  for (const { id } of units) {
    if (id !== null && id.includes('/')) endings.add(id.slice(id.lastIndexOf('/') + 1));
  }
  return endings;
}

/** The units whose code or id is one of the keys; of several the last. */
function knownBy({ units }: Plan, keys: ReadonlySet<string>): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>();
  for (const unit of units) {
    if (unit.code !== null && keys.has(unit.code)) found.set(unit.code, unit);
    if (unit.id !== null && keys.has(unit.id)) found.set(unit.id, unit);
  }
  return found;
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
