import { cell, item } from '../domain/columns.js';
import { asDay, type Day } from '../domain/day.js';
import type { KnownPerson } from '../domain/person.js';
import type { StartOn } from '../domain/rules.js';
import type { Unit } from '../domain/plan.js';
import type { Schedule } from '../schedule/types.js';
import type { Diary } from './place/diary.js';
import { dayOfHalf, halfDay, nameOfHalf } from './place/half-day.js';
import type { Visit } from './types.js';
import type { HeldDays } from './windows/held-days.js';
import type { Window } from './windows/window.js';

interface Visited extends Window {
  readonly unit: number;
  readonly startOn: StartOn;
}

/** Finds a group's visits half-days that nothing else has taken. */
export class Visits {
  readonly #schedule: Schedule;
  readonly #held: Readonly<Record<StartOn, HeldDays>>;
  readonly #startOnOf: (entry: number) => StartOn;

  constructor(
    schedule: Schedule,
    held: Readonly<Record<StartOn, HeldDays>>,
    startOnOf: (entry: number) => StartOn,
  ) {
    this.#schedule = schedule;
    this.#held = held;
    this.#startOnOf = startOnOf;
  }

  /**
   * All visits of a group, round after round by plan order: of its n visits the i-th wishes at (i − ½)/n of the joint
   * time of the units' first echelons, and takes the nearest free half-day inside its own unit's; of two equally near the
   * earlier one. On the kickoff day everybody is at the conference.
   */
  of(group: number, person: KnownPerson, diary: Diary): Visit[] {
    const due = person.inspects.flatMap(({ level, visits }) => {
      const units = this.#unitsBelow(person.covers, level);
      return Array.from({ length: visits }, (_, round) =>
        units.map((visited) => ({ visited, number: round + 1 })),
      ).flat();
    });
    const [first, last] = jointTime(due.map(({ visited }) => visited));
    const [from, to] = [halfDay(first, 'am'), halfDay(last, 'pm')];
    return due.map(({ visited, number }, at): Visit => {
      const wish = from + Math.floor(((2 * at + 1) * (to - from + 1)) / (2 * due.length));
      const half = this.#nearest(visited, wish, diary);
      const what = { group, unit: visited.unit, number };
      if (half === null) return { ...what, day: null, half: null };
      diary.take(half, false, group);
      return { ...what, day: dayOfHalf(half), half: nameOfHalf(half) };
    });
  }

  /** Units of a level below any of those covered, each once, in plan order. */
  #unitsBelow(covers: readonly number[], level: number): Visited[] {
    const { units } = this.#schedule.entries.plan;
    const found = new Set<number>();
    for (const top of covers) {
      const { index, end } = item(units, top);
      for (let unit = index + 1; unit < end; unit++) {
        if (item(units, unit).level === level) found.add(unit);
      }
    }
    return [...found].sort((a, b) => a - b).flatMap((unit) => this.#visited(item(units, unit)));
  }

  /** When the unit's first echelon is at work. */
  #visited(unit: Unit): Visited[] {
    const { start, end, entries } = this.#schedule;
    const range = entries.ofEchelon(unit, 0);
    let [first, last] = [Infinity, -Infinity];
    for (let entry = range.from; entry < range.to; entry++) {
      first = Math.min(first, cell(start, entry));
      last = Math.max(last, cell(end, entry));
    }
    if (last < first) return [];
    const startOn = this.#startOnOf(range.from);
    return [{ unit: unit.index, startOn, from: asDay(first), to: asDay(last) }];
  }

  #nearest({ from, to, startOn }: Visited, wish: number, diary: Diary): number | null {
    const [first, last] = [halfDay(from, 'am'), halfDay(to, 'pm')];
    const held = this.#held[startOn];
    // The day of the kickoff is the conference's.
    const { kickoff } = this.#schedule.entries.plan;
    const isHeld = (day: Day) => day !== kickoff.day && held.has(day);
    const isFree = (half: number) =>
      half >= first && half <= last && diary.isFree(half, false) && isHeld(dayOfHalf(half));
    const farthest = Math.max(wish - first, last - wish);
    const nearest = Math.max(0, first - wish, wish - last);
    for (let distance = nearest; distance <= farthest; distance++) {
      if (isFree(wish - distance)) return wish - distance;
      if (isFree(wish + distance)) return wish + distance;
    }
    return null;
  }
}

/** From the first day of any to the last of any. */
function jointTime(windows: readonly Window[]): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { from, to } of windows) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return [first, last];
}
