import type { Day } from '../domain/day.js';
import type { EntryRange } from '../domain/entries.js';
import type { Referent } from '../domain/references.js';

/** What `--level`, `--unit` and the like leave. Null keeps everything. */
export interface Filter {
  /** Indexes into `plan.levels`. */
  readonly levels: ReadonlySet<number> | null;
  /** Units with all below them, members, single entries. */
  readonly parts: readonly Referent[] | null;
  readonly echelons: ReadonlySet<string> | null;
  readonly systems: ReadonlySet<string> | null;
  readonly tags: ReadonlySet<string> | null;
  /** Names of activities and meetings: entries that hold any of them. */
  readonly activities: ReadonlySet<string> | null;
  /** Indexes into the people of the placement: entries that any of them attends something of. */
  readonly people: ReadonlySet<number> | null;
  /** What has any day in from … to, both inclusive. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Whose days those are: the entries', with all that they hold, or those of what is dated by itself. */
  readonly days: 'entries' | 'events';
  /** What one file of several is for. */
  readonly share: Share | null;
}

/** The part of a calendar that has a file of its own. */
export interface Share {
  /** Whose it is, in titles too. */
  readonly name: string;
  /** In plan order. */
  readonly ranges: readonly EntryRange[];
  /** Whether meetings of the whole plan stand in it. */
  readonly hasMeetings: boolean;
}

export const EVERYTHING: Filter = {
  levels: null,
  parts: null,
  echelons: null,
  systems: null,
  tags: null,
  activities: null,
  people: null,
  from: null,
  to: null,
  days: 'entries',
  share: null,
};
