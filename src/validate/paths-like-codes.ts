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
  const byKey = new Map<string, Unit>();
  const endings = new Set<string>();
  for (const unit of plan.units) {
    if (unit.code !== null) byKey.set(unit.code, unit);
    if (unit.id === null) continue;
    byKey.set(unit.id, unit);
    if (unit.id.includes('/')) endings.add(unit.id.slice(unit.id.lastIndexOf('/') + 1));
  }
  const paths = slashedPaths(plan);
  return plan.units.flatMap((unit) => {
    if (unit.parent >= 0 && paths.size === 0 && !endings.has(unit.name)) return [];
    const key = unit.parent < 0 ? unit.name : pathOf(plan.units, unit).join('/');
    const other = byKey.get(key) ?? paths.get(key);
    if (other === undefined || other === unit) return [];
    if (other.parent === unit.parent && other.name === unit.name) return [];
    const at = (key === other.id ? other.keys?.id : other.keys?.code) ?? other.at;
    const related = [{ at, note: { kind: 'here' } as const }];
    return [finding('TC310', unit.at, { key }, { related })];
  });
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
