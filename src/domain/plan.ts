import type { DatedPart } from './activities.js';
import type { Day, Weekday } from './day.js';
import type { DayRange, Match } from './located.js';
import type { SourcePlace } from './source-place.js';
import type { Rules, Severity } from './rules.js';
import type { Span } from './span.js';

export type { DayRange, Located, Match } from './located.js';

export interface Kickoff {
  readonly day: Day;
  readonly name: string | null;
  readonly at: SourcePlace;
}

export interface CalendarPlan {
  readonly holidays: 'cn' | 'none';
  readonly weekend: readonly Weekday[];
  readonly workdays: readonly { readonly day: Day; readonly at: SourcePlace }[];
  /** The office's own days off, on top of the holidays. */
  readonly restdays: readonly DayRange[];
  readonly avoid: readonly DayRange[];
  /** `calendar.holidays` where it is written, else null. */
  readonly at: SourcePlace | null;
}

export interface Level {
  readonly name: string;
  /** At least one. */
  readonly echelons: readonly string[];
  /** How many units the person says the level has. */
  readonly count: number | null;
  readonly at: SourcePlace;
}

/** A stage has a share of the entry's days or a duration of its own; one plan uses one of the two. */
export interface Stage {
  readonly name: string;
  /** What the stage is known by whatever its name; missing where that is the name. */
  readonly id?: string;
  /** Where the id is written. */
  readonly idAt?: SourcePlace;
  readonly share: number;
  /** The key `share`, where it is written. */
  readonly shareAt?: SourcePlace;
  readonly duration: Span | null;
  readonly at: SourcePlace;
}

/** The entries of the override come at least `interval` after the last start or end of those named by `match`. */
export interface After {
  readonly match: Match;
  readonly of: 'start' | 'end';
  readonly interval: Span;
  /** Where the interval is written; missing where it is not. */
  readonly intervalAt?: SourcePlace;
  readonly basis: string | null;
  readonly at: SourcePlace;
}

export interface Override {
  readonly match: Match;
  readonly rules: Rules;
  readonly after: readonly After[];
  readonly at: SourcePlace;
}

/** What units and members have in common. */
export interface UnitOrMember {
  readonly name: string;
  /** What it is known by whatever its name, code and place; null where none is written. */
  readonly id: string | null;
  readonly code: string | null;
  readonly tags: readonly string[];
  readonly system: string | null;
  /** A fixed day: the person's word. */
  readonly start: Day | null;
  readonly notBefore: Day | null;
  readonly notAfter: Day | null;
  /** For who reads the file; no date depends on it. */
  readonly note: string | null;
  /** The name in the file. */
  readonly at: SourcePlace;
  /** Where the keys that findings point at stand, for those that are written. */
  readonly keys: Readonly<Partial<Record<UnitKey, SourcePlace>>> | null;
}

export type UnitKey =
  'id' | 'code' | 'start' | 'not-before' | 'not-after' | 'level' | 'system' | 'tags';

export type Member = UnitOrMember;

export interface Unit extends UnitOrMember {
  /** The unit's place in `Plan.units`, which is in preorder: a unit, then all below it. */
  readonly index: number;
  /** Index of the unit above, or −1. */
  readonly parent: number;
  /** Index of the first unit after this one that is not below it. */
  readonly end: number;
  /** Index into `Plan.levels`. */
  readonly level: number;
  readonly rules: Rules | null;
  readonly members: readonly Member[];
}

/** The largest `revision`: an INTEGER of a calendar file has 32 bits (RFC 5545 §3.3.8). */
export const LAST_REVISION = 2 ** 31 - 1;

/** A plan as read. It may be scheduled once the checks of `validate` have found no error in it. */
export interface Plan {
  readonly title: string;
  readonly id: string;
  /** Where it is written: the title where there is none. */
  readonly idAt?: SourcePlace;
  readonly revision: number;
  /** Where it is written; missing where it is not. */
  readonly revisionAt?: SourcePlace;
  readonly issued: Day | null;
  readonly timezone: string;
  /** Missing where the time zone is not written. */
  readonly timezoneAt?: SourcePlace;
  readonly kickoff: Kickoff;
  readonly calendar: CalendarPlan;
  /** Top first. */
  readonly levels: readonly Level[];
  readonly stages: readonly Stage[];
  readonly rules: Rules;
  readonly overrides: readonly Override[];
  readonly units: readonly Unit[];
  /** What is placed once the days of the entries are known; missing where nothing of it is written. */
  readonly dated?: DatedPart;
  /** Severities that the person gave to single diagnostic codes. */
  readonly checks: Readonly<Record<string, Severity>>;
  /** Where those codes stand. */
  readonly checksAt?: Readonly<Record<string, SourcePlace>>;
}

/** The unit's name and those above it, top first. */
export function pathOf(units: readonly Unit[], unit: Unit): string[] {
  const path: string[] = [];
  for (let at: Unit | undefined = unit; at !== undefined; at = units[at.parent]) path.push(at.name);
  return path.reverse();
}

/** What the unit is known by: its id, else its code, else its path. Unique in a plan. */
export function unitKey(units: readonly Unit[], unit: Unit): string {
  return unit.id ?? unit.code ?? pathOf(units, unit).join('/');
}

/** What a member is known by inside its unit. */
export const memberKey = ({ id, name }: Member): string => id ?? name;

/** Whether the person wrote stages: a plan without has one, which stands nowhere. */
export const hasStages = ({ stages }: Pick<Plan, 'stages'>): boolean =>
  stages.some(({ at }) => at.start !== at.end);

/** What a stage is known by. */
export const stageKey = ({ id, name }: Stage): string => id ?? name;
