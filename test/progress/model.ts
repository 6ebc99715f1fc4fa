import type { RawRow } from './support.js';

/**
 * A second reading of what the rows of one entry say, made another way than the program's: all that was reported happens
 * once more, day by day, to one entry that is in one stage at a time.
 */
export interface Passed {
  /** Of stages that are finished: first and last day; the first is null where nobody gave it. */
  readonly finished: readonly { readonly from: number | null; readonly to: number }[];
  /** Of the stage that comes next: when it began, and when it began anew. */
  readonly began: number | null;
  readonly anew: number | null;
  /** Whether a row is about a stage that had not come yet. */
  readonly hasSkipped: boolean;
}

interface Event {
  readonly day: number;
  readonly stage: number;
  readonly what: 'begin' | 'redo' | 'finish';
}

const ORDER = ['begin', 'redo', 'finish'];

function eventsOf(rows: readonly RawRow[]): Event[] {
  const events = rows.flatMap(({ stage, started, finished, redo = [] }): Event[] => [
    ...(started === undefined ? [] : [{ day: started, stage, what: 'begin' } as const]),
    ...redo.map((day) => ({ day, stage, what: 'redo' }) as const),
    ...(finished === undefined ? [] : [{ day: finished, stage, what: 'finish' } as const]),
  ]);
  return events.sort(
    (a, b) => a.day - b.day || a.stage - b.stage || ORDER.indexOf(a.what) - ORDER.indexOf(b.what),
  );
}

export function pass(rows: readonly RawRow[]): Passed {
  let finished: { from: number | null; to: number }[] = [];
  let [began, anew]: [number | null, number | null] = [null, null];
  let hasSkipped = false;
  for (const { day, stage, what } of eventsOf(rows)) {
    if (what === 'redo' && stage <= finished.length) {
      // Back to that stage: what came after it is as if it had not been.
      const again = finished[stage];
      if (again !== undefined) began = again.from;
      finished = finished.slice(0, stage);
      anew = day;
    } else if (stage !== finished.length) hasSkipped = true;
    else if (what === 'begin') began = day;
    else {
      finished.push({ from: began, to: day });
      [began, anew] = [null, null];
    }
  }
  return { finished, began, anew, hasSkipped };
}

/** The days of the stages of an entry that has begun, where no stage waits for another entry. */
export function stageDaysOf(
  passed: Passed,
  planned: readonly { readonly from: number; readonly to: number }[],
  on: number,
): { readonly from: number; readonly to: number }[] {
  const made: { from: number; to: number }[] = [];
  const next = (k: number): number =>
    k === 0 ? (planned[0]?.from ?? 0) : (made[k - 1]?.to ?? 0) + 1;
  for (const [k, { from, to }] of planned.entries()) {
    const done = passed.finished[k];
    if (done !== undefined) {
      made.push({ from: done.from ?? Math.min(next(k), done.to), to: done.to });
      continue;
    }
    const isCurrent = k === passed.finished.length;
    const anew = isCurrent ? passed.anew : null;
    const begin = (isCurrent ? passed.began : null) ?? Math.min(next(k), anew ?? Infinity);
    const last = (anew ?? begin) + (to - from);
    made.push({ from: begin, to: last < on ? on : last });
  }
  return made;
}

/** The state of an entry, by its rows. */
export function stateOf(
  rows: readonly RawRow[],
  planned: { readonly start: number; readonly end: number; readonly stages: number },
  end: number,
  on: number,
): string {
  const { finished, began, anew } = pass(rows);
  if (finished.length === planned.stages) return 'finished';
  if (rows.length === 0) return planned.start <= on ? 'unreported' : 'waiting';
  if (finished.length === 0 && began === null && anew === null) return 'waiting';
  if (anew !== null) return 'redo';
  return end > planned.end ? 'late' : end < planned.end ? 'ahead' : 'running';
}
