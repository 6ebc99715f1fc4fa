import type { Activity } from '../../domain/activities.js';
import { cell, item } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { Stage } from '../../domain/plan.js';
import type { StartOn } from '../../domain/rules.js';
import type { Schedule } from '../../schedule/types.js';
import type { Due } from './due.js';
import type { HeldDays } from './held-days.js';
import { windowsOf, type EntryTimes, type Window } from './window.js';

/** What entries with the same days and the same activities are due to hold: as the plan lists it, then by number. */
export interface Program {
  readonly dues: readonly Due[];
}

/** Index into the plan's stages; null where the activity names none, or one that there isn't. */
function stageOf({ stage }: Activity, stages: readonly Stage[]): number | null {
  if (stage === null) return null;
  const found = stages.findIndex(({ name }) => name === stage.value);
  return found < 0 ? null : found;
}

/** Makes programs; entries that are alike share one. */
export class Programs {
  readonly #activities: readonly Activity[];
  readonly #schedule: Schedule;
  readonly #held: Readonly<Record<StartOn, HeldDays>>;
  readonly #stageOf: readonly (number | null)[];
  readonly #made = new Map<readonly number[], Map<string, Program>>();

  constructor(
    activities: readonly Activity[],
    schedule: Schedule,
    held: Readonly<Record<StartOn, HeldDays>>,
  ) {
    this.#activities = activities;
    this.#schedule = schedule;
    this.#held = held;
    const { stages } = schedule.entries.plan;
    this.#stageOf = activities.map((activity) => stageOf(activity, stages));
  }

  /** @param matched the activities of the entry, as ascending indexes: one list for all entries that hold the same. */
  of(entry: number, startOn: StartOn, matched: readonly number[]): Program {
    let alike = this.#made.get(matched);
    if (alike === undefined) this.#made.set(matched, (alike = new Map<string, Program>()));
    const key = this.#keyOf(entry, startOn);
    let program = alike.get(key);
    if (program === undefined) {
      program = this.#make(timesOf(this.#schedule, entry), startOn, matched);
      alike.set(key, program);
    }
    return program;
  }

  /** What programs of entries with the same activities may differ by. */
  #keyOf(entry: number, startOn: StartOn): string {
    const { start, end, stageStarts, stageEnds, entries } = this.#schedule;
    const count = entries.plan.stages.length;
    let key = `${startOn} ${cell(start, entry)} ${cell(end, entry)}`;
    for (let at = entry * count; at < (entry + 1) * count; at++) {
      key += ` ${cell(stageStarts, at)}`;
      if (stageEnds !== undefined) key += ` ${cell(stageEnds, at)}`;
    }
    return key;
  }

  #make(times: EntryTimes, startOn: StartOn, matched: readonly number[]): Program {
    const firstOf = new Map<number, Due>();
    const byActivity = new Map<number, readonly Due[]>();
    for (const [index, parent] of parentsIn(this.#activities, matched)) {
      const after = parent === null ? null : (firstOf.get(parent) ?? null);
      const dues = this.#dues(index, times, startOn, after);
      byActivity.set(index, dues);
      const [first] = dues;
      if (first !== undefined) firstOf.set(index, first);
    }
    const dues = matched.flatMap((index) => byActivity.get(index) ?? []);
    for (const [place, due] of dues.entries()) Object.assign(due, { place });
    return { dues };
  }

  #dues(index: number, times: EntryTimes, startOn: StartOn, parent: Due | null): Due[] {
    const activity = item(this.#activities, index);
    const stage = item(this.#stageOf, index);
    const held = this.#held[activity.onAnyDay ? 'any' : startOn];
    const { wishAt, within, every, days } = activity;
    const isLate = wishAt === null ? within?.side === 'last' || every !== null : wishAt === 'end';
    const made = windowsOf(activity, stage, times).map(({ number, ...window }): Due => {
      const starts = held.startsIn(window.from, window.to, days);
      const what = { place: 0, activity, index, number, stage, window };
      return { ...what, held, starts, isLate, parent, children: [] };
    });
    parent?.children.push(...made);
    return made;
  }
}

/**
 * What each activity of an entry comes after: the one of that name that the entry holds too. One that would come after
 * itself in a circle comes after nothing.
 *
 * @returns indexes by indexes, what others come after first.
 */
function parentsIn(
  activities: readonly Activity[],
  matched: readonly number[],
): ReadonlyMap<number, number | null> {
  const byName = new Map(
    matched.toReversed().map((index) => [item(activities, index).name, index]),
  );
  const found = new Map<number, number | null>();
  const add = (index: number, below: ReadonlySet<number>): void => {
    if (found.has(index)) return;
    const { after } = item(activities, index);
    const parent = after === null ? null : (byName.get(after.activity.value) ?? null);
    const isCircle = parent !== null && (parent === index || below.has(parent));
    if (parent !== null && !isCircle) add(parent, new Set([...below, index]));
    found.set(index, isCircle ? null : parent);
  };
  for (const index of matched) add(index, new Set());
  return found;
}

/** The days of an entry and of its stages. */
export function timesOf(schedule: Schedule, entry: number): EntryTimes {
  const { stageStarts, stageEnds } = schedule;
  const count = schedule.entries.plan.stages.length;
  const to = asDay(cell(schedule.end, entry));
  const stages: Window[] = [];
  for (let stage = 0; stage < count; stage++) {
    const at = entry * count + stage;
    const next = stage === count - 1 ? to : cell(stageStarts, at + 1) - 1;
    const last = stageEnds === undefined ? next : cell(stageEnds, at);
    stages.push({ from: asDay(cell(stageStarts, at)), to: asDay(last) });
  }
  return { from: asDay(cell(schedule.start, entry)), to, stages };
}
