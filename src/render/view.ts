import type { Day } from '../domain/day.js';
import { cell } from '../domain/columns.js';
import type { EntryRange } from '../domain/entries.js';
import type { Plan } from '../domain/plan.js';
import type { Placement } from '../activities/types.js';
import type { Schedule } from '../schedule/types.js';
import { entriesAskedFor, shownEvents, type ShownEvents } from './agenda/shown.js';
import { EVERYTHING, type Filter } from './filter.js';
import { EntryRow, type Row } from './row.js';

/** A schedule as a format sees it: narrowed, with names in place of indexes. Rows are made as they are read. */
export interface View {
  readonly plan: Plan;
  readonly schedule: Schedule;
  /** Activities, meetings, visits and people; null where the plan has none of them. */
  readonly placement: Placement | null;
  readonly windowEnd: Day | null;
  /** Whose file it is, or the name of the one unit, member or person that it is narrowed to; null where it is all of them. */
  readonly partName: string | null;
  /** Whether the kickoff lies in the days that are shown. */
  readonly hasKickoff: boolean;
  /** The entries that are shown, in plan order. */
  entries(): Iterable<number>;
  /** What is shown of the placement. */
  readonly events: ShownEvents;
  rows(): Iterable<Row>;
  /** The id of any entry, shown or not. */
  idOf(entry: number): string;
}

export function makeView(
  schedule: Schedule,
  filter: Filter = EVERYTHING,
  placement: Placement | null = null,
): View {
  const asked = entriesAskedFor(schedule.entries, placement, filter);
  const shown = (): Iterable<number> =>
    asked === null
      ? entries(schedule, filter)
      : asked.filter((entry) => isShown(schedule, filter, entry));
  return {
    plan: schedule.entries.plan,
    schedule,
    placement,
    windowEnd: schedule.windowEnd,
    partName: filter.share?.name ?? onlyPart(filter) ?? onlyPerson(filter, placement),
    hasKickoff: isWithin(schedule.entries.plan.kickoff.day, filter),
    entries: shown,
    events: shownEvents(schedule.entries, placement, filter, (entry) =>
      isShown(schedule, filter, entry),
    ),
    rows: () => rows(schedule, shown()),
    idOf: (entry) => schedule.entries.idOf(entry),
  };
}

/** The plan's title, and whose part of it this is. */
export const titleOf = ({ plan, partName }: View): string =>
  partName === null ? plan.title : `${plan.title}·${partName}`;

const onlyPart = ({ parts }: Filter): string | null =>
  parts?.length === 1 ? (parts[0]?.name ?? null) : null;

function onlyPerson({ people }: Filter, placement: Placement | null): string | null {
  const [person, ...others] = people ?? [];
  if (person === undefined || others.length > 0) return null;
  return placement?.people[person]?.name ?? null;
}

const isWithin = (day: Day, { from, to }: Filter): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

function keeps(schedule: Schedule, filter: Filter, entry: number): boolean {
  const unit = schedule.entries.unitOf(entry);
  const { levels, parts, echelons } = filter;
  return (
    (levels === null || levels.has(unit.level)) &&
    (parts === null || parts.some((part) => isIn(part.entries, entry))) &&
    (echelons === null || echelons.has(schedule.entries.echelonOf(entry))) &&
    (filter.days === 'events' || hasDays(schedule, filter, entry)) &&
    hasWords(schedule, filter, entry)
  );
}

const hasDays = (schedule: Schedule, { from, to }: Filter, entry: number): boolean =>
  (from === null || cell(schedule.end, entry) >= from) &&
  (to === null || cell(schedule.start, entry) <= to);

/** The same of an entry by itself: whether it is in the share too. */
const isShown = (schedule: Schedule, filter: Filter, entry: number): boolean =>
  (filter.share === null || isInAny(filter.share.ranges, entry)) && keeps(schedule, filter, entry);

const isIn = ({ from, to }: EntryRange, entry: number): boolean => entry >= from && entry < to;

/** Of ranges in plan order, of which the rest of a split plan has one for each unit. */
function isInAny(ranges: readonly EntryRange[], entry: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) <= entry) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && isIn(range, entry);
}

function hasWords(schedule: Schedule, { systems, tags }: Filter, entry: number): boolean {
  if (systems === null && tags === null) return true;
  const { system, hasTag } = schedule.entries.subjectOf(entry);
  return (
    (systems === null || (system !== null && systems.has(system))) &&
    (tags === null || [...tags].some(hasTag))
  );
}

function* entries(schedule: Schedule, filter: Filter): Generator<number> {
  for (const { from, to } of filter.share?.ranges ?? [{ from: 0, to: schedule.entries.size }]) {
    for (let entry = from; entry < to; entry++) {
      if (keeps(schedule, filter, entry)) yield entry;
    }
  }
}

function* rows(schedule: Schedule, shown: Iterable<number>): Generator<Row> {
  let path: readonly string[] = [];
  let pathUnit = -1;
  for (const entry of shown) {
    const unit = cell(schedule.entries.unit, entry);
    if (unit !== pathUnit) {
      pathUnit = unit;
      path = schedule.entries.pathOf(entry);
    }
    yield new EntryRow(schedule, entry, path);
  }
}
