import type { MeetingDay, Occurrence, Placement, Visit } from '../../activities/types.js';
import type { DatedPart, Half } from '../../domain/activities.js';
import { item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import { pathOf } from '../../domain/plan.js';
import type { Schedule } from '../../schedule/types.js';
import { EntryRow } from '../row.js';

/** When on its day something is: a span of time, a half-day, or the whole day. */
export type When =
  /** Minutes after midnight. */
  | { readonly kind: 'time'; readonly from: number; readonly to: number }
  /** `isFirst`: of several days the first alone, on which somebody attends. */
  | { readonly kind: 'half'; readonly half: Half; readonly isFirst: boolean }
  | { readonly kind: 'day' };

/** Whose it is: an entry, or a unit where there is no entry; echelon and member are null then. */
export interface Holder {
  readonly code: string | null;
  readonly path: readonly string[];
  readonly level: string;
  readonly echelon: string | null;
  readonly member: string | null;
  /** The entry, where there is one. */
  readonly entry: number | null;
}

/** An occurrence, a meeting or a visit, ready to be shown. */
export interface AgendaRow {
  readonly kind: 'activity' | 'meeting' | 'visit';
  /** Null where it is not placed; the last day, inclusive. */
  readonly day: Day | null;
  readonly end: Day | null;
  /** Each day that it is held on, where it is placed. */
  readonly days: readonly Day[];
  readonly when: When;
  /** Of the activity or the meeting; empty for a visit. */
  readonly name: string;
  /** Of several alike, from 1. */
  readonly number: number | null;
  /** Index into `plan.stages`. */
  readonly stage: number | null;
  readonly isOptional: boolean;
  readonly basis: string | null;
  /** Null for a meeting of the whole plan. */
  readonly holder: Holder | null;
  /** Indexes into the people of the placement; of a visit the group. */
  readonly attendees: readonly number[];
}

const WHOLE_DAY: When = { kind: 'day' };

/** Makes the rows of what a placement has. */
export class AgendaRows {
  readonly #schedule: Schedule;
  readonly #dated: DatedPart;

  constructor(schedule: Schedule, dated: DatedPart) {
    this.#schedule = schedule;
    this.#dated = dated;
  }

  ofOccurrence({ entry, activity, day, end, days, half, ...others }: Occurrence): AgendaRow {
    const {
      name,
      optional,
      basis,
      time,
      hours,
      half: written,
    } = item(this.#dated.activities, activity);
    const isFirst = days.length > 1 && written === null;
    return {
      kind: 'activity',
      day,
      end,
      days: day === null || days.length > 0 ? days : [day],
      when: whenOf(time, hours, half, isFirst),
      name,
      number: others.number,
      stage: others.stage,
      isOptional: optional,
      basis,
      holder: this.#ofEntry(entry),
      attendees: others.attendees,
    };
  }

  ofMeeting({ meeting, number, stage, unit, day, half, attendees }: MeetingDay): AgendaRow {
    const { name, basis, time, hours } = item(this.#dated.meetings, meeting);
    return {
      kind: 'meeting',
      day,
      end: day,
      days: [day],
      when: whenOf(time, hours, half, false),
      name,
      number,
      stage,
      isOptional: false,
      basis,
      holder: unit === null ? null : this.#ofUnit(unit),
      attendees,
    };
  }

  ofVisit({ group, unit, number, day, half }: Visit): AgendaRow {
    return {
      kind: 'visit',
      day,
      end: day,
      days: day === null ? [] : [day],
      when: whenOf(null, null, half, false),
      name: '',
      number,
      stage: null,
      isOptional: false,
      basis: null,
      holder: this.#ofUnit(unit),
      attendees: [group],
    };
  }

  #ofEntry(entry: number): Holder {
    const row = new EntryRow(this.#schedule, entry, this.#schedule.entries.pathOf(entry));
    const { code, path, level, echelon, member } = row;
    return { code, path, level, echelon, member, entry };
  }

  #ofUnit(index: number): Holder {
    const { units, levels } = this.#schedule.entries.plan;
    const unit = item(units, index);
    return {
      code: unit.code,
      path: pathOf(units, unit),
      level: item(levels, unit.level).name,
      echelon: null,
      member: null,
      entry: null,
    };
  }
}

function whenOf(
  time: number | null,
  hours: number | null,
  half: Half | null,
  isFirst: boolean,
): When {
  if (time !== null) return { kind: 'time', from: time, to: time + Math.round((hours ?? 0) * 60) };
  return half === null ? WHOLE_DAY : { kind: 'half', half, isFirst };
}

/** The names of some people of a placement. */
export const namesOf = (people: readonly number[], placement: Placement | null): string[] =>
  people.map((one) => item(placement?.people ?? [], one).name);
