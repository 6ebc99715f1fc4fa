import { finding } from '../../diagnostics/catalog.js';
import { nearest } from '../../domain/spelling.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import type { IncludeMap } from '../files/includes.js';
import { entryOf, textOf, type Node } from '../node.js';
import type { Roster, Stray } from '../roster/roster.js';

/** More units than this come of files that take each other in by mistake. */
export const MOST_UNITS = 2_000_000;

export type Children = readonly Node[];

interface Parent {
  readonly name: string;
  readonly code: string | null;
}

/**
 * The units that a node holds: the items of a list; the units of a file behind `file:`; of a unit, those of its
 * `units` and then those of its `file`. An empty branch that was announced gets a finding.
 */
export function childrenOf(
  node: Node | null,
  parent: Parent | null,
  includes: IncludeMap,
  findings: FindingList,
): Children {
  if (node === null || node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items;
  const units = entryOf(node, 'units');
  const file = entryOf(node, 'file');
  const children = [
    ...childrenOf(units?.value ?? null, parent, includes, new FindingList()),
    ...(file === null ? [] : fromFile(file.value, parent, includes, findings)),
  ];
  const announced = file ?? (units !== null && !isRosterRow(units.key) ? units : null);
  if (children.length === 0 && announced !== null) {
    findings.add(finding('TC314', announced.key, { unit: parent?.name ?? null }));
  }
  return children;
}

/** Rows of a roster all have a list of units, which nobody wrote. */
const isRosterRow = (key: Node): boolean => key.kind === 'scalar' && !key.plain;

function fromFile(
  file: Node,
  parent: Parent | null,
  includes: IncludeMap,
  findings: FindingList,
): Children {
  const included = includes.get(file);
  if (included === undefined) return [];
  if (included.kind === 'roster') return fromRoster(included.roster, parent, findings);
  const { root } = included;
  return root.kind === 'list'
    ? root.items
    : childrenOf(entryOf(root, 'units')?.value ?? null, parent, includes, findings);
}

/** Each suggestion takes a walk over all codes. */
const MOST_SUGGESTIONS = 20;

/** Rows may name the unit that takes the file in as their parent; other parents have to be in the file. */
function fromRoster(
  { units, strays, codes }: Roster,
  parent: Parent | null,
  findings: FindingList,
): Children {
  const known = strays.filter((stray) => parent !== null && stray.code === parent.code);
  const orphans = new Map<string, Stray[]>();
  for (const stray of strays) {
    if (parent !== null && stray.code === parent.code) continue;
    const same = orphans.get(stray.code);
    if (same === undefined) orphans.set(stray.code, [stray]);
    else same.push(stray);
  }
  let told = 0;
  for (const [code, [first, ...others]] of orphans) {
    if (first === undefined) continue;
    const unit = textOf(first.unit, 'name') ?? '';
    const suggestion = told++ < MOST_SUGGESTIONS ? nearest(code, codes) : null;
    const facts = { parent: code, unit, suggestion, count: others.length + 1 };
    findings.add(finding('TC307', first.parent, facts));
  }
  if (known.length === 0) return units.items;
  return [...units.items, ...known.map((stray) => stray.unit)].toSorted(
    (a, b) => a.start - b.start,
  );
}
