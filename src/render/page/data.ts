import type { Language } from '../../diagnostics/code-entry.js';

/** Stands for a day that there is none of; no day of a plan is that far off. */
export const NO_DAY = 9_999_999;

/** A column of numbers; where all rows have one number, that number alone. */
export type Packed = number | readonly number[];

/** Closed days in a row: of rest (`r`), or avoided by the plan (`a`). Days as in `PageData`, both inclusive. */
export interface ClosedRange {
  readonly kind: 'r' | 'a';
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

interface PageStage {
  readonly name: string;
  /** `RRGGBB`. */
  readonly fill: string;
}

/** A row for each unit that has entries that are shown, and for each above such a one; in preorder. */
export interface PackedUnits {
  readonly name: readonly string[];
  /** Empty where it has none. */
  readonly code: readonly string[];
  /** How many units of these stand above it. */
  readonly depth: Packed;
  /** Index into `levels`. */
  readonly level: Packed;
  /** How many entries it has of its own, members included: they come in this order. */
  readonly entries: Packed;
}

/** A row for each entry that is shown, in plan order. */
export interface PackedEntries {
  /** Index into `texts`. */
  readonly echelon: Packed;
  /** 1 + index into `members`; 0 for an entry of the unit itself. */
  readonly member: Packed;
  readonly start: Packed;
  /** Index into `layouts`. */
  readonly layout: Packed;
  /** Days from the earliest day to the start. */
  readonly early: Packed;
  /** Latest − earliest day; −1 where nothing limits it. */
  readonly float: Packed;
  /** Index into `texts`: why it starts on that day. */
  readonly reason: Packed;
  /** 1 + index into `texts`; 0 where there is none: and so below. */
  readonly basis: Packed;
  readonly system: Packed;
  readonly note: Packed;
  /** Index into `tagSets`. */
  readonly tags: Packed;
}

interface PageActivity {
  readonly name: string;
  readonly optional: boolean;
  readonly basis: string;
  /** `09:00–11:00`, or empty. */
  readonly time: string;
}

interface PagePerson {
  readonly name: string;
  readonly kind: 'leader' | 'group';
  /** Units of the page. */
  readonly covers: readonly number[];
  readonly halfDays: number;
  /** Whether what he has to be at is shown. */
  readonly isShown: boolean;
}

/** Something with a day of its own: a meeting, or a group's visit to a unit. */
export interface PageMeeting {
  readonly name: string;
  /** From 1; 0 where it is not counted. */
  readonly number: number;
  /** Of the page; −1 where no unit holds it. */
  readonly unit: number;
  /** Null where it is not placed. */
  readonly day: number | null;
  readonly half: 0 | 1 | 2;
  readonly time: string;
  /** Index into `groups`. */
  readonly who: number;
}

/** What is dated besides the entries. */
export interface PageDated {
  readonly activities: readonly PageActivity[];
  readonly people: readonly PagePerson[];
  /** Indexes into `people`: those who attend the same. The first is empty. */
  readonly groups: readonly (readonly number[])[];
  /** Days from the first: those of something that takes more than one. The first is a single day. */
  readonly runs: readonly (readonly number[])[];
  /** By entry; `entry` counts from the row before. */
  readonly occurrences: {
    /** How many there are. */
    readonly size: number;
    readonly entry: Packed;
    readonly activity: Packed;
    readonly number: Packed;
    /** From the start of the entry; `NO_DAY` where it is not placed. */
    readonly day: Packed;
    readonly run: Packed;
    /** 0 neither, 1 in the morning, 2 in the afternoon. */
    readonly half: Packed;
    readonly who: Packed;
  };
  readonly meetings: readonly PageMeeting[];
  readonly visits: readonly PageMeeting[];
}

/**
 * What the script of the page has to know. Days count from `from`, itself so many days after 1970-01-01; ends are
 * inclusive.
 */
export interface PageData {
  readonly language: Language;
  readonly title: string;
  readonly from: number;
  /** The last day of the chart. */
  readonly to: number;
  readonly kickoff: number;
  readonly windowEnd: number | null;
  readonly levels: readonly string[];
  readonly stages: readonly PageStage[];
  readonly closed: readonly ClosedRange[];
  /** Days of the weekend on which one works. */
  readonly weekendWorkdays: readonly number[];
  readonly texts: readonly string[];
  /** Name and code. */
  readonly members: readonly (readonly [name: string, code: string])[];
  /** Indexes into `texts`. The first is empty. */
  readonly tagSets: readonly (readonly number[])[];
  /** Days from an entry's start: its last day, then the first and the last of each stage. */
  readonly layouts: readonly (readonly number[])[];
  readonly units: PackedUnits;
  readonly entries: PackedEntries;
  readonly dated: PageDated | null;
}
