import { clockText, type DatedPart } from '../domain/activities.js';
import { formatDay } from '../domain/day.js';
import type { Plan } from '../domain/plan.js';
import type { Placement } from '../activities/types.js';
import type { Reason, SetBy } from '../schedule/types.js';
import { AgendaJson } from './agenda/agenda-json.js';
import { chunked } from './chunks.js';
import { itemLines, jsonText, skippedJson } from './json-text.js';
import type { RenderOptions } from './options.js';
import type { Row } from './row.js';
import type { View } from './view.js';

/** The schedule as schemas/schedule.schema.json describes it: one entry a line, `--by` makes no difference. */
export const json = (view: View, options: RenderOptions): Iterable<string> =>
  chunked(lines(view, options));

function* lines(view: View, options: RenderOptions): Generator<string> {
  yield `{"plan":${planText(view)},\n"entries":[`;
  const agenda = view.placement === null ? null : new AgendaJson(view);
  yield* itemLines(entryTexts(view, agenda));
  yield '\n],';
  if (agenda !== null && view.placement !== null)
    yield* agendaLines(agenda, view.plan, view.placement);
  yield `\n"diagnostics":[`;
  yield* itemLines(options.diagnostics.map(jsonText));
  yield `\n]}\n`;
}

function* entryTexts(view: View, agenda: AgendaJson | null): Generator<string> {
  const activities = agenda?.byEntry();
  for (const row of view.rows()) yield entryText(view, row, activities?.get(row.entry) ?? []);
}

/** The lists between the entries and the findings. */
function* agendaLines(
  agenda: AgendaJson,
  { timezone, dated }: Plan,
  { unplaced, bound, proven }: Placement,
): Generator<string> {
  const asText = (value: object): string => JSON.stringify(value);
  yield `\n"meetings":[`;
  yield* itemLines([...agenda.meetings()].map(asText));
  yield `\n],\n"people":[`;
  yield* itemLines([...agenda.people()].map(asText));
  yield `\n],\n"visits":[`;
  yield* itemLines([...agenda.visits()].map(asText));
  // The clocks that a later `tici diff` has to know.
  const halfDays = dated === undefined ? {} : hoursJson(dated.halfDays);
  yield `\n],\n"placement":${asText({ unplaced, bound, proven, timezone, halfDays })},`;
}

const hoursJson = ({ am, pm }: DatedPart['halfDays']): object => ({
  am: `${clockText(am.from)}-${clockText(am.to)}`,
  pm: `${clockText(pm.from)}-${clockText(pm.to)}`,
});

/** Besides what the plan is, what a later `tici diff` has to know to compare with it: names, and what UIDs are made of. */
function planText(view: View): string {
  const { plan, windowEnd, schedule } = view;
  return JSON.stringify({
    title: plan.title,
    id: plan.id,
    revision: plan.revision,
    kickoff: formatDay(plan.kickoff.day),
    windowEnd: windowEnd === null ? null : formatDay(windowEnd),
    kickoffName: plan.kickoff.name,
    levels: plan.levels.map(({ name, echelons }) => ({ name, echelons })),
    stages: plan.stages.map(({ name, id }) => ({ name, id: id ?? null })),
    entries: schedule.entries.size,
    narrowed: isNarrowed(view),
  });
}

/** Whether a filter hides any entry, or anything that is dated besides them. */
function isNarrowed(view: View): boolean {
  const { schedule, placement, events } = view;
  if (countOf(view.entries()) < schedule.entries.size) return true;
  if (placement === null) return false;
  const { occurrences, meetings, visits, people } = placement;
  return (
    countOf(events.occurrences()) < occurrences.length ||
    countOf(events.meetings()) < meetings.length ||
    countOf(events.visits()) < visits.length ||
    countOf(events.people()) < people.length
  );
}

function countOf(shown: Iterable<unknown>): number {
  let count = 0;
  for (const _one of shown) count++;
  return count;
}

function entryText(view: View, row: Row, activities: readonly object[]): string {
  const { entries } = view.schedule;
  const unit = entries.unitOf(row.entry);
  return JSON.stringify({
    id: row.id,
    code: row.code,
    path: row.path,
    level: row.level,
    echelon: row.echelon,
    member: row.member,
    start: formatDay(row.start),
    end: formatDay(row.end),
    days: row.days,
    earliest: formatDay(row.earliest),
    latest: row.latest === null ? null : formatDay(row.latest),
    float: row.float,
    stages: row.stages.map(({ name, start, end }) => ({
      name,
      start: formatDay(start),
      end: formatDay(end),
    })),
    activities,
    because: becauseOf(view, row.reason),
    unit: { id: unit.id, code: unit.code },
    memberId: entries.memberOf(row.entry)?.id ?? null,
  });
}

const becauseOf = (view: View, { rule, from, interval, wish, skipped, setBy }: Reason) => ({
  rule,
  from: from === null ? null : view.idOf(from),
  interval,
  wish: formatDay(wish),
  skipped: skipped.map(skippedJson),
  setBy: setBy === null ? null : setByOf(view, setBy),
});

const setByOf = (view: View, { rule, entry, date }: SetBy) => ({
  rule,
  entry: entry === null ? null : view.idOf(entry),
  date: formatDay(date),
});
