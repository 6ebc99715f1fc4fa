import type { IncludeMap } from './files/includes.js';
import { entryOf, itemsOf, textOf, valueOf, type MapNode, type Node } from './node.js';

/** A unit or a member as it is written, and what it is called by. */
export interface UnitNode {
  readonly node: Node;
  readonly name: string;
  readonly id: string | null;
  readonly code: string | null;
  /** The names from the top down to it, joined by `/`. */
  readonly path: string;
  readonly isMember: boolean;
}

interface Above {
  readonly path: string;
  readonly name: string | null;
  readonly code: string | null;
}

/** All units that a plan writes, those of the files it takes in too, in plan order; each followed by its members. */
export const unitNodes = (root: Node, includes: IncludeMap): Generator<UnitNode> =>
  below(valueOf(root, 'units'), { path: '', name: null, code: null }, includes);

function* below(holder: Node | null, above: Above, includes: IncludeMap): Generator<UnitNode> {
  for (const node of heldBy(holder, above, includes)) {
    if (node.kind === 'map' && entryOf(node, 'name') === null) yield* below(node, above, includes);
    else {
      const unit = named(node, above.path, false);
      yield unit;
      for (const member of itemsOf(valueOf(node, 'members'))) yield named(member, unit.path, true);
      if (node.kind === 'map') yield* below(node, unit, includes);
    }
  }
}

function named(node: Node, above: string, isMember: boolean): UnitNode {
  const name = (node.kind === 'scalar' ? node.text : textOf(node, 'name')) ?? '';
  const path = above === '' ? name : `${above}/${name}`;
  return { node, name, id: textOf(node, 'id'), code: textOf(node, 'code'), path, isMember };
}

/** The units of a list, of a map's `units`, and of its `file`. */
function heldBy(holder: Node | null, above: Above, includes: IncludeMap): readonly Node[] {
  if (holder === null || holder.kind === 'scalar') return [];
  if (holder.kind === 'list') return holder.items;
  const own = heldBy(entryOf(holder, 'units')?.value ?? null, above, includes);
  const filed = ofFile(holder, above, includes);
  return filed.length === 0 ? own : [...own, ...filed];
}

function ofFile(holder: MapNode, above: Above, includes: IncludeMap): readonly Node[] {
  const file = entryOf(holder, 'file')?.value;
  const included = file === undefined ? undefined : includes.get(file);
  if (included === undefined) return [];
  if (included.kind === 'units') {
    const { root } = included;
    const units = root.kind === 'list' ? root : (entryOf(root, 'units')?.value ?? null);
    return heldBy(units, above, includes);
  }
  const { units, strays } = included.roster;
  const hung = strays.filter(({ word }) => word === above.code || word === above.name);
  return [...units.items, ...hung.map(({ unit }) => unit)];
}
