import { cell, columnOf, sortByKey } from '../../domain/columns.js';
import type { Entries } from '../../domain/entries.js';
import { unitFacts } from '../../domain/unit-facts.js';

/** Order of choice: by level, then echelon, then as written. All edges but those of `after` run forward in it. */
export function choiceOrder({ plan, unit, echelon, size }: Entries): Int32Array {
  const widest = Math.max(1, ...plan.levels.map((level) => level.echelons.length));
  const { level } = unitFacts(plan.units);
  const keys = columnOf(size);
  for (let entry = 0; entry < size; entry++) {
    keys[entry] = cell(level, cell(unit, entry)) * widest + cell(echelon, entry);
  }
  return sortByKey(keys, size, plan.levels.length * widest).rows;
}
