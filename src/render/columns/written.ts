import type { FormatName } from '../formats.js';
import type { RenderOptions } from '../options.js';
import { activityRows, agendas } from '../agenda/agenda.js';
import { agendaParts } from '../ics/agenda.js';
import { summarize } from '../summary.js';
import type { View } from '../view.js';

/** How much of what a format writes of a view. */
export interface Written {
  readonly things: 'entries' | 'rows' | 'events';
  readonly count: number;
}

export function writtenOf(view: View, format: FormatName, options: RenderOptions): Written {
  const { by } = options;
  if (format === 'ics') return { things: 'events', count: countEvents(view, options) };
  if (format === 'json' || by === 'unit')
    return { things: 'entries', count: countOf(view.entries()) };
  if (by === 'level') return { things: 'rows', count: summarize(view).length };
  const rows = by === 'activity' ? activityRows(view) : agendas(view).flatMap((one) => one.rows);
  return { things: 'rows', count: countOf(rows) };
}

/** One for each stage, the kickoff's, and those of what has a day of its own. */
function countEvents(view: View, options: RenderOptions): number {
  const { by, events } = options;
  const rows = by === 'level' ? summarize(view).length : countOf(view.entries());
  const stages = events === 'activities' ? 0 : rows * view.plan.stages.length;
  const parts = events === 'stages' ? 0 : countOf(agendaParts(view, options));
  return stages + parts + (view.hasKickoff ? 1 : 0);
}

function countOf(all: Iterable<unknown>): number {
  let count = 0;
  for (const _one of all) count++;
  return count;
}
