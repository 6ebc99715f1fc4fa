import { cell } from '../domain/columns.js';
import type { Activity } from '../domain/activities.js';
import type { Entries } from '../domain/entries.js';
import { matchesOf } from '../domain/kinds.js';
import { UnitIndex } from '../domain/match.js';
import { People } from '../domain/people.js';
import type { Plan } from '../domain/plan.js';
import { UnitFinder } from '../domain/unit-finder.js';

/** Who has to do with which entry, and which entries hold which activity. */
export interface Attendance {
  readonly people: People;
  /** For each activity of the plan the entries that hold it, in plan order. */
  readonly matching: readonly Int32Array[];
  /** Who is awaited at an activity of an entry: leaders, then groups. */
  readonly attendeesOf: (activity: Activity, entry: number) => readonly number[];
  /**
   * Who sits in the leading team that holds an activity which somebody attends: busy then, and no attendee. None but at
   * the unit's own first echelon.
   */
  readonly teamOf: (entry: number) => readonly number[];
}

const NOBODY: readonly number[] = [];

/** Works out who there is and whom each entry is to expect, in one walk over the plan. */
export function peopleOf(plan: Plan, entries: Entries): Attendance {
  const index = new UnitIndex(plan.units);
  const people = new People(plan, new UnitFinder(plan.units, index));
  const activities = plan.dated?.activities ?? [];
  return {
    people,
    matching: activities.map(({ match }) => matchesOf(entries).of(match)),
    attendeesOf: ({ attend }, entry) => {
      if (attend.length === 0) return NOBODY;
      const unit = cell(entries.unit, entry);
      const leaders = attend.includes('contact') ? people.contactsOf(unit) : NOBODY;
      const groups = attend.includes('supervisor') ? people.supervisorsOf(unit) : NOBODY;
      return leaders.length === 0 ? groups : [...leaders, ...groups];
    },
    teamOf: (entry) =>
      cell(entries.echelon, entry) === 0 ? people.teamOf(cell(entries.unit, entry)) : NOBODY,
  };
}
