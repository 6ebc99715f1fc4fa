import { item } from '../../domain/columns.js';
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
  if (units.length === 0) return [];
  const lists = [listed(units, 0, units.length)];
  for (const { index, end } of units) {
    if (end > index + 1) lists.push(listed(units, index + 1, end));
  }
  return lists;
}

/** The units from `first` to `end` (exclusive) that are below none of these. */
function listed(units: readonly Unit[], first: number, end: number): readonly Unit[] {
  const list: Unit[] = [];
  for (let at = first; at < end;) {
    const unit = item(units, at);
    list.push(unit);
    at = unit.end;
  }
  return list;
}
