import { cell, item } from '../../domain/columns.js';
import type { Entries } from '../../domain/entries.js';

/**
 * Order of choice: by level, then echelon, then as written. All edges but those of `after` run forward in it.
 * A counting sort, since whole countries are sorted here.
 */
export function choiceOrder({ plan, unit, echelon, size }: Entries): Int32Array {
  const widest = Math.max(1, ...plan.levels.map((level) => level.echelons.length));
  const keyOf = (entry: number) =>
    item(plan.units, cell(unit, entry)).level * widest + cell(echelon, entry);
  const next = new Int32Array(plan.levels.length * widest + 1);
  const add = (key: number, more: number) => {
    next[key] = cell(next, key) + more;
  };
  for (let entry = 0; entry < size; entry++) add(keyOf(entry) + 1, 1);
  for (let key = 0; key + 1 < next.length; key++) add(key + 1, cell(next, key));
  const order = new Int32Array(size);
  for (let entry = 0; entry < size; entry++) {
    const key = keyOf(entry);
    order[cell(next, key)] = entry;
    add(key, 1);
  }
  return order;
}
