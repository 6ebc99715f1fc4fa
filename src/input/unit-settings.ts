import type { Included, IncludeMap } from './files/includes.js';
import { withEntries, type Entry, type ListNode, type MapNode, type Node } from './node.js';
import { unitNodes, type UnitNode } from './unit-nodes.js';

/** A plan's tree, and the files that it takes in. */
export interface Trees {
  readonly root: Node;
  readonly includes: IncludeMap;
}

/** The trees with a unit, or a member, made anew; `none` or `several` where its word is not that of one alone. */
export function withUnit<P extends string>(
  { root, includes }: Trees,
  word: string,
  change: (unit: MapNode) => Node | P,
): Trees | P | 'no-unit' | 'several-units' {
  const found = called(word, [...unitNodes(root, includes)]);
  const [unit] = found;
  if (unit === undefined) return 'no-unit';
  if (new Set(found.map(({ node }) => node)).size > 1) return 'several-units';
  const put = change(asMap(unit.node));
  if (typeof put === 'string') return put;
  const swap = (node: Node): Node => swapped(node, unit.node, put);
  const changed = [...includes].map(([file, included]) => [file, inside(included, swap)] as const);
  return { root: swap(root), includes: new Map(changed) };
}

/** Units before members; an id before a code before a path before the end of one, as everywhere. */
function called(word: string, units: readonly UnitNode[]): readonly UnitNode[] {
  const ways: readonly ((unit: UnitNode) => boolean)[] = [
    ({ id }) => id === word,
    ({ code }) => code === word,
    ({ path }) => path === word,
  ];
  const groups = [units.filter((one) => !one.isMember), units.filter((one) => one.isMember)];
  for (const group of groups) {
    for (const is of ways) {
      const found = group.filter(is);
      if (found.length > 0) return found;
    }
  }
  return units.filter(({ path }) => path.endsWith(`/${word}`));
}

/** A unit that is a name alone becomes a map, so that it can have more. */
function asMap(node: Node): MapNode {
  if (node.kind === 'map') return node;
  const { source, start, end } = node;
  const key = { kind: 'scalar', source, start, end, text: 'name', plain: true } as const;
  return { kind: 'map', source, start, end, entries: [{ key, value: node }] };
}

function inside(included: Included, swap: (node: Node) => Node): Included {
  if (included.kind === 'units') return { kind: 'units', root: swap(included.root) };
  const { roster } = included;
  const units: ListNode = { ...roster.units, items: roster.units.items.map(swap) };
  const strays = roster.strays.map((stray) => ({ ...stray, unit: swap(stray.unit) }));
  return { kind: 'roster', roster: { ...roster, units, strays } };
}

/** Where units and members stand. */
const HOLDERS: ReadonlySet<string | null> = new Set(['units', 'members']);

/** A copy with one node in another's place; what does not hold it is shared. */
function swapped(node: Node, old: Node, put: Node): Node {
  if (node === old) return put;
  if (node.kind === 'list') {
    const items = node.items.map((item) => swapped(item, old, put));
    return items.every((item, k) => item === node.items[k]) ? node : { ...node, items };
  }
  if (node.kind === 'scalar') return node;
  // Taken once: those of a roster's row are others each time.
  const { entries: before } = node;
  const entries = before.map((entry): Entry => {
    if (!HOLDERS.has(entry.key.text)) return entry;
    const value = swapped(entry.value, old, put);
    return value === entry.value ? entry : { key: entry.key, value };
  });
  return entries.every((entry, k) => entry === before[k]) ? node : withEntries(node, entries);
}
