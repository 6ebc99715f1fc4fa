import type { Entries } from './entries.js';
import { Matches } from './kinds.js';
import type { Match } from './located.js';
import type { UnitIndex } from './match.js';

const known = new WeakMap<Entries, Matches>();

/** The entries that a `match` names, in plan order; all of them where there is none. */
export function matchingEntries(
  match: Match | null,
  entries: Entries,
  index: UnitIndex,
): Int32Array {
  if (match === null) return Int32Array.from({ length: entries.size }, (_, entry) => entry);
  let matches = known.get(entries);
  if (matches === undefined) known.set(entries, (matches = new Matches(entries, index)));
  return matches.of(match);
}
