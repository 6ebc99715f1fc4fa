import type { Day } from '../domain/day.js';
import type { Located } from '../domain/plan.js';
import type { ProgressRow } from '../domain/reported.js';

/** A row that contradicts the row before it: `day` comes before that stage is finished. */
export interface OutOfOrder {
  readonly stage: number;
  readonly day: Located<Day>;
  /** When the stage before was finished; null where it is not. */
  readonly finished: Day | null;
}

/** What the rows of one entry come to. */
export interface StageReport {
  /** By stage; null where nothing was reported of it, or what was is void. */
  readonly starts: readonly (Day | null)[];
  readonly ends: readonly (Day | null)[];
  /** When the first stage that is not finished began anew; null where it didn't. */
  readonly anew: Day | null;
  readonly outOfOrder: readonly OutOfOrder[];
}

/**
 * Reads the rows of one entry from its first stage to its last (不达目的不过关):
 *
 *     a 完成 before the last 返工 is void          the stage begins anew on that day
 *     later days of a stage before a 返工 of an earlier one are void too: it has to be passed again
 *     a stage may begin on the day on which the one before is finished, not before
 *
 * @param rows by stage; null where there is none.
 */
export function stageReport(rows: readonly (ProgressRow | null)[]): StageReport {
  const starts: (Day | null)[] = [];
  const ends: (Day | null)[] = [];
  const outOfOrder: OutOfOrder[] = [];
  let anew: Day | null = null;
  let isOpen = false;
  let finished: Day | null = null;
  let sentBack = -Infinity;
  for (const [stage, row] of rows.entries()) {
    const days = standing(row, sentBack);
    const first = firstOf(days);
    const isEarly = first !== null && (isOpen || (finished !== null && first.value < finished));
    if (isEarly) outOfOrder.push({ stage, day: first, finished: isOpen ? null : finished });
    const counted: Standing = isEarly ? NOTHING : days;
    const end: Day | null = counted.end?.value ?? null;
    const redo: Day | null = counted.redo?.value ?? null;
    starts.push(counted.started?.value ?? null);
    ends.push(end);
    if (!isOpen && end === null) anew = redo;
    isOpen ||= end === null;
    finished = end;
    sentBack = Math.max(sentBack, redo ?? -Infinity);
  }
  return { starts, ends, anew, outOfOrder };
}

/** The days of a row that count. */
interface Standing {
  readonly started: Located<Day> | null;
  /** The last day of the stage, as finished. */
  readonly end: Located<Day> | null;
  readonly redo: Located<Day> | null;
}

const NOTHING: Standing = { started: null, end: null, redo: null };

/** @param since what lies before this day is void. */
function standing(row: ProgressRow | null, since: number): Standing {
  if (row === null) return NOTHING;
  const stands = (day: Located<Day> | null): Located<Day> | null =>
    day === null || day.value < since ? null : day;
  const redo = stands(lastRedo(row));
  const finished = stands(row.finished);
  const isVoid = finished !== null && redo !== null && finished.value < redo.value;
  return { started: stands(row.started), end: isVoid ? null : finished, redo };
}

/** The last day on which a stage was sent back; null where it wasn't. */
export function lastRedo({ redo }: ProgressRow): Located<Day> | null {
  return redo.reduce<Located<Day> | null>(
    (last, day) => (last === null || day.value > last.value ? day : last),
    null,
  );
}

function firstOf({ started, end, redo }: Standing): Located<Day> | null {
  return [started, end, redo].reduce<Located<Day> | null>(
    (first, day) => (day !== null && (first === null || day.value < first.value) ? day : first),
    null,
  );
}
