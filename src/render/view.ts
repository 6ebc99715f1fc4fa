import type { Day } from '../domain/day.js';
import { pathOf, type Plan } from '../domain/plan.js';
import type { Schedule } from '../schedule/types.js';
import { echelonOf, EntryRow, idOf, type Row } from './row.js';

export type { Row } from './row.js';

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
    plan: schedule.plan,
    schedule,
    windowEnd: schedule.windowEnd,
    entries: () => entries(schedule, filter),
    rows: () => rows(schedule, filter),
    idOf: (entry) =>
      idOf(schedule, entry, () =>
        pathOf(schedule.plan.units, schedule.plan.units[schedule.unit[entry]!]!),
      ),
  };
}

function keeps(schedule: Schedule, filter: Filter, entry: number): boolean {
  const unit = schedule.plan.units[schedule.unit[entry]!]!;
  const { levels, units, echelons, from, to } = filter;
  return (
    (levels === null || levels.has(unit.level)) &&
    (units === null || units.some((range) => unit.index >= range.from && unit.index < range.to)) &&
    (echelons === null || echelons.has(echelonOf(schedule, entry))) &&
    (from === null || schedule.end[entry]! >= from) &&
    (to === null || schedule.start[entry]! <= to)
  );
}

function* entries(schedule: Schedule, filter: Filter): Generator<number> {
  for (let entry = 0; entry < schedule.size; entry++) {
    if (keeps(schedule, filter, entry)) yield entry;
  }
}

function* rows(schedule: Schedule, filter: Filter): Generator<Row> {
  let path: readonly string[] = [];
  let pathUnit = -1;
  for (const entry of entries(schedule, filter)) {
    if (schedule.unit[entry] !== pathUnit) {
      pathUnit = schedule.unit[entry]!;
      path = pathOf(schedule.plan.units, schedule.plan.units[pathUnit]!);
    }
    yield new EntryRow(schedule, entry, path);
  }
}
