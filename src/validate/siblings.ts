import type { Unit } from '../domain/plan.js';

/** Units by parent, those at the top first, each list in the order of the plan. */
export function childrenLists(units: readonly Unit[]): Iterable<readonly Unit[]> {
  const lists = new Map<number, Unit[]>();
  for (const unit of units) {
    const list = lists.get(unit.parent);
    if (list === undefined) lists.set(unit.parent, [unit]);
    else list.push(unit);
  }
  return lists.values();
}
