import { entryOf, type MapNode, type Node, type ScalarNode } from '../node.js';

/** A row that has been read and does not hang anywhere yet. */
export interface Row {
  readonly unit: MapNode;
  readonly code: ScalarNode | null;
  readonly name: ScalarNode | null;
  readonly parent: ScalarNode | null;
  /** Shared with the entry `units` of `unit`. */
  readonly below: Node[];
}

/** Whether a unit is a row of a roster: they all have a list of units, whose key nobody wrote. */
export function isRosterRow(unit: Node): boolean {
  const key = entryOf(unit, 'units')?.key;
  return key?.start === unit.start && key.end === unit.end;
}
