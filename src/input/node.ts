import type { SourcePlace } from '../domain/source-place.js';

/**
 * What was written, with its place: each node is a `SourcePlace`. Scalars keep their raw text, so `0150` stays
 * `0150`; no text at all, `~` and `null` are null.
 */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode extends SourcePlace {
  readonly kind: 'scalar';
  readonly text: string | null;
  /** Written without quotes: other programs may take it for a number. */
  readonly plain: boolean;
}

export interface ListNode extends SourcePlace {
  readonly kind: 'list';
  /** Written as `[ … ]`. */
  readonly flow?: true;
  readonly items: readonly Node[];
}

export interface MapNode extends SourcePlace {
  readonly kind: 'map';
  /** Written as `{ … }`. */
  readonly flow?: true;
  /** In order, keys without doubles. */
  readonly entries: readonly Entry[];
  /** True for a unit of whose shape nothing is to be said, as is known without a look at its entries. */
  readonly isSound?: boolean;
  /** What a unit says where that is nothing but a name, a code and a level: its entries need not be made. */
  readonly alone?: UsualUnit | null;
  /** The units below it, and no file of them, where they are known without a look at its entries. */
  readonly units?: readonly Node[];
}

/** A text and where it stands, the end exclusive. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A unit of which nothing is said but these. */
export interface UsualUnit {
  readonly source: number;
  readonly name: Piece;
  readonly code: Piece | null;
  readonly level: Piece | null;
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
}

/** No plan has maps as wide as this; a broken one may, and every finding looks its key up. */
const WIDE_MAP = 64;
const indexes = new WeakMap<MapNode, ReadonlyMap<string | null, Entry>>();

function indexOf(node: MapNode): ReadonlyMap<string | null, Entry> {
  let index = indexes.get(node);
  if (index === undefined) {
    index = new Map(node.entries.map((entry) => [entry.key.text, entry]));
    indexes.set(node, index);
  }
  return index;
}

/** The entry of a key; null where it is missing. */
export function entryOf(node: Node | null, key: string): Entry | null {
  if (node === null || node.kind !== 'map') return null;
  if (node.entries.length > WIDE_MAP) return indexOf(node).get(key) ?? null;
  for (const entry of node.entries) if (entry.key.text === key) return entry;
  return null;
}

/** The value of a key; null where it is missing or empty. */
export function valueOf(node: Node | null, key: string): Node | null {
  const value = entryOf(node, key)?.value ?? null;
  return value !== null && isEmpty(value) ? null : value;
}

/** The text of a key's value; null where it is missing, empty or no scalar. */
export function textOf(node: Node | null, key: string): string | null {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.text : null;
}

export const itemsOf = (node: Node | null): readonly Node[] =>
  node?.kind === 'list' ? node.items : [];

/** The units below one, as it lists them. */
export const unitsOf = (unit: Node): readonly Node[] =>
  (unit.kind === 'map' ? unit.units : null) ?? itemsOf(entryOf(unit, 'units')?.value ?? null);

export const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.text === null;

/** The map with other entries. Its keys are copied one by one, as those of a roster's row are no properties of its own. */
export const withEntries = (
  { kind, source, start, end, flow }: MapNode,
  entries: readonly Entry[],
): MapNode => ({ kind, source, start, end, ...(flow === true ? { flow } : {}), entries });

/** A copy without the node, which would keep the whole tree alive. */
export const placeOf = ({ source, start, end }: SourcePlace): SourcePlace => ({
  source,
  start,
  end,
});

/** Where a finding about a whole map or list points: at its first key or item, not across many lines. */
export function headOf(node: Node): SourcePlace {
  if (node.kind === 'map') return node.entries[0]?.key ?? node;
  if (node.kind === 'list') return node.items[0] === undefined ? node : headOf(node.items[0]);
  return node;
}
