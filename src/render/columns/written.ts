import type { FormatName } from '../formats.js';
import type { EventKinds, RenderOptions } from '../options.js';
import { summarize } from '../summary.js';
import type { View } from '../view.js';

/** How much of what a format writes of a view. */
export interface Written {
  readonly things: 'entries' | 'rows' | 'events';
  readonly count: number;
}

export function writtenOf(
  view: View,
  format: FormatName,
  { by, events: kinds }: Pick<RenderOptions, 'by' | 'events'>,
): Written {
  if (format === 'json' || by === 'unit') {
    const entries = countEntries(view);
    return format === 'ics' ? events(view, entries, kinds) : { things: 'entries', count: entries };
  }
  const rows = summarize(view).length;
  return format === 'ics' ? events(view, rows, kinds) : { things: 'rows', count: rows };
}

/** One for each stage, and the kickoff's. */
const events = ({ plan, hasKickoff }: View, rows: number, kinds: EventKinds): Written => ({
  things: 'events',
  count: (kinds === 'activities' ? 0 : rows * plan.stages.length) + (hasKickoff ? 1 : 0),
});

function countEntries(view: View): number {
  let count = 0;
  for (const _entry of view.entries()) count++;
  return count;
}
