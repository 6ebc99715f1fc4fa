import { finding } from '../../diagnostics/finding.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import { Tally } from '../../diagnostics/tally.js';
import type { IncludeMap } from '../files/includes.js';
import { entryOf, type Node } from '../node.js';
import { lostRows } from './lost-rows.js';
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

/** The units that a node holds, and whether rows that a finding tells of are not among them. */
interface Held {
  readonly children: Children;
  readonly isLossy: boolean;
}

const NOTHING: Held = { children: [], isLossy: false };

/**
 * The units that a node holds: the items of a list; the units of a file behind `file:`; of a unit, those of its
 * `units` and then those of its `file`. An empty branch that was announced gets a finding.
 */
export const childrenOf = (
  node: Node | null,
  parent: Parent | null,
  includes: IncludeMap,
  findings: FindingList,
): Children => heldAndTold(node, parent, includes, findings).children;

/** A branch is not empty whose rows have all lost their parents. */
function heldAndTold(
  node: Node | null,
  parent: Parent | null,
  includes: IncludeMap,
  findings: FindingList,
): Held {
  const held = heldBy(node, parent, includes, findings);
  if (node?.kind !== 'map' || held.children.length > 0 || held.isLossy) return held;
  const announced = entryOf(node, 'file') ?? (isRosterRow(node) ? null : entryOf(node, 'units'));
  if (announced !== null) {
    findings.add(finding('TC314', announced.key, { unit: parent?.name ?? null }));
  }
  return held;
}

function heldBy(
  node: Node | null,
  parent: Parent | null,
  includes: IncludeMap,
  findings: FindingList,
): Held {
  if (node === null || node.kind === 'scalar') return NOTHING;
  if (node.kind === 'list') return { children: node.items, isLossy: false };
  const units = heldBy(entryOf(node, 'units')?.value ?? null, parent, includes, findings);
  const file = entryOf(node, 'file');
  if (file === null) return units;
  const filed = fromFile(file.value, parent, includes, findings);
  return {
    children: [...units.children, ...filed.children],
    isLossy: units.isLossy || filed.isLossy,
  };
}

function fromFile(
  file: Node,
  parent: Parent | null,
  includes: IncludeMap,
  findings: FindingList,
): Held {
  const included = includes.get(file);
  if (included === undefined) return NOTHING;
  if (included.kind === 'roster') return fromRoster(included.roster, parent, findings);
  const { root } = included;
  return root.kind === 'list'
    ? { children: root.items, isLossy: false }
    : heldAndTold(entryOf(root, 'units')?.value ?? null, parent, includes, findings);
}

/** Each suggestion takes a walk over all codes and names. */
const MOST_SUGGESTIONS = 20;

/** Rows may give the code or the name of the unit that takes the file in as their parent; other parents have to be in the file. */
function fromRoster(roster: Roster, parent: Parent | null, findings: FindingList): Held {
  const { units, strays } = roster;
  const [known, orphans]: [Stray[], Tally<Stray[]>] = [[], new Tally()];
  for (const stray of strays) {
    // A member of the unit that takes the file in would have to stand in that file.
    const isBelow = parent !== null && [parent.code, parent.name].includes(stray.word);
    if (isBelow && !stray.isMember) known.push(stray);
    else orphans.add(stray.word, () => []).push(stray);
  }
  let told = 0;
  const missing = orphans.map((group) => missingParent(group, told++ < MOST_SUGGESTIONS, roster));
  findings.addAll(missing.flat());
  if (parent !== null) findings.addAll(lostRows(roster, parent.name));
  const isLossy = missing.length > 0;
  if (known.length === 0) return { children: units.items, isLossy };
  const children = [...units.items, ...known.map((stray) => stray.unit)].toSorted(
    (a, b) => a.start - b.start,
  );
  return { children, isLossy };
}
