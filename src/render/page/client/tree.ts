import { at, kinship, memberOf, type Column, type Model } from './model.js';

/**
 * The rows of the calendar, in preorder. A unit with one entry of its own is one row; else its entries are rows below
 * it, and then its sub-units.
 */
export interface Tree {
  readonly size: number;
  readonly unit: Column;
  /** −1 for a row that has no entry of its own. */
  readonly entry: Column;
  readonly depth: Column;
  readonly parent: Column;
  /** The first row after this one that is not below it. */
  readonly end: Column;
  /** By entry: its row. */
  readonly rowOf: Column;
}

export function makeTree(model: Model): Tree {
  const { units, entries } = model;
  const unit: number[] = [];
  const entry: number[] = [];
  const depth: number[] = [];
  const rowOf = new Int32Array(entries.size);
  const add = (ofUnit: number, ofEntry: number, deep: number): void => {
    if (ofEntry >= 0) rowOf[ofEntry] = unit.length;
    unit.push(ofUnit);
    entry.push(ofEntry);
    depth.push(deep);
  };
  for (let u = 0; u < units.size; u++) {
    const [from, to] = [at(units.firstEntry, u), at(units.firstEntry, u + 1)];
    const deep = at(units.depth, u);
    const isOne = to - from === 1 && memberOf(model, from) === null;
    add(u, isOne ? from : -1, deep);
    if (isOne) continue;
    for (let e = from; e < to; e++) add(u, e, deep + 1);
  }
  const depths = Int32Array.from(depth);
  return {
    size: unit.length,
    unit: Int32Array.from(unit),
    entry: Int32Array.from(entry),
    depth: depths,
    ...kinship(depths),
    rowOf,
  };
}

/** Whether the row is that of a unit, and not of one of several entries. */
export const isUnitRow = (model: Model, tree: Tree, row: number): boolean =>
  at(tree.depth, row) === at(model.units.depth, at(tree.unit, row));
