import type { Comparison, Side } from '../../../compare/types.js';
import { textOf } from '../../chunks.js';
import { agendaEvents, timedDays } from '../../ics/agenda.js';
import type { Frame } from '../../ics/frame.js';
import { zoneText } from '../../ics/zone.js';
import type { RenderOptions } from '../../options.js';
import { makeView, type View } from '../../view.js';
import type { DiffRenderOptions } from '../formats.js';

/** The events of occurrences, meetings and visits that are not as they were. */
export interface AgendaUpdate {
  /** The time zones that any of them has. */
  readonly zones: string;
  readonly events: readonly string[];
}

/** How the events of each side are framed; `gone` is OLD's with what cancels. */
export interface UpdateFrames {
  readonly now: Frame;
  readonly old: Frame;
  readonly gone: Frame;
}

/**
 * Which events the update has: those whose text is not what OLD's calendar has under their UID, as NEW's own calendar has
 * them, and those that NEW's lacks. The frames have the same stamps, so that these make no difference.
 */
export function agendaUpdate(
  compared: Comparison,
  options: DiffRenderOptions,
  frames: UpdateFrames,
): AgendaUpdate {
  const { isBaseline } = compared;
  // Entries have events by `--by level` too.
  const each = { ...options, by: 'unit' } as const;
  const [old, now] = [viewOf(compared.old), viewOf(compared.new)];
  const before = new Map<string, string>();
  for (const { uid, text } of eventsOf(old, each, frames.old)) before.set(uid, text);
  const changed: string[] = [];
  // A kept calendar has no sentence that a thing comes from.
  const known = isBaseline ? eventsOf(withoutBasis(now), each, frames.now) : null;
  for (const { uid, text } of eventsOf(now, each, frames.now)) {
    const comparable = known?.next().value?.text ?? text;
    if (before.get(uid) !== comparable) changed.push(text);
    before.delete(uid);
  }
  const gone: string[] = [];
  if (before.size > 0) {
    for (const { uid, text } of eventsOf(old, each, frames.gone)) {
      if (before.has(uid)) gone.push(text);
    }
  }
  const zones = zonesOf([
    { view: now, events: changed, offsetAt: options.offsetAt },
    { view: old, events: gone, offsetAt: options.oldOffsetAt },
  ]);
  return { zones, events: [...changed, ...gone] };
}

const viewOf = ({ schedule, placement }: Side): View => makeView(schedule, undefined, placement);

interface Event {
  readonly uid: string;
  readonly text: string;
}

/** A row may be several events. No UID is long enough to be folded, and no value has a line break. */
function* eventsOf(view: View, options: RenderOptions, frame: Frame): Generator<Event, undefined> {
  for (const row of agendaEvents(view, options, frame)) {
    for (const text of textOf(row).split(BEFORE_EVENT)) {
      yield { uid: text.slice(BEGIN.length, text.indexOf('\r\n', BEGIN.length)), text };
    }
  }
}

const BEGIN = 'BEGIN:VEVENT\r\nUID:';
const BEFORE_EVENT = /(?<=\r\n)(?=BEGIN:VEVENT\r\n)/u;

function withoutBasis(view: View): View {
  const { dated } = view.plan;
  if (dated === undefined) return view;
  const bare = <T extends { readonly basis: string | null }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, basis: null }));
  const { activities, meetings } = dated;
  const plain = { ...dated, activities: bare(activities), meetings: bare(meetings) };
  return { ...view, plan: { ...view.plan, dated: plain } };
}

interface Zoned {
  readonly view: View;
  readonly events: readonly string[];
  readonly offsetAt: RenderOptions['offsetAt'];
}

/** One VTIMEZONE for each zone of events that have a time, over the days of all of them. */
function zonesOf(parts: readonly Zoned[]): string {
  const timed = parts.filter(({ events }) => events.some((text) => TIMED.test(text)));
  const zones = new Map<string, Zoned[]>();
  for (const part of timed) {
    const { timezone } = part.view.plan;
    zones.set(timezone, [...(zones.get(timezone) ?? []), part]);
  }
  return [...zones].map(([zone, some]) => zoneOver(zone, some)).join('');
}

/** A parameter of DTSTART, which is folded only behind the zone's name, if it is. */
const TIMED = /^DTSTART;TZID=/mu;

function zoneOver(zone: string, some: readonly Zoned[]): string {
  const ranges = some.flatMap(({ view }) => timedDays(view) ?? []);
  const [first] = ranges;
  const offsetAt = some[0]?.offsetAt;
  if (first === undefined || offsetAt === undefined) return '';
  let { from, to } = first;
  for (const range of ranges) {
    if (range.from < from) ({ from } = range);
    if (range.to > to) ({ to } = range);
  }
  return zoneText(zone, from, to, offsetAt);
}
