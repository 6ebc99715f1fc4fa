import type { Activity } from '../../domain/activities.js';
import { cell, item } from '../../domain/columns.js';
import { rowsOf } from '../agenda/agenda.js';
import { placeAgenda, type PlacedAgenda } from '../agenda/occurrences.js';
import type { Steps } from '../place/solve.js';
import { heldIn, type Setting } from '../setting.js';

/** What is to be otherwise. */
export interface Change {
  /** The plan's activities, as they would be. */
  readonly activities?: readonly Activity[];
  /** Who comes to an entry instead of those who would. */
  readonly insteadOf?: (attendees: readonly number[], entry: number) => readonly number[];
  /** New people behind those that there are: each has the same time as one of them. */
  readonly more?: readonly number[];
}

/** Occurrences of which one another's days depend, and those of them that are to be placed. */
export interface Concerned {
  /** Rows of the agenda. */
  readonly rows: readonly number[];
  readonly proof: readonly number[];
}

/** The entries that are concerned, ascending; of them those that hold each activity, and all who have to do with them. */
interface Circle {
  readonly only: readonly number[];
  readonly matching: readonly Int32Array[];
  readonly people: ReadonlySet<number>;
}

/** Places all that some entries hold anew, with a plan that is otherwise. What is found so holds for that plan. */
export class PlaceAnew {
  readonly #setting: Setting;
  readonly #placed: PlacedAgenda;
  /** By the rows; many changes are tried with the same. */
  readonly #circles = new WeakMap<readonly number[], Circle>();

  constructor(setting: Setting, placed: PlacedAgenda) {
    this.#setting = setting;
    this.#placed = placed;
  }

  /**
   * How many of the rows are left over then.
   *
   * @returns null where one of the proof is.
   */
  lost({ rows, proof }: Concerned, change: Change, steps?: Steps): number | null {
    const anew = placeAgenda(this.#changed(this.#circleOf(rows), change), steps);
    const hasDay = new Set<string>();
    for (const row of anew.agenda.due.keys()) {
      if (anew.days.of(row) !== null) hasDay.add(keyOf(anew, row));
    }
    const isLost = (row: number) => !hasDay.has(keyOf(this.#placed, row));
    return proof.some(isLost) ? null : rows.filter(isLost).length;
  }

  #circleOf(rows: readonly number[]): Circle {
    let circle = this.#circles.get(rows);
    if (circle === undefined) this.#circles.set(rows, (circle = this.#makeCircle(rows)));
    return circle;
  }

  #makeCircle(rows: readonly number[]): Circle {
    const { agenda } = this.#placed;
    const { attendance } = this.#setting;
    const entries = new Set(rows.map((row) => cell(agenda.entry, row)));
    const people = new Set<number>();
    for (const entry of entries) {
      for (const who of attendance.teamOf(entry)) people.add(who);
      const { from, to } = rowsOf(agenda, entry);
      for (let row = from; row < to; row++) {
        for (const who of item(agenda.attendees, row)) people.add(who);
      }
    }
    const matching = attendance.matching.map((all) => all.filter((entry) => entries.has(entry)));
    return { only: [...entries].sort((a, b) => a - b), matching, people };
  }

  #changed({ only, matching, people }: Circle, change: Change): Setting {
    const { dated, attendance, diaries, schedule, held } = this.#setting;
    const { activities, insteadOf, more = [] } = change;
    const other = activities === undefined ? dated : { ...dated, activities };
    const anew = diaries.map((diary, who) => (people.has(who) ? diary.blank() : diary));
    return {
      ...this.#setting,
      only,
      dated: other,
      held: activities === undefined ? held : heldIn(other, schedule),
      attendance: {
        ...attendance,
        matching,
        attendeesOf: (activity, entry) => {
          const attendees = attendance.attendeesOf(activity, entry);
          return insteadOf === undefined ? attendees : insteadOf(attendees, entry);
        },
      },
      diaries: [...anew, ...more.map((who) => item(diaries, who).blank())],
    };
  }
}

/** The same in both. */
function keyOf({ agenda }: PlacedAgenda, row: number): string {
  const { index, number } = item(agenda.due, row);
  return `${cell(agenda.entry, row)} ${index} ${number ?? ''}`;
}
