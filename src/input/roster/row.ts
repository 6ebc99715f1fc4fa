import type { MapNode, Node, ScalarNode } from '../node.js';

/** A row that has been read and does not hang anywhere yet. */
export interface Row {
  readonly unit: MapNode;
  readonly code: ScalarNode | null;
  readonly name: ScalarNode | null;
  readonly parent: ScalarNode | null;
  /** Shared with the entry `units` of `unit`. */
  readonly below: Node[];
}
