import type { Day } from './day.js';
import type { DayRange, Located, Match } from './located.js';
import type { SourcePlace } from './source-place.js';
import type { Span } from './span.js';

/** What somebody can be at one place in. */
export type Half = 'am' | 'pm';

/** Who from outside is asked to come: the leaders whose contact point the unit is, the groups that cover it. */
export type Invited = 'contact' | 'supervisor';

/** When on its day an event is: a time of day, a half-day, or neither. */
export interface TimeOfDay {
  /** Minutes after midnight, in the plan's time zone; null where no time is written. */
  readonly time: number | null;
  /** 2 where a time is written alone; null without a time. */
  readonly hours: number | null;
  /** As written, or null. */
  readonly half: Half | null;
}

/** Something that each matched entry has to hold, or may hold. */
export interface Activity extends TimeOfDay {
  readonly name: string;
  /** Null for every entry. */
  readonly match: Match | null;
  readonly optional: boolean;
  /** The stage's name as written; null for the whole time of the entry. */
  readonly stage: Located<string> | null;
  /** The first or last part of that time, in calendar days; null for all of it. */
  readonly within: { readonly side: 'first' | 'last'; readonly span: Span } | null;
  /** Days of the calendar, both inclusive, whenever the entry starts. */
  readonly between: DayRange | null;
  readonly after: {
    readonly activity: Located<string>;
    readonly interval: Span;
    readonly within: Span | null;
  } | null;
  readonly every: Span | null;
  /** How many allowed days in a row; at least 1. */
  readonly days: number;
  readonly wishAt: 'start' | 'end' | null;
  /** Whether every day will do that no avoid range covers, a day of rest too. */
  readonly onAnyDay: boolean;
  readonly attend: readonly Invited[];
  readonly basis: string | null;
  /** The activity's name in the file. */
  readonly at: SourcePlace;
  /** The keys that are written, those of `within` and `after` as `within.first`, `after.interval` and the like. */
  readonly keys: Readonly<Record<string, SourcePlace>>;
}

/** Whom a meeting invites. */
export interface Invitation {
  /** `group`: by name; `leader`: by name or id; `of`: all leaders of that item; null for all of the kind. */
  readonly kind: 'group' | 'leader' | 'of' | 'supervisor' | 'contact';
  readonly names: readonly Located<string>[] | null;
}

/** An event of an office itself. */
export interface Meeting extends TimeOfDay {
  readonly name: string;
  /** One for each stage, on the first day on which all entries of `of` are in it. */
  readonly eachStage: boolean;
  readonly of: Match | null;
  readonly every: Span | null;
  readonly date: Day | null;
  /** The level whose units each hold their own; null for one of the whole plan. */
  readonly by: Located<string> | null;
  readonly attend: readonly Invitation[];
  readonly basis: string | null;
  readonly at: SourcePlace;
  readonly keys: Readonly<Record<string, SourcePlace>>;
}

/** When somebody can't come, and how much a day holds. */
export interface Limits {
  /** Half-days in one day: 1 or 2; null where it is not written. */
  readonly perDay: 1 | 2 | null;
  readonly away: readonly DayRange[];
}

export interface Leader extends Limits {
  readonly name: string;
  /** Tells namesakes apart; null where none is written. */
  readonly id: string | null;
  /** Units as written: ids, codes or paths. */
  readonly points: readonly Located<string>[];
  /** The unit whose leading team they sit in. */
  readonly unit: Located<string> | null;
  /** The name in the file. */
  readonly at: SourcePlace;
}

/** The leaders of one body, and on which levels each is to have one contact point. */
export interface ContactItem extends Limits {
  readonly of: string;
  readonly each: readonly Located<string>[];
  /** Those written in the plan, then those of its file, where a leader has a row for each point. */
  readonly leaders: readonly Leader[];
  /** The name of the body. */
  readonly at: SourcePlace;
  readonly keys: Readonly<Record<string, SourcePlace>>;
}

export interface Inspection {
  readonly level: Located<string>;
  readonly visits: number;
  readonly at: SourcePlace;
}

/** A group that is written out, or groups that each unit of a level makes. */
export interface SupervisionItem extends Limits {
  /** The group's name; null where groups are made `by` a level, and where neither is written. */
  readonly group: string | null;
  /** Units of the one group; empty where groups are made. */
  readonly covers: readonly Located<string>[];
  readonly made: {
    readonly by: Located<string>;
    readonly covers: Located<string>;
    readonly cut:
      | { readonly kind: 'groups'; readonly count: number }
      | { readonly kind: 'per'; readonly count: number };
    /** With `{unit}` and `{n}`; null for the usual one. */
    readonly name: string | null;
  } | null;
  readonly inspects: Inspection | null;
  /** The group's name, or the level that makes groups. */
  readonly at: SourcePlace;
  readonly keys: Readonly<Record<string, SourcePlace>>;
}

/** Minutes after midnight: from inclusive, to exclusive. */
export interface HalfHours {
  readonly from: number;
  readonly to: number;
}

/** The dated part of a plan: all that is placed after the entries' days are known, and never moves them. */
export interface DatedPart {
  readonly activities: readonly Activity[];
  readonly meetings: readonly Meeting[];
  readonly contacts: readonly ContactItem[];
  readonly supervision: readonly SupervisionItem[];
  readonly halfDays: Readonly<Record<Half, HalfHours>>;
  /** The key `half-days`, where it is written. */
  readonly halfDaysAt?: SourcePlace;
}

/** When the morning ends and the afternoon begins, in minutes after midnight. */
export const NOON = 12 * 60;

/** Minutes after midnight as plans write them: `09:00`, up to `24:00`. */
export const clockText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
};
