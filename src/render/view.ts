import type { Day } from '../domain/day.js';
import { cell } from '../domain/columns.js';
import type { Plan } from '../domain/plan.js';
import type { Schedule } from '../schedule/types.js';
import { EntryRow, type Row } from './row.js';

/** What `--level`, `--unit`, `--echelon`, `--from` and `--to` leave. Null keeps everything. */
export interface Filter {
  /** Indexes into `plan.levels`. */
  readonly levels: ReadonlySet<number> | null;
  /** Preorder ranges of units, `to` exclusive. */
  readonly units: readonly { readonly from: number; readonly to: number }[] | null;
  readonly echelons: ReadonlySet<string> | null;
  /** Entries any of whose days lie in from … to, both inclusive. */
  readonly from: Day | null;
  readonly to: Day | null;
}

export const EVERYTHING: Filter = {
  levels: null,
  units: null,
  echelons: null,
  from: null,
  to: null,
};

/** A schedule as a format sees it: narrowed, with names in place of indexes. Rows are made as they are read. */
export interface View {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly windowEnd: Day | null;
  /** The entries that are shown, in plan order. */
  entries(): Iterable<number>;
  rows(): Iterable<Row>;
  /** The id of any entry, shown or not. */
  idOf(entry: number): string;
}

export function makeView(schedule: Schedule, filter: Filter = EVERYTHING): View {
  return {
    plan: schedule.entries.plan,
    schedule,
    windowEnd: schedule.windowEnd,
    entries: () => entries(schedule, filter),
    rows: () => rows(schedule, filter),
    idOf: (entry) => schedule.entries.idOf(entry),
  };
}

function keeps(schedule: Schedule, filter: Filter, entry: number): boolean {
  const unit = schedule.entries.unitOf(entry);
  const { levels, units, echelons, from, to } = filter;
  return (
    (levels === null || levels.has(unit.level)) &&
    (units === null || units.some((range) => unit.index >= range.from && unit.index < range.to)) &&
    (echelons === null || echelons.has(schedule.entries.echelonOf(entry))) &&
    (from === null || cell(schedule.end, entry) >= from) &&
    (to === null || cell(schedule.start, entry) <= to)
  );
}

function* entries(schedule: Schedule, filter: Filter): Generator<number> {
  for (let entry = 0; entry < schedule.entries.size; entry++) {
    if (keeps(schedule, filter, entry)) yield entry;
  }
}

function* rows(schedule: Schedule, filter: Filter): Generator<Row> {
  let path: readonly string[] = [];
  let pathUnit = -1;
  for (const entry of entries(schedule, filter)) {
    const unit = cell(schedule.entries.unit, entry);
    if (unit !== pathUnit) {
      pathUnit = unit;
      path = schedule.entries.pathOf(entry);
    }
    yield new EntryRow(schedule, entry, path);
  }
}
