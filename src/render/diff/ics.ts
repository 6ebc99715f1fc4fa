import type { Comparison, Side } from '../../compare/types.js';
import { LAST_REVISION } from '../../domain/plan.js';
import { chunked } from '../chunks.js';
import { eventMaker } from '../ics/entries.js';
import { calendarHead, calendarTail, frameOf, type Frame } from '../ics/frame.js';
import { kickoffEvent } from '../ics/kickoff.js';
import { kickoffUid, Uids } from '../ics/uid.js';
import type { RenderOptions } from '../options.js';
import type { Row } from '../row.js';
import { makeView, type View } from '../view.js';

/**
 * The update for people who have imported OLD's calendar: the events that are not as they were, under the UIDs that they
 * have; those that are gone with `STATUS:CANCELLED`. What is the same is left out.
 */
export const diffIcs = (compared: Comparison, options: RenderOptions): Iterable<string> =>
  chunked(calendar(compared, options));

/** What programs take for newer than both what they have and what NEW's own calendar would say; RFC 5545 §3.3.8 ends it. */
export const sequenceOf = ({ old, new: now }: Pick<Comparison, 'old' | 'new'>): number =>
  Math.min(LAST_REVISION, Math.max(now.plan.revision, old.plan.revision + 1));

/** How many events the update has: changed, new ones included, and cancelled. */
export function countUpdates(
  compared: Comparison,
  options: RenderOptions,
): { readonly changed: number; readonly cancelled: number } {
  let [changed, cancelled] = [0, 0];
  for (const text of calendar(compared, options)) {
    if (!text.startsWith('BEGIN:VEVENT')) continue;
    const events = text.split('BEGIN:VEVENT').length - 1;
    const gone = text.split('\r\nSTATUS:CANCELLED\r\n').length - 1;
    changed += events - gone;
    cancelled += gone;
  }
  return { changed, cancelled };
}

function* calendar(compared: Comparison, options: RenderOptions): Generator<string> {
  const { old, new: now } = compared;
  const revision = sequenceOf(compared);
  const view = makeView(now.schedule);
  const frame = frameOf({ ...now.plan, revision }, options);
  yield calendarHead(view, options);
  yield* kickoffs(compared, options, frame);
  const before = knownEvents(old, options);
  yield* changedEvents(view, before, options, frame);
  yield* goneEvents(compared, before, options, { ...frame, ...cancelling(frame) });
  yield calendarTail;
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
): Generator<string> {
  const uids = new Uids(view.plan, 'entry', options);
  const make = eventMaker(view, options, frame, true);
  for (const row of view.rows()) {
    const ids = uids.of(row.id);
    const others = contents(row).map((text, k) => before.get(ids[k] ?? '') !== text);
    for (const id of ids) before.delete(id);
    if (others.includes(true)) yield make(row, ids, (stage) => others[stage] === true);
  }
}

function* goneEvents(
  { old, isBaseline }: Comparison,
  gone: Known,
  options: RenderOptions,
  frame: Frame,
): Generator<string> {
  if (gone.size === 0) return;
  const view = makeView(old.schedule);
  const uids = new Uids(old.plan, 'entry', options);
  const make = eventMaker(view, options, frame, !isBaseline);
  for (const row of view.rows()) {
    const ids = uids.of(row.id);
    if (ids.some((id) => gone.has(id))) yield make(row, ids, (stage) => gone.has(ids[stage] ?? ''));
  }
}
