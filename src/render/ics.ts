import { chunked, type RowText } from './chunks.js';
import { agendaEvents, timedDays } from './ics/agenda.js';
import { echelonEvents } from './ics/echelons.js';
import { entryEvents } from './ics/entries.js';
import { calendarHead, calendarTail, frameOf } from './ics/frame.js';
import { kickoffEvent } from './ics/kickoff.js';
import { zoneText } from './ics/zone.js';
import type { RenderOptions } from './options.js';
import type { View } from './view.js';

/**
 * RFC 5545: the kickoff, then one all-day event per entry and stage, or per level, echelon and stage; then meetings, occurrences and visits,
 * some with a time. Written by hand because a
 * region has 50,000 events and published writers cut Chinese characters in two.
 */
export const ics = (view: View, options: RenderOptions): Iterable<string> =>
  chunked(calendar(view, options));

function* calendar(view: View, options: RenderOptions): Generator<RowText> {
  const frame = frameOf(view.plan, options);
  yield calendarHead(view, options);
  if (options.events !== 'stages') yield zoneOf(view, options);
  if (view.hasKickoff) yield kickoffEvent(view, options, frame);
  if (options.events !== 'activities') {
    yield* options.by === 'level'
      ? echelonEvents(view, options, frame)
      : entryEvents(view, options, frame);
  }
  if (options.events !== 'stages') yield* agendaEvents(view, options, frame);
  yield calendarTail;
}

/** The time zone, where any event has a time. */
function zoneOf(view: View, options: RenderOptions): string {
  const days = timedDays(view);
  const { timezone } = view.plan;
  return days === null ? '' : zoneText(timezone, days.from, days.to, options.offsetAt);
}
