import { asDay, type Day } from '../domain/day.js';
import { pathOf, type Plan } from '../domain/plan.js';
import { OPEN, type Because, type Schedule } from '../schedule/types.js';

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

export interface StageRow {
  readonly name: string;
  readonly start: Day;
  /** Inclusive. */
  readonly end: Day;
}

/** One entry, ready to be shown. */
export interface Row {
  readonly entry: number;
  /** Code or path, echelon, and the member's name if it is one. */
  readonly id: string;
  readonly code: string | null;
  /** Top first, the unit itself last. */
  readonly path: readonly string[];
  readonly level: string;
  readonly echelon: string;
  readonly member: string | null;
  readonly start: Day;
  /** Inclusive. */
  readonly end: Day;
  readonly days: number;
  readonly earliest: Day;
  /** Null where nothing limits it; `float` likewise. */
  readonly latest: Day | null;
  readonly float: number | null;
  readonly stages: readonly StageRow[];
  readonly because: Because;
}

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
    idOf: (entry) => {
      const unit = schedule.plan.units[schedule.unit[entry]!]!;
      return idOf(schedule, entry, unit.code ?? pathOf(schedule.plan.units, unit).join('/'));
    },
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
    yield rowOf(schedule, entry, path);
  }
}

function rowOf(schedule: Schedule, entry: number, path: readonly string[]): Row {
  const { plan } = schedule;
  const unit = plan.units[schedule.unit[entry]!]!;
  const member = unit.members[schedule.member[entry]!] ?? null;
  const start = asDay(schedule.start[entry]!);
  const end = asDay(schedule.end[entry]!);
  const earliest = asDay(schedule.earliest[entry]!);
  const latest = schedule.latest[entry] === OPEN ? null : asDay(schedule.latest[entry]!);
  return {
    entry,
    id: idOf(schedule, entry, unit.code ?? path.join('/')),
    code: member === null ? unit.code : member.code,
    path,
    level: plan.levels[unit.level]!.name,
    echelon: echelonOf(schedule, entry),
    member: member?.name ?? null,
    start,
    end,
    days: end - start + 1,
    earliest,
    latest,
    float: latest === null ? null : latest - earliest,
    stages: stagesOf(schedule, entry, end),
    get because() {
      return schedule.because(entry);
    },
  };
}

function echelonOf(schedule: Schedule, entry: number): string {
  const unit = schedule.plan.units[schedule.unit[entry]!]!;
  return schedule.plan.levels[unit.level]!.echelons[schedule.echelon[entry]!]!;
}

function idOf(schedule: Schedule, entry: number, key: string): string {
  const unit = schedule.plan.units[schedule.unit[entry]!]!;
  const member = unit.members[schedule.member[entry]!];
  const id = `${key}/${echelonOf(schedule, entry)}`;
  return member === undefined ? id : `${id}/${member.name}`;
}

function stagesOf(schedule: Schedule, entry: number, end: Day): StageRow[] {
  const { stages } = schedule.plan;
  const first = entry * stages.length;
  return stages.map((stage, k) => ({
    name: stage.name,
    start: asDay(schedule.stageStarts[first + k]!),
    end: k + 1 < stages.length ? asDay(schedule.stageStarts[first + k + 1]! - 1) : end,
  }));
}
