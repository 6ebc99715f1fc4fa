import { item } from '../../domain/columns.js';
import type { RowText } from '../chunks.js';
import type { RenderOptions } from '../options.js';
import { summarize } from '../summary.js';
import type { View } from '../view.js';
import { event, type Frame } from './frame.js';
import { contentLine, escapeName, NEW_LINE } from './text.js';
import { Uids } from './uid.js';
import { eventWords } from './event-text.js';

/** One event per level, echelon and stage: from the first start to the last end of the entries shown. */
export function* echelonEvents(
  view: View,
  options: RenderOptions,
  frame: Frame,
): Generator<RowText> {
  const uids = new Uids(view.plan, 'echelon', options);
  const words = eventWords(view.schedule.calendar, options.language);
  const scope = scopeOf(view);
  for (const row of summarize(view)) {
    const ids = uids.of(JSON.stringify([row.level, row.echelon, ...scope]));
    const [level, echelon] = [escapeName(row.level), escapeName(row.echelon)];
    const about = words.group(level, echelon) + NEW_LINE + words.units(row.units) + NEW_LINE;
    for (const [k, { name, start, end }] of row.stages.entries()) {
      const stage = escapeName(name);
      const place = words.stage(k + 1, row.stages.length, stage, start, end);
      const text = {
        uid: item(ids, k),
        title: level + words.titleEnd(echelon, stage),
        description: ['\r\n', contentLine(`DESCRIPTION:${about}${place}`)],
        closing: frame.closing(row.level, name),
      };
      yield (into) => event(frame, { start, end }, text, into);
    }
  }
}

/**
 * What keeps the calendars of two leagues apart in one program: nothing for the whole plan, the first entry for a part
 * of it.
 */
function scopeOf(view: View): string[] {
  let first = -1;
  let count = 0;
  for (const entry of view.entries()) {
    if (count === 0) first = entry;
    count++;
  }
  return count === 0 || count === view.schedule.entries.size ? [] : [view.idOf(first)];
}
