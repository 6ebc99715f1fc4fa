/** What kind of plans. */
export interface Taste {
  /** At most so many units at the top, and below each. */
  readonly tops: number;
  readonly below: number;
  readonly activities: number;
  /** The shortest and the longest time of an entry, in days. */
  readonly days: readonly [number, number];
  /** Whether everything has one attendee at most, and nothing else ties it: what a matching solves. */
  readonly isSimple: boolean;
}

export const SMALL: Taste = { tops: 2, below: 2, activities: 3, days: [6, 14], isSimple: false };
export const SIMPLE: Taste = { ...SMALL, below: 3, isSimple: true };
export const LARGE: Taste = { tops: 3, below: 5, activities: 6, days: [20, 90], isSimple: false };
