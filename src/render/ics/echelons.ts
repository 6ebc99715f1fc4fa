import type { RenderOptions } from '../options.js';
import { summarize } from '../summary.js';
import type { View } from '../view.js';
import { event, type Frame } from './frame.js';
import { contentLine, escapeText } from './text.js';
import { Uids } from './uid.js';
import { eventWords } from './words.js';

/** One event per level, echelon and stage: from the first start to the last end of the entries shown. */
export function* echelonEvents(
  view: View,
  options: RenderOptions,
  frame: Frame,
): Generator<string> {
  const uids = new Uids(view.plan, options);
  const words = eventWords[options.language];
  for (const row of summarize(view)) {
    const ids = uids.of('echelon', JSON.stringify([row.level, row.echelon]));
    for (const [k, { name, start, end }] of row.stages.entries()) {
      const description = [
        words.group(row.level, row.echelon),
        words.units(row.units),
        words.stage(k + 1, row.stages.length, name, start, end),
      ].join('\n');
      const lines =
        contentLine(`SUMMARY:${escapeText(words.title(row.level, row.echelon, name))}`) +
        contentLine(`DESCRIPTION:${escapeText(description)}`);
      yield event(frame, ids[k]!, start, end, lines, frame.closing(row.level, name));
    }
  }
}
