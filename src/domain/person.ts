import type { DayRange } from './located.js';
import type { SourcePlace } from './source-place.js';

/** A leader or a supervision group: somebody who can be at one place in a half-day. */
export interface KnownPerson {
  readonly kind: 'leader' | 'group';
  /** As written. */
  readonly name: string;
  /** What they are called in all that is shown: the name, and where others have it too the id: `张三（三组）`. */
  readonly label: string;
  /** Unique among all: the name, or the id that tells namesakes apart. */
  readonly key: string;
  /** Indexes into `Plan.units`: contact points, or covered units; in plan order, without doubles. */
  readonly covers: readonly number[];
  /** Of all that is written the least. */
  readonly perDay: 1 | 2;
  /** Of all items that speak of them. */
  readonly away: readonly DayRange[];
  /** Indexes into `contacts` or `supervision`: the items that speak of them. */
  readonly items: readonly number[];
  /** Of a leader: the units whose leading teams they sit in. */
  readonly teams: readonly number[];
  /** Of a group that is made: the unit that makes it; else null. */
  readonly madeBy: number | null;
  /** Of a group: which units below those covered it visits. */
  readonly inspects: readonly { readonly level: number; readonly visits: number }[];
  /** The name in the file, or the level that makes the group. */
  readonly at: SourcePlace;
}
