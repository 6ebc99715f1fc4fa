import type { MeetingDay, Occurrence, Person, Visit } from '../../activities/types.js';
import { clockText, type Activity } from '../../domain/activities.js';
import { item } from '../../domain/columns.js';
import { formatDay, type Day } from '../../domain/day.js';
import { unitKey } from '../../domain/plan.js';
import type { View } from '../view.js';
import { namesOf } from './agenda-row.js';

const dayJson = (day: Day | null): string | null => (day === null ? null : formatDay(day));

const timeJson = (time: number | null): string | null => (time === null ? null : clockText(time));

/** Of an occurrence on several days each of them, and whether its half-day is that of the first alone. */
function severalDays({ days, half }: Occurrence, { time, half: written }: Activity): object {
  if (days.length === 0) return {};
  const isHalf = half !== null && time === null;
  return {
    days: days.map(formatDay),
    ...(isHalf ? { firstDayOnly: written === null } : {}),
  };
}

/** What JSON says of the placement: values whose keys are described by schemas/schedule.schema.json. */
export class AgendaJson {
  readonly #view: View;

  constructor(view: View) {
    this.#view = view;
  }

  /** What each entry holds of what is shown, by entry. */
  byEntry(): ReadonlyMap<number, readonly object[]> {
    const made = new Map<number, object[]>();
    for (const one of this.#view.events.occurrences()) {
      const before = made.get(one.entry);
      if (before === undefined) made.set(one.entry, [this.#occurrence(one)]);
      else before.push(this.#occurrence(one));
    }
    return made;
  }

  *meetings(): Generator<object> {
    for (const one of this.#view.events.meetings()) yield this.#meeting(one);
  }

  *people(): Generator<object> {
    const people = this.#view.placement?.people ?? [];
    for (const one of this.#view.events.people()) yield this.#person(item(people, one));
  }

  *visits(): Generator<object> {
    for (const one of this.#view.events.visits()) yield this.#visit(one);
  }

  #occurrence(one: Occurrence): object {
    const { stage, number, day, end, half, attendees } = one;
    const activity = item(this.#view.plan.dated?.activities ?? [], one.activity);
    const { name, time, hours, optional } = activity;
    return {
      name,
      stage: this.#stage(stage),
      number,
      date: dayJson(day),
      end: dayJson(end),
      half,
      time: timeJson(time),
      hours,
      attendees: this.#names(attendees),
      optional,
      placed: day !== null,
      ...severalDays(one, activity),
    };
  }

  #meeting({ meeting, unit, number, stage, day, half, attendees }: MeetingDay): object {
    const { name, time, hours } = item(this.#view.plan.dated?.meetings ?? [], meeting);
    return {
      name,
      unit: unit === null ? null : this.#key(unit),
      number,
      stage: this.#stage(stage),
      date: formatDay(day),
      half,
      time: timeJson(time),
      hours,
      attendees: this.#names(attendees),
    };
  }

  #person({ name, kind, covers, halfDays, fullestWeek }: Person): object {
    return {
      name,
      kind,
      covers: covers.map((unit) => this.#key(unit)),
      halfDays,
      fullestWeek:
        fullestWeek === null
          ? null
          : { from: formatDay(fullestWeek.from), halfDays: fullestWeek.halfDays },
    };
  }

  #visit({ group, unit, number, day, half }: Visit): object {
    const [name] = this.#names([group]);
    return { group: name, unit: this.#key(unit), number, date: dayJson(day), half };
  }

  #stage(stage: number | null): string | null {
    return stage === null ? null : item(this.#view.plan.stages, stage).name;
  }

  #key(unit: number): string {
    const { units } = this.#view.plan;
    return unitKey(units, item(units, unit));
  }

  #names(people: readonly number[]): readonly string[] {
    return namesOf(people, this.#view.placement);
  }
}
