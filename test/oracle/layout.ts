import type { Entry } from './entries.js';
import { lastOf } from './days.js';
import { endOf, lengthsTo, windowEnd } from './lengths.js';
import type { Problem } from './problem.js';
import { aheadOf, coursesOf } from './waits.js';

export interface LaidOut {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  /** First days of the stages. */
  readonly stageStarts: readonly number[];
}

export interface Layout {
  readonly laidOut: readonly LaidOut[];
  /** Whether another length could be meant by `fill`. */
  readonly isOpen: boolean;
}

const fills = (entry: Entry): boolean => entry.rules.duration?.fill === true;

/** The dates of all entries where those that fill last `length` days, waits aside. */
export function laidOutFor(
  { plan, entries, waits }: Problem,
  starts: readonly number[],
  length: number,
): LaidOut[] {
  const lengths = entries.map((entry) => {
    const start = starts[entry.index]!;
    const least = endOf(plan, entry, start);
    return lengthsTo(plan, start, fills(entry) ? Math.max(least, start + length - 1) : least);
  });
  const courseOf = coursesOf(waits, starts, lengths);
  return entries.map(({ index }) => {
    const { begins, end } = courseOf(index);
    const stageStarts = plan.stages.length === 0 ? [] : begins;
    return { start: starts[index]!, end, stageStarts };
  });
}

/** The last day on which an entry that fills may end. */
function lastEnd({ plan }: Problem, entry: Entry, start: number): number {
  const max = entry.rules.duration?.max;
  return Math.min(windowEnd(plan, entry) ?? Infinity, max ? lastOf(start, max) : Infinity);
}

/** Those that come after its end still do. */
const keepsThoseAfter = (
  { edges }: Problem,
  laidOut: readonly LaidOut[],
  among: (entry: number) => boolean,
): boolean =>
  edges.every(
    ({ of, from, to, lower }) =>
      from === null ||
      of === 'start' ||
      !among(from) ||
      laidOut[to]!.start >= lower(laidOut[from]!.end),
  );

/** Whether all that fill can last `length` days. */
function canLast(problem: Problem, starts: readonly number[], length: number): boolean {
  const laidOut = laidOutFor(problem, starts, length);
  const filled = problem.entries.filter(fills);
  const inside = filled.every((entry) => {
    const start = starts[entry.index]!;
    const last = lastEnd(problem, entry, start);
    const isBroken = endOf(problem.plan, entry, start) > last;
    return start + length - 1 <= last && (isBroken || laidOut[entry.index]!.end <= last);
  });
  return inside && keepsThoseAfter(problem, laidOut, (one) => fills(problem.entries[one]!));
}

/** Whether that breaks nothing of those that only wait for what fills. */
function sparesOthers(problem: Problem, starts: readonly number[], length: number): boolean {
  const [before, after] = [0, length].map((one) => laidOutFor(problem, starts, one));
  const spared = problem.entries.every((entry) => {
    const { end } = after![entry.index]!;
    return (
      end <= Math.max(before![entry.index]!.end, lastEnd(problem, entry, starts[entry.index]!))
    );
  });
  return spared && keepsThoseAfter(problem, after!, () => true);
}

/** The longest time in days that lets all that fill their window end inside it; 0 where nothing may fill. */
function filling(problem: Problem, starts: readonly number[]): number {
  const { plan, entries } = problem;
  const rooms = entries.filter(fills).flatMap((entry) => {
    const last = windowEnd(plan, entry);
    return last === null ? [] : [last - starts[entry.index]! + 1];
  });
  if (rooms.length === 0) return 0;
  for (let length = Math.min(...rooms); length > 0; length--)
    if (canLast(problem, starts, length)) return length;
  return 0;
}

/** Ends and stages for the starts that were chosen. */
export function layOut(problem: Problem, starts: readonly number[]): Layout {
  const { plan, entries, waits } = problem;
  const length = filling(problem, starts);
  const laidOut = laidOutFor(problem, starts, length);
  const filled = entries.filter(fills);
  const inPlay = filled.length > 0 && entries.some(({ index }) => aheadOf(waits, index).length > 0);
  const isShort = filled.some((entry) => {
    const start = starts[entry.index]!;
    return endOf(plan, entry, start) > start + length - 1;
  });
  return { laidOut, isOpen: inPlay && (isShort || !sparesOthers(problem, starts, length)) };
}
