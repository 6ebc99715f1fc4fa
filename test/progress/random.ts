import fc from 'fast-check';
import type { Schedule } from '../../src/schedule/types.js';
import type { RawRow } from './support.js';

/** How one entry went: what of it fits before the day of the status is reported. */
interface Course {
  readonly kind: 'silent' | 'not-begun' | 'going';
  /** Days after the planned start. */
  readonly shift: number;
  /** By stage. */
  readonly stages: readonly {
    readonly longer: number;
    readonly pause: number;
    readonly hasStart: boolean;
    /** Days from its end to being sent back; null where it wasn't. */
    readonly redo: number | null;
    /** Whether it is finished again after that. */
    readonly again: boolean;
  }[];
}

const course = (stages: number): fc.Arbitrary<Course> =>
  fc.record({
    kind: fc.constantFrom('silent', 'not-begun', 'going', 'going', 'going'),
    shift: fc.integer({ min: -8, max: 20 }),
    stages: fc.array(
      fc.record({
        longer: fc.integer({ min: -10, max: 15 }),
        pause: fc.nat({ max: 3 }),
        hasStart: fc.boolean(),
        redo: fc.option(fc.nat({ max: 6 }), { freq: 3 }),
        again: fc.boolean(),
      }),
      { minLength: stages, maxLength: stages },
    ),
  });

/** Courses of all entries of a calendar. */
export const courses = ({ entries }: Schedule): fc.Arbitrary<readonly Course[]> =>
  fc.array(course(entries.plan.stages.length), {
    minLength: entries.size,
    maxLength: entries.size,
  });

/** The rows that an entry's course has brought by the end of `on`, without a contradiction. */
function rowsOfCourse(planned: Schedule, entry: number, went: Course, on: number): RawRow[] {
  if (went.kind === 'silent') return [];
  if (went.kind === 'not-begun') return [{ entry, stage: 0 }];
  const rows: RawRow[] = [];
  let day = (planned.start[entry] ?? 0) + went.shift;
  for (const [stage, { longer, pause, hasStart, redo, again }] of went.stages.entries()) {
    if (day > on) break;
    const started = hasStart ? { started: day } : {};
    const days = Math.max(0, plannedDays(planned, entry, stage) - 1 + longer);
    const finished = day + days;
    if (finished > on) {
      // Nothing else of it is known yet.
      rows.push({ entry, stage, started: day });
      break;
    }
    const back = redo === null ? null : finished + 1 + redo;
    if (back === null || back > on) {
      rows.push({ entry, stage, ...started, finished });
      day = finished + pause;
      continue;
    }
    const end = back + Math.max(0, days - 2);
    const isDone = again && end <= on;
    rows.push({ entry, stage, ...started, finished: isDone ? end : finished, redo: [back] });
    if (!isDone) break;
    day = end + pause;
  }
  return rows.length === 0 ? [{ entry, stage: 0 }] : rows;
}

function plannedDays({ entries, stageStarts, end }: Schedule, entry: number, stage: number) {
  const { length } = entries.plan.stages;
  const at = entry * length + stage;
  const next = stage + 1 === length ? (end[entry] ?? 0) + 1 : (stageStarts[at + 1] ?? 0);
  return next - (stageStarts[at] ?? 0);
}

export const reportOf = (planned: Schedule, all: readonly Course[], on: number): RawRow[] =>
  all.flatMap((went, entry) => rowsOfCourse(planned, entry, went, on));

/** The same rows, those of one entry `days` later from one of its stages on: a finish after `on` is not known yet. */
export function delayed(
  raw: readonly RawRow[],
  entry: number,
  from: number,
  days: number,
  on: number,
): RawRow[] {
  let isOpen = false;
  return raw.map((row) => {
    if (row.entry !== entry || row.stage < from) return row;
    const { stage } = row;
    if (isOpen) return { entry, stage };
    const moved = row.started === undefined ? undefined : row.started + days;
    if (stage === 0 && moved !== undefined && moved > on) {
      isOpen = true;
      return { entry, stage };
    }
    // A later stage begins when the one before it is finished, whether a row says so or not: on that day at the latest.
    const started = moved === undefined ? undefined : Math.min(moved, on);
    const redo = row.redo?.map((day) => Math.min(day + days, on));
    const finished = row.finished === undefined ? undefined : row.finished + days;
    const isFinished = finished !== undefined && finished <= on;
    isOpen = !isFinished;
    return {
      entry,
      stage,
      ...(started === undefined ? {} : { started }),
      ...(redo === undefined ? {} : { redo }),
      ...(isFinished ? { finished } : {}),
    };
  });
}
