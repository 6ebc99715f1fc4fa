import { cell, latestDay } from '../domain/columns.js';
import type { Day } from '../domain/day.js';
import type { Entries } from '../domain/entries.js';
import { entriesOf } from '../domain/expand.js';
import { addTo } from '../domain/lists.js';
import type { Plan } from '../domain/plan.js';
import type { Schedule } from '../schedule/types.js';
import { pairEntries } from './pair-entries.js';
import { sectionOf, type Change } from './written/recipe.js';
import type { Attribution, Cause, DayShift, Effect, LevelEffect, Move, Share } from './types.js';
import type { Written } from './written/written.js';

/** More changes than these are taken by section: each of them is a run of the scheduler. */
const MOST_SINGLE = 20;

/** By how many days each entry of OLD moves; `GONE` where it is none. */
interface Shifts {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

const GONE = 0x7fffffff;

/** What several changes do together to OLD, with nothing else changed. */
interface Tried {
  readonly effect: Effect;
  readonly shifts: Shifts;
}

export interface Attributed {
  readonly causes: readonly Cause[];
  readonly bySection: boolean;
  readonly by: (move: Pick<Move, 'was' | 'days' | 'endDays'>) => Attribution;
}

/** Causes of a comparison with a calendar that has no rules to run. */
export const unattributed = (changes: readonly Change[]): Attributed => ({
  causes: changes.map((change, k) => causeOf(k + 1, change.path, [change], null)),
  bySection: false,
  by: () => null,
});

/**
 * Makes the changes one at a time, each to OLD alone, and says of every move which of them add up to it.
 *
 * @param calendarOf null where a plan has errors.
 */
export function attribute(
  { aligned, changes, with: made }: Written,
  old: Schedule,
  now: Schedule,
  calendarOf: (plan: Plan) => Schedule | null,
): Attributed {
  const rows = entriesOf(aligned.plan);
  const all = countMoving(changes);
  const trial = (some: readonly Change[]): Tried | null => {
    // Where it is all that moves anything, NEW is what comes of it.
    if (countMoving(some) === all) {
      return tried(rows, old, now, pairEntries(rows, now.entries, aligned.pairs.units.toNew));
    }
    const built = made(some);
    const schedule = built && calendarOf(built.plan);
    if (built === null || schedule === null) return null;
    return tried(rows, old, schedule, pairEntries(rows, schedule.entries, built.fromOld));
  };
  const bySection = all > MOST_SINGLE;
  const groups = bySection
    ? sectionsOf(changes)
    : changes.map((change) => [change.path, [change]] as const);
  const nothing: Effect = { moves: 0, stages: 0, lastEnd: latestDay(old.end), byLevel: [] };
  const trials = new Map<number, Tried | null>();
  const causes = groups.map(([path, some], k) => {
    // Names may be others by the thousand, and need no trial.
    if (countMoving(some) === 0) return causeOf(k + 1, path, some, nothing);
    const one = trial(some);
    trials.set(k, one);
    return causeOf(k + 1, path, some, one?.effect ?? NO_CALENDAR);
  });
  return { bySection, causes, by: (move) => sharesOf(trials, move) };
}

const countMoving = (changes: readonly Change[]): number =>
  changes.filter(({ apply }) => apply !== null).length;

const NO_CALENDAR: Effect = { moves: null, stages: null, lastEnd: null, byLevel: [] };

const causeOf = (
  number: number,
  path: string,
  changes: readonly Change[],
  effect: Effect | null,
): Cause => ({
  number,
  path,
  changes,
  isNaming: changes.every(({ apply }) => apply === null),
  effect,
});

/** Those that move nothing have sections of their own behind the others, where all of a section are such. */
function sectionsOf(changes: readonly Change[]): (readonly [string, readonly Change[]])[] {
  const sections = new Map<string, Change[]>();
  for (const change of changes) {
    const section = sectionOf(change);
    addTo(sections, section, change);
  }
  return [...sections];
}

function tried(rows: Entries, old: Schedule, now: Schedule, pairs: Int32Array): Tried {
  const shifts = { start: new Int32Array(rows.size), end: new Int32Array(rows.size) };
  for (let was = 0; was < rows.size; was++) {
    const entry = cell(pairs, was);
    shifts.start[was] = entry === -1 ? GONE : cell(now.start, entry) - cell(old.start, was);
    shifts.end[was] = entry === -1 ? GONE : cell(now.end, entry) - cell(old.end, was);
  }
  const stages = countStages(old, now, pairs, shifts);
  return { shifts, effect: effectOf(rows, shifts, stages, latestDay(now.end)) };
}

/** Those that keep their days and not those of their stages. */
function countStages(
  old: Schedule,
  now: Schedule,
  pairs: Int32Array,
  { start, end }: Shifts,
): number {
  const [length, others] = [old.entries.plan.stages.length, now.entries.plan.stages.length];
  let count = 0;
  for (let was = 0; was < pairs.length; was++) {
    if (start[was] !== 0 || end[was] !== 0) continue;
    const [from, to] = [was * length, cell(pairs, was) * others];
    let isSame = length === others;
    for (let k = 0; isSame && k < length; k++) {
      isSame = old.stageStarts[from + k] === now.stageStarts[to + k];
    }
    if (!isSame) count++;
  }
  return count;
}

function effectOf(rows: Entries, shifts: Shifts, stages: number, lastEnd: Day | null): Effect {
  const byLevel = rows.plan.levels.flatMap(({ name }, level) =>
    levelEffect(rows, shifts, name, level),
  );
  const moves = byLevel.reduce((sum, one) => sum + one.moves, 0);
  return { moves, stages, lastEnd, byLevel };
}

function levelEffect(
  rows: Entries,
  { start, end }: Shifts,
  name: string,
  level: number,
): LevelEffect[] {
  const starts = new Range();
  const ends = new Range();
  let moves = 0;
  for (let was = 0; was < rows.size; was++) {
    const [days, endDays] = [cell(start, was), cell(end, was)];
    if (days === GONE || (days === 0 && endDays === 0)) continue;
    if (rows.unitOf(was).level !== level) continue;
    moves++;
    if (days === 0) ends.add(endDays);
    else starts.add(days);
  }
  if (moves === 0) return [];
  return [{ level: name, moves, shift: starts.shift('start') ?? ends.shift('end') ?? NO_SHIFT }];
}

const NO_SHIFT: DayShift = { of: 'start', least: 0, most: 0 };

/** The least and the most of some numbers. */
class Range {
  #least = Infinity;
  #most = -Infinity;

  add(days: number): void {
    this.#least = Math.min(this.#least, days);
    this.#most = Math.max(this.#most, days);
  }

  /** Null where there was none. */
  shift(of: DayShift['of']): DayShift | null {
    return this.#least > this.#most ? null : { of, least: this.#least, most: this.#most };
  }
}

/**
 * Which causes add up to a move: their shifts of the start, or of the end where the start stays. Together, where they
 * don't, or where one of them alone leaves no calendar or not this entry.
 */
function sharesOf(
  trials: ReadonlyMap<number, Tried | null>,
  { was, days, endDays }: Pick<Move, 'was' | 'days' | 'endDays'>,
): Attribution {
  const shares: Share[] = [];
  let [sum, endSum] = [0, 0];
  for (const [cause, one] of trials) {
    if (one === null) return 'together';
    const share = { cause, days: cell(one.shifts.start, was), endDays: cell(one.shifts.end, was) };
    if (share.days === GONE) return 'together';
    if (share.days === 0 && share.endDays === 0) continue;
    shares.push(share);
    sum += share.days;
    endSum += share.endDays;
  }
  return sum === days && (days !== 0 || endSum === endDays) ? shares : 'together';
}
