import type { MeetingDay, Occurrence, Person, Placement, Visit } from '../../activities/types.js';
import type { DatedPart } from '../../domain/activities.js';
import { unitKey, type Plan } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';
import {
  countOf,
  dayOf,
  dayOrNull,
  listOf,
  Misfit,
  numberOrNull,
  recordOf,
  textOf,
  type Fields,
} from '../kept-fields.js';
import { halfOf, halfOrNull, hoursOf, KeptKinds } from './kept-kinds.js';

/** What a calendar kept as JSON has besides its entries. */
export interface KeptAgenda {
  readonly plan: Pick<Plan, 'timezone' | 'dated'>;
  readonly placement: Placement;
}

/**
 * Reads the occurrences of the entries, and meetings, people and visits.
 *
 * @param rows the entries of the document.
 * @param plan its units and stages.
 * @returns null where the plan had nothing of the kind.
 */
export function keptAgenda(
  document: Fields,
  rows: readonly Fields[],
  plan: Plan,
): KeptAgenda | null {
  if (document['placement'] === undefined) {
    // No release wrote these without the other.
    if (rows.some((row) => listOf(row['activities']).length > 0)) throw new Misfit('older');
    return null;
  }
  const placed = recordOf(document['placement']);
  if (placed['halfDays'] === undefined) throw new Misfit('older');
  const people = listOf(document['people']).map((one) => personOf(recordOf(one)));
  const reader = new Reader(plan, people);
  const occurrences = rows.flatMap((row, entry) =>
    listOf(row['activities']).map((one) => reader.occurrence(recordOf(one), entry)),
  );
  const meetings = listOf(document['meetings']).map((one) => reader.meeting(recordOf(one)));
  const visits = listOf(document['visits']).map((one) => reader.visit(recordOf(one)));
  const counts = { unplaced: countOf(placed['unplaced']), bound: 0, proven: true };
  return {
    plan: { timezone: textOf(placed['timezone']), dated: datedOf(placed, reader.kinds) },
    placement: { occurrences, meetings, visits, people, ...counts },
  };
}

const NOWHERE: SourcePlace = { source: 0, start: 0, end: 0 };

function datedOf(placed: Fields, { activities, meetings }: KeptKinds): DatedPart {
  const { am, pm } = recordOf(placed['halfDays']);
  const halfDays = { am: hoursOf(am), pm: hoursOf(pm) };
  return { activities, meetings, contacts: [], supervision: [], halfDays };
}

/** Namesakes are called by what tells them apart, so the name is a key. */
function personOf({ name, kind, halfDays }: Fields): Person {
  if (kind !== 'leader' && kind !== 'group') throw new Misfit('shape');
  const called = textOf(name);
  return {
    kind,
    name: called,
    called,
    key: called,
    covers: [],
    halfDays: countOf(halfDays),
    fullestWeek: null,
    at: NOWHERE,
  };
}

/** Finds by their names what the document speaks of. */
class Reader {
  readonly kinds = new KeptKinds();
  readonly #units: ReadonlyMap<string, number>;
  readonly #stages: ReadonlyMap<string, number>;
  readonly #people: ReadonlyMap<string, number>;

  constructor({ units, stages }: Plan, people: readonly Person[]) {
    this.#units = new Map(units.map((unit) => [unitKey(units, unit), unit.index]));
    this.#stages = new Map(stages.map(({ name }, k) => [name, k]));
    this.#people = new Map(people.map(({ name }, k) => [name, k]));
  }

  occurrence(row: Fields, entry: number): Occurrence {
    const days = row['days'] === undefined ? [] : listOf(row['days']).map(dayOf);
    const [day, end] = [dayOrNull(row['date']), dayOrNull(row['end'])];
    const isRun = days.length === 0 ? day === end : days[0] === day && days.at(-1) === end;
    if (!isRun || (day === null) !== (end === null)) throw new Misfit('shape');
    return {
      entry,
      activity: this.kinds.activity(row),
      number: numberOrNull(row['number']),
      stage: this.#stage(row['stage']),
      day,
      end,
      half: halfOrNull(row['half']),
      days,
      attendees: this.#attendees(row['attendees']),
    };
  }

  meeting(row: Fields): MeetingDay {
    return {
      meeting: this.kinds.meeting(row),
      number: numberOrNull(row['number']),
      stage: this.#stage(row['stage']),
      unit: row['unit'] === null ? null : found(this.#units, row['unit']),
      day: dayOf(row['date']),
      half: halfOf(row['half']),
      attendees: this.#attendees(row['attendees']),
    };
  }

  visit(row: Fields): Visit {
    return {
      group: found(this.#people, row['group']),
      unit: found(this.#units, row['unit']),
      number: countOf(row['number']),
      day: dayOrNull(row['date']),
      half: halfOrNull(row['half']),
    };
  }

  #stage(name: unknown): number | null {
    return name === null ? null : found(this.#stages, name);
  }

  #attendees(names: unknown): readonly number[] {
    return listOf(names).map((name) => found(this.#people, name));
  }
}

function found(numbers: ReadonlyMap<string, number>, name: unknown): number {
  const number = numbers.get(textOf(name));
  if (number === undefined) throw new Misfit('shape');
  return number;
}
