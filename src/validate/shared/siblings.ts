import { addTo } from '../../domain/lists.js';
import type { Unit } from '../../domain/plan.js';

const known = new WeakMap<readonly Unit[], readonly (readonly Unit[])[]>();

/** Units by parent, those at the top first, each list in the order of the plan. Several checks share them. */
export function childrenLists(units: readonly Unit[]): readonly (readonly Unit[])[] {
  let lists = known.get(units);
  if (lists === undefined) {
    lists = gather(units);
    known.set(units, lists);
  }
  return lists;
}

function gather(units: readonly Unit[]): (readonly Unit[])[] {
  const lists = new Map<number, Unit[]>();
  for (const unit of units) {
    addTo(lists, unit.parent, unit);
  }
  return [...lists.values()];
}
