import { finding } from '../../diagnostics/codes.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../domain/nearest.js';
import type { IncludeMap } from '../includes.js';
import { entryOf, textOf, type Node } from '../node.js';
import type { Roster, Stray } from '../roster.js';

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
  diagnostics: Diagnostic[],
): Children {
  if (node === null || node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items;
  const units = entryOf(node, 'units');
  const file = entryOf(node, 'file');
  const children = [
    ...childrenOf(units?.value ?? null, parent, includes, []),
    ...(file === null ? [] : fromFile(file.value, parent, includes, diagnostics)),
  ];
  const announced = file ?? (units !== null && !isRosterRow(units.key) ? units : null);
  if (children.length === 0 && announced !== null) {
    diagnostics.push(finding('TC314', announced.key, { unit: parent?.name ?? null }));
  }
  return children;
}

/** Rows of a roster all have a list of units, which nobody wrote. */
const isRosterRow = (key: Node): boolean => key.kind === 'scalar' && !key.plain;

function fromFile(
  file: Node,
  parent: Parent | null,
  includes: IncludeMap,
  diagnostics: Diagnostic[],
): Children {
  const included = includes.get(file);
  if (included === undefined) return [];
  if (included.kind === 'roster') return fromRoster(included.roster, parent, diagnostics);
  const { root } = included;
  return root.kind === 'list'
    ? root.items
    : childrenOf(entryOf(root, 'units')?.value ?? null, parent, includes, diagnostics);
}

/** Rows may name the unit that takes the file in as their parent; other parents have to be in the file. */
function fromRoster(
  { units, strays, codes }: Roster,
  parent: Parent | null,
  diagnostics: Diagnostic[],
): Children {
  const known = strays.filter((stray) => parent !== null && stray.code === parent.code);
  const orphans = new Map<string, Stray[]>();
  for (const stray of strays) {
    if (parent !== null && stray.code === parent.code) continue;
    const same = orphans.get(stray.code);
    if (same === undefined) orphans.set(stray.code, [stray]);
    else same.push(stray);
  }
  for (const [code, [first, ...others]] of orphans) {
    if (first === undefined) continue;
    const unit = textOf(first.unit, 'name') ?? '';
    const facts = {
      parent: code,
      unit,
      suggestion: nearest(code, codes),
      count: others.length + 1,
    };
    diagnostics.push(finding('TC307', first.parent, facts));
  }
  if (known.length === 0) return units.items;
  return [...units.items, ...known.map((stray) => stray.unit)].toSorted(
    (a, b) => a.start - b.start,
  );
}
