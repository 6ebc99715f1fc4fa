import { at, echelonOf, endOf, levelOf, memberOf, nameOf, type Model } from './model.js';
import { isUnitRow, type Tree } from './tree.js';

/** The first and last day of what the row shows; null where it has no entry. */
export function spanOf(model: Model, tree: Tree, row: number): readonly [number, number] | null {
  const own = at(tree.entry, row);
  if (own >= 0) return [at(model.entries.start, own), endOf(model, own)];
  const unit = at(tree.unit, row);
  const [from, to] = [at(model.units.firstEntry, unit), at(model.units.firstEntry, unit + 1)];
  if (from === to) return null;
  let [start, end] = [Infinity, -Infinity];
  for (let entry = from; entry < to; entry++) {
    start = Math.min(start, at(model.entries.start, entry));
    end = Math.max(end, endOf(model, entry));
  }
  return [start, end];
}

/** What a row is called: a unit, a member, or else the echelon of the unit above. */
export function labelOf(model: Model, tree: Tree, row: number): string {
  const entry = at(tree.entry, row);
  if (isUnitRow(model, tree, row)) return model.units.name[at(tree.unit, row)] ?? '';
  return memberOf(model, entry) === null ? echelonOf(model, entry) : nameOf(model, entry);
}

/** Whether a row has the days of several entries of its unit, while other units stand below it. */
export const isOfOwn = (model: Model, tree: Tree, row: number): boolean =>
  at(tree.entry, row) < 0 &&
  spanOf(model, tree, row) !== null &&
  at(model.units.end, at(tree.unit, row)) > at(tree.unit, row) + 1;

/** The second column: the echelon, or the level of a row that stands for the unit's own entries. */
export function kindOf(model: Model, tree: Tree, row: number): string {
  const entry = at(tree.entry, row);
  if (entry < 0) {
    const level = levelOf(model, at(tree.unit, row));
    return isOfOwn(model, tree, row) ? model.words.ownOf(level) : level;
  }
  const isNamedSo = !isUnitRow(model, tree, row) && memberOf(model, entry) === null;
  return isNamedSo ? '' : echelonOf(model, entry);
}
