import type { Comparison, Side } from '../../compare/types.js';
import { LAST_REVISION } from '../../domain/plan.js';
import { chunked, type RowText } from '../chunks.js';
import { eventMaker } from '../ics/entries.js';
import { calendarHead, calendarTail, frameOf, type Frame } from '../ics/frame.js';
import { kickoffEvent } from '../ics/kickoff.js';
import { kickoffUid, Uids } from '../ics/uid.js';
import type { RenderOptions } from '../options.js';
import type { agendaUpdate, UpdateFrames } from './agenda/ics.js';
import type { DiffRenderOptions } from './formats.js';
import type { Row } from '../row.js';
import { makeView, type View } from '../view.js';

/**
 * The update for people who have imported OLD's calendar: the events that are not as they were, under the UIDs that they
 * have; those that are gone with `STATUS:CANCELLED`. What is the same is left out.
 */
export const diffIcs = (
  compared: Comparison,
  options: DiffRenderOptions,
  agendaOf: typeof agendaUpdate | null = null,
): Iterable<string> => chunked(calendar(compared, options, agendaOf));

/** What programs take for newer than both what they have and what NEW's own calendar would say; RFC 5545 §3.3.8 ends it. */
const sequenceOf = ({ old, new: now }: Pick<Comparison, 'old' | 'new'>): number =>
  Math.min(LAST_REVISION, Math.max(now.plan.revision, old.plan.revision + 1));

/** How many events an update has: changed, new ones included, and cancelled. */
export interface UpdateCounts {
  changed: number;
  cancelled: number;
}

/** The same update; what passes is counted, since it takes its time to be made. */
export function* countingUpdates(
  update: Iterable<string>,
  counts: UpdateCounts,
): Generator<string> {
  for (const text of update) {
    const cancelled = text.match(/^STATUS:CANCELLED\r$/gmu)?.length ?? 0;
    counts.cancelled += cancelled;
    counts.changed += (text.match(/^BEGIN:VEVENT\r$/gmu)?.length ?? 0) - cancelled;
    yield text;
  }
}

function* calendar(
  compared: Comparison,
  options: DiffRenderOptions,
  agendaOf: typeof agendaUpdate | null,
): Generator<RowText> {
  const { new: now } = compared;
  const revision = sequenceOf(compared);
  const frame = frameOf({ ...now.plan, revision }, options);
  const wanted = options.events === 'stages' ? null : agendaOf;
  const agenda = wanted?.(compared, options, framesOf(compared, frame, revision, options)) ?? null;
  yield calendarHead(makeView(now.schedule), options);
  if (agenda !== null) yield agenda.zones;
  yield* kickoffs(compared, options, frame);
  if (options.events !== 'activities') yield* stageEvents(compared, options, frame);
  yield* agenda?.events ?? [];
  yield calendarTail;
}

/** OLD's events in NEW's words, so that the time of day alone has another zone. */
function framesOf(
  { old, new: now }: Comparison,
  frame: Frame,
  revision: number,
  options: RenderOptions,
): UpdateFrames {
  const ofOld = frameOf({ ...now.plan, timezone: old.plan.timezone, revision }, options);
  return { now: frame, old: ofOld, gone: { ...ofOld, ...cancelling(ofOld) } };
}

function* stageEvents(
  compared: Comparison,
  options: RenderOptions,
  frame: Frame,
): Generator<RowText> {
  const before = knownEvents(compared.old, options);
  yield* changedEvents(makeView(compared.new.schedule), before, options, frame);
  yield* goneEvents(compared, before, options, { ...frame, ...cancelling(frame) });
}

const STATUS = 'STATUS:CANCELLED\r\n';

const cancelling = (frame: Frame): Pick<Frame, 'closing' | 'closingOfMeeting'> => ({
  closing: (level, stage) => STATUS + frame.closing(level, stage),
  closingOfMeeting: (category) => STATUS + frame.closingOfMeeting(category),
});

/** The kickoff's event depends on the plan's id alone, so with another id it is another event. */
function* kickoffs(
  { old, new: now }: Comparison,
  options: RenderOptions,
  frame: Frame,
): Generator<string> {
  const event = (side: Side, framed: Frame): string =>
    kickoffEvent(makeView(side.schedule), options, framed);
  const isSame = kickoffUid(old.plan, options) === kickoffUid(now.plan, options);
  if (!isSame || event(old, frame) !== event(now, frame)) yield event(now, frame);
  if (!isSame) yield event(old, { ...frame, ...cancelling(frame) });
}

/** What an event of OLD says, by its UID: a text that is another where the event is. */
type Known = Map<string, string>;

function knownEvents({ plan, schedule }: Side, options: RenderOptions): Known {
  const uids = new Uids(plan, 'entry', options);
  const known: Known = new Map();
  for (const row of makeView(schedule).rows()) {
    const ids = uids.of(row.id);
    for (const [k, text] of contents(row).entries()) known.set(ids[k] ?? '', text);
  }
  return known;
}

/** All that the events of an entry say but for the reason, which is no event of its own. */
function contents(row: Row): string[] {
  const { stages } = row;
  const { level, echelon, member, start, end } = row;
  const about = [row.path.join('/'), level, echelon, member, start, end, stages.length].join('\n');
  return stages.map((stage, k) => [about, k, stage.name, stage.start, stage.end].join('\n'));
}

/** Leaves in `before` what is gone. */
function* changedEvents(
  view: View,
  before: Known,
  options: RenderOptions,
  frame: Frame,
): Generator<RowText> {
  const uids = new Uids(view.plan, 'entry', options);
  const make = eventMaker(view, options, frame, true);
  for (const row of view.rows()) {
    const ids = uids.of(row.id);
    const others = contents(row).map((text, k) => before.get(ids[k] ?? '') !== text);
    for (const id of ids) before.delete(id);
    if (!others.includes(true)) continue;
    yield (into) => make(row, (stage) => others[stage] === true, into);
  }
}

function* goneEvents(
  { old, isBaseline }: Comparison,
  gone: Known,
  options: RenderOptions,
  frame: Frame,
): Generator<RowText> {
  if (gone.size === 0) return;
  const view = makeView(old.schedule);
  const uids = new Uids(old.plan, 'entry', options);
  const make = eventMaker(view, options, frame, !isBaseline);
  for (const row of view.rows()) {
    const ids = uids.of(row.id);
    if (!ids.some((id) => gone.has(id))) continue;
    yield (into) => make(row, (stage) => gone.has(ids[stage] ?? ''), into);
  }
}
