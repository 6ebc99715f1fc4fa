import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Node } from '../../node.js';

/** A map with a key that it does not take. */
export interface UnknownKey {
  readonly map: Node;
  readonly key: string;
  /** How findings name the map: `rules.stagger`, a unit's name. */
  readonly path: string;
  /** Its place among those of the schema: `rules.stagger`, `units[]`. */
  readonly place: string;
  /** The keys that it takes. */
  readonly allowed: readonly string[];
}

/** What an unknown key is, and the keys that are not missing once it is mended. */
export interface KeyTrouble {
  readonly found: Diagnostic | null;
  readonly cures: readonly string[];
}
