/** What `tici plan -f json` says of dates, as people.md ("What comes out") and interfaces.md have it. */

export type Half = 'am' | 'pm';

export interface OccurrenceOut {
  readonly name: string;
  readonly stage: string | null;
  readonly number: number | null;
  readonly date: string | null;
  readonly end: string | null;
  readonly half: Half | null;
  readonly time: string | null;
  readonly hours: number | null;
  readonly attendees: readonly string[];
  readonly optional: boolean;
  readonly placed: boolean;
}

export interface EntryOut {
  readonly id: string;
  readonly code: string | null;
  readonly path: readonly string[];
  readonly level: string;
  readonly echelon: string;
  readonly member: string | null;
  readonly start: string;
  readonly end: string;
  readonly stages: readonly {
    readonly name: string;
    readonly start: string;
    readonly end: string;
  }[];
  readonly activities: readonly OccurrenceOut[];
}

export interface MeetingOut {
  readonly name: string;
  readonly number: number | null;
  readonly stage: string | null;
  readonly date: string;
  readonly half: Half;
  readonly time: string | null;
  readonly hours: number | null;
  readonly attendees: readonly string[];
}

export interface PersonOut {
  readonly name: string;
  readonly kind: 'leader' | 'group';
  readonly covers: readonly string[];
  readonly halfDays: number;
  readonly fullestWeek: { readonly from: string; readonly halfDays: number } | null;
}

export interface VisitOut {
  readonly group: string;
  readonly unit: string;
  readonly number: number;
  readonly date: string | null;
  readonly half: Half | null;
}

export interface ScheduleOut {
  readonly entries: readonly EntryOut[];
  readonly meetings: readonly MeetingOut[];
  readonly people: readonly PersonOut[];
  readonly visits: readonly VisitOut[];
  readonly placement: {
    readonly unplaced: number;
    readonly bound: number;
    readonly proven: boolean;
  };
}

/** A finding of the JSON, as far as it is looked at. */
export interface FindingOut {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly line: number;
  readonly hint: string | null;
  readonly related: readonly { readonly note: string; readonly line: number }[];
}
