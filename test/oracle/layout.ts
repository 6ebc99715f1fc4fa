import type { Entry } from './entries.js';
import { lastOf, later } from './days.js';
import { matches } from './entries.js';
import { endOf, stageStarts, windowEnd } from './lengths.js';
import type { Problem } from './problem.js';

export interface LaidOut {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  /** First days of the stages. */
  readonly stageStarts: readonly number[];
}

/** The longest time in days that lets all that fill their window end inside it; null where none has a window. */
function filling({ plan, entries }: Problem, starts: readonly number[]): number | null {
  const filled = entries.filter(fills);
  const rooms = (last: (entry: Entry) => number | null): number[] =>
    filled.flatMap((entry) => {
      const day = last(entry);
      return day === null ? [] : [day - starts[entry.index]! + 1];
    });
  const windows = rooms((entry) => windowEnd(plan, entry));
  const longest = rooms((entry) => {
    const max = entry.rules.duration?.max;
    return max === undefined ? null : lastOf(starts[entry.index]!, max);
  });
  const waited = rooms((entry) => lastEndForThoseWaiting(plan, entries, starts, entry));
  return windows.length === 0 ? null : Math.min(...windows, ...longest, ...waited);
}

/** The last day on which an entry may end so that all that come after its end (`of: end`) still do. */
function lastEndForThoseWaiting(
  plan: Problem['plan'],
  entries: readonly Entry[],
  starts: readonly number[],
  entry: Entry,
): number | null {
  const limits: number[] = [];
  for (const { match, after } of plan.overrides) {
    for (const item of after) {
      if (item.of !== 'end' || !matches(plan, item.match, entry)) continue;
      for (const other of entries) {
        const waits = matches(plan, match, other) && !matches(plan, item.match, other);
        if (!waits || other.fixed !== null) continue;
        let end = starts[other.index]! + 100;
        while (later(end, item.interval) > starts[other.index]!) end--;
        limits.push(end);
      }
    }
  }
  return limits.length === 0 ? null : Math.min(...limits);
}

const fills = (entry: Entry): boolean => entry.rules.duration?.fill === true;

/** Ends and stages for the starts that were chosen. */
export function layOut(problem: Problem, starts: readonly number[]): LaidOut[] {
  const { plan, entries } = problem;
  const common = filling(problem, starts);
  const laidOut = entries.map((entry): LaidOut => {
    const start = starts[entry.index]!;
    const least = endOf(plan, entry, start);
    const filled = fills(entry) && common !== null ? start + common - 1 : least;
    const end = Math.max(least, filled);
    return { start, end, stageStarts: stageStarts(plan, start, end) };
  });
  return withWaits(problem, laidOut);
}

/** Again and again, until no stage has to wait any longer: edges that hold have no cycle, so that ends. */
function withWaits(problem: Problem, alone: readonly LaidOut[]): LaidOut[] {
  const laidOut = [...alone];
  for (let moved = true; moved;) {
    moved = false;
    for (const { index } of problem.entries) {
      const waited = wait(problem, laidOut, index, alone[index]!);
      if (String(waited.stageStarts) !== String(laidOut[index]!.stageStarts)) moved = true;
      laidOut[index] = waited;
    }
  }
  return laidOut;
}

/** A stage that has to wait for those of the entries ahead lengthens the one before it. */
function wait(
  { edges }: Problem,
  laidOut: readonly LaidOut[],
  entry: number,
  own: LaidOut,
): LaidOut {
  const ahead = edges.filter((edge) => edge.to === entry && edge.rule === 'lead-first');
  if (ahead.length === 0 || own.stageStarts.length === 0) return own;
  const begins: number[] = [own.start];
  for (let stage = 1; stage < own.stageStarts.length; stage++) {
    const length = own.stageStarts[stage]! - own.stageStarts[stage - 1]!;
    const limits = ahead.map((edge) => edge.lower(laidOut[edge.from!]!.stageStarts[stage]!));
    begins.push(Math.max(begins[stage - 1]! + length, ...limits));
  }
  const moved = begins.at(-1)! - own.stageStarts.at(-1)!;
  return { start: own.start, end: own.end + moved, stageStarts: begins };
}
