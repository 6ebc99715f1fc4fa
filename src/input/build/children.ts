import { finding } from '../../diagnostics/finding.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { Tally } from '../../diagnostics/tally.js';
import type { IncludeMap } from '../files/includes.js';
import { entryOf, type Node } from '../node.js';
import { missingParent } from './missing-parent.js';
import { isRosterRow } from '../roster/row.js';
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
  const announced = file ?? (isRosterRow(node) ? null : units);
  if (children.length === 0 && announced !== null) {
    findings.add(finding('TC314', announced.key, { unit: parent?.name ?? null }));
  }
  return children;
}

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

/** Each suggestion takes a walk over all codes and names. */
const MOST_SUGGESTIONS = 20;

/** Rows may give the code or the name of the unit that takes the file in as their parent; other parents have to be in the file. */
function fromRoster(
  { units, strays, words }: Roster,
  parent: Parent | null,
  findings: FindingList,
): Children {
  const [known, orphans]: [Stray[], Tally<Stray[]>] = [[], new Tally()];
  for (const stray of strays) {
    if (parent !== null && [parent.code, parent.name].includes(stray.word)) known.push(stray);
    else orphans.add(stray.word, () => []).push(stray);
  }
  let told = 0;
  const missing = orphans.map((group) => missingParent(group, told++ < MOST_SUGGESTIONS, words));
  findings.addAll(missing.flat());
  if (known.length === 0) return units.items;
  return [...units.items, ...known.map((stray) => stray.unit)].toSorted(
    (a, b) => a.start - b.start,
  );
}
