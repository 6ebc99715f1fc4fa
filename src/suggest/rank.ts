import { comparePlaces } from '../domain/source-place.js';
import { daysOf, type Change } from './changes.js';
import type { Candidate } from './singles.js';
import type { Verified } from './verify.js';

interface Ranked {
  readonly errors: number;
  readonly warnings: number;
  readonly days: number;
  readonly moved: number;
  readonly changes: readonly Change[];
}

/** Errors cleared less errors added, then warnings, then the least change, the fewest moved, the place in the file. */
const compare = (a: Ranked, b: Ranked): number =>
  b.errors - a.errors ||
  b.warnings - a.warnings ||
  a.days - b.days ||
  a.moved - b.moved ||
  compareSites(a.changes, b.changes);

function compareSites([a, ...more]: readonly Change[], [b, ...others]: readonly Change[]): number {
  if (a === undefined || b === undefined)
    return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  const byText = a.to < b.to ? -1 : a.to > b.to ? 1 : 0;
  return comparePlaces(a.site.at, b.site.at) || byText || compareSites(more, others);
}

export const byRank = (a: Verified, b: Verified): number =>
  compare({ ...a, moved: a.moved ?? 0 }, { ...b, moved: b.moved ?? 0 });

/** By what the trials told. */
export const byRoughRank = (a: Candidate, b: Candidate): number => compare(rough(a), rough(b));

const rough = ({ changes, effect }: Candidate): Ranked => ({
  ...effect,
  days: daysOf(changes),
  changes,
});
