import { chunked } from './chunks.js';
import { echelonEvents } from './ics/echelons.js';
import { entryEvents } from './ics/entries.js';
import { calendarHead, calendarTail, frameOf } from './ics/frame.js';
import { kickoffEvent } from './ics/kickoff.js';
import type { RenderOptions } from './options.js';
import type { View } from './view.js';

/**
 * RFC 5545: the kickoff, then one all-day event per entry and stage, or per level, echelon and stage. Written by hand because a
 * region has 50,000 events and published writers cut Chinese characters in two.
 */
export const ics = (view: View, options: RenderOptions): Iterable<string> =>
  chunked(calendar(view, options));

function* calendar(view: View, options: RenderOptions): Generator<string> {
  const frame = frameOf(view.plan, options);
  yield calendarHead(view, options);
  if (view.hasKickoff) yield kickoffEvent(view, options, frame);
  if (options.events !== 'activities') {
    yield* options.by === 'unit'
      ? entryEvents(view, options, frame)
      : echelonEvents(view, options, frame);
  }
  yield calendarTail;
}
