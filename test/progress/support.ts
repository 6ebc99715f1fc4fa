import { asDay } from '../../src/domain/day.js';
import type { Entries } from '../../src/domain/entries.js';
import type { ProgressRow } from '../../src/domain/reported.js';
import type { Plan } from '../../src/domain/plan.js';
import { holidaysCN } from '../../src/input/holidays-cn.js';
import { readReport } from '../../src/progress/reported.js';
import { Status } from '../../src/progress/status.js';
import { forecast } from '../../src/schedule/forecast/forecast.js';
import { schedule } from '../../src/schedule/schedule.js';
import type { Run } from '../../src/schedule/run.js';
import type { Schedule } from '../../src/schedule/types.js';
import { AT } from '../oracle/build.js';

/** A row as tests write it: days as numbers. */
export interface RawRow {
  readonly entry: number;
  readonly stage: number;
  readonly started?: number;
  readonly finished?: number;
  readonly redo?: readonly number[];
}

const located = (value: number) => ({ value: asDay(value), at: AT });

/** Rows that name entries by their ids, as a file would. */
const rowsOf = (entries: Entries, raw: readonly RawRow[]): ProgressRow[] =>
  raw.map(({ entry, stage, started, finished, redo = [] }) => ({
    at: AT,
    unit: { value: entries.idOf(entry), at: AT },
    echelon: null,
    stage: { value: entries.plan.stages[stage]?.name ?? '', at: AT },
    started: started === undefined ? null : located(started),
    finished: finished === undefined ? null : located(finished),
    redo: redo.map(located),
  }));

export interface Planned {
  readonly planned: Schedule;
  readonly run: Run;
}

/** The calendar of a plan; null where it has none. */
export function plannedOf(plan: Plan): Planned | null {
  const { schedule: planned, run } = schedule(plan, holidaysCN());
  return planned === null ? null : { planned, run };
}

/** What comes of rows. */
export function statusOf({ planned, run }: Planned, raw: readonly RawRow[], on: number) {
  const day = asDay(on);
  const read = readReport(rowsOf(planned.entries, raw), planned.entries, day);
  const made = forecast(run, planned, read.reported, day);
  const status = new Status(day, planned, made.forecast, read.reported);
  return { ...made, status, reported: read.reported, ofRows: read.diagnostics };
}
