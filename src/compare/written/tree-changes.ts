import { item } from '../../domain/columns.js';
import { pathOf, type Plan, type Unit } from '../../domain/plan.js';
import type { Aligned } from '../align.js';
import { unitPath } from '../match-units.js';
import type { Apply, Change } from './recipe.js';
import { writtenName } from './unit-changes.js';
import type { Value } from './value.js';

/** What was added to the tree of units, taken from it, or hung elsewhere in it; its order last. */
export function treeChanges(aligned: Aligned): Change[] {
  const { plan, target, pairs } = aligned;
  const { toNew, toOld } = pairs.units;
  const changes: Change[] = [];
  for (const unit of plan.units) {
    if (toNew[unit.index] !== -1) changes.push(...placeChanges(aligned, unit));
    else if (unit.parent < 0 || toNew[unit.parent] !== -1) {
      changes.push(goneOrCome(aligned.old, unit, 'removed', toNew));
    }
  }
  for (const unit of target.units) {
    if (toOld[unit.index] !== -1) continue;
    if (unit.parent < 0 || toOld[unit.parent] !== -1) {
      changes.push(goneOrCome(target, unit, 'added', toOld));
    }
  }
  return changes;
}

/** A unit with all below it that is gone, or new, as well; what has its pair elsewhere is not among them. */
function goneOrCome(
  { units }: Plan,
  unit: Unit,
  kind: 'removed' | 'added',
  others: Int32Array,
): Change {
  const part = new Set<number>();
  const inside: number[] = [unit.index];
  for (let at = inside.pop(); at !== undefined; at = inside.pop()) {
    part.add(at);
    for (let below = at + 1; below < item(units, at).end; below = item(units, below).end) {
      if (others[below] === -1) inside.push(below);
    }
  }
  const path = pathOf(units, unit).join('/');
  const value = { path, units: part.size };
  return {
    path: unitPath(units, unit),
    kind,
    from: kind === 'removed' ? value : null,
    to: kind === 'added' ? value : null,
    name: path,
    apply: ({ tree }) => addAll(tree[kind], part),
  };
}

function addAll(set: Set<number>, more: Iterable<number>): void {
  for (const one of more) set.add(one);
}

/** Another parent, with the levels that follow from it; or another level alone. */
function placeChanges(aligned: Aligned, unit: Unit): Change[] {
  const { old, plan, target, pairs } = aligned;
  const { toNew, toOld } = pairs.units;
  const other = item(target.units, toNew[unit.index] ?? -1);
  const wanted = other.parent < 0 ? -1 : (toOld[other.parent] ?? -1);
  const isMoved = unit.parent !== (other.parent < 0 ? -1 : wanted === -1 ? -2 : wanted);
  const { path, name } = writtenName(aligned, unit);
  if (isMoved) {
    const above = (units: readonly Unit[], parent: number): Value =>
      parent < 0 ? null : pathOf(units, item(units, parent)).join('/');
    const levels = levelsBelow(plan, target, unit, toNew);
    return [
      {
        path,
        kind: 'reparented',
        from: above(old.units, unit.parent),
        to: above(target.units, other.parent),
        name,
        apply: ({ tree }) => {
          tree.moved.add(unit.index);
          addAll(tree.levels, levels);
        },
      },
    ];
  }
  const [from, to] = [levelName(plan, unit), levelName(target, other)];
  if (from === to || hangsBelowMoved(plan, target, unit, pairs.units)) return [];
  const apply: Apply = ({ tree }) => void tree.levels.add(unit.index);
  return [{ path: `${path}.level`, kind: 'changed', from, to, name, apply }];
}

const levelName = ({ levels }: Plan, { level }: Unit): string => item(levels, level).name;

/** The units from `unit` down that stay together, and stand on another level in NEW. */
function levelsBelow(plan: Plan, target: Plan, unit: Unit, toNew: Int32Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = unit.index; index < unit.end; index++) {
    const other = target.units[toNew[index] ?? -1];
    if (other === undefined) continue;
    if (levelName(plan, item(plan.units, index)) !== levelName(target, other)) found.add(index);
  }
  return found;
}

/** Whether a unit above it hangs elsewhere, so that its own level goes with that. */
function hangsBelowMoved(
  plan: Plan,
  target: Plan,
  unit: Unit,
  { toNew, toOld }: Aligned['pairs']['units'],
): boolean {
  for (let at = unit.parent; at >= 0; at = item(plan.units, at).parent) {
    const other = target.units[toNew[at] ?? -1];
    if (other === undefined) return false;
    const parent = other.parent < 0 ? -1 : (toOld[other.parent] ?? -2);
    if (parent !== item(plan.units, at).parent) return true;
  }
  return false;
}

/** The change of order alone. */
export const orderChange = (): Change => ({
  path: 'units',
  kind: 'changed',
  from: null,
  to: null,
  name: null,
  apply: ({ tree }) => {
    tree.isReordered = true;
  },
});
