import type { RenderOptions } from '../options.js';
import type { Row, View } from '../view.js';
import { why } from '../why.js';
import { event, type Frame } from './frame.js';
import { contentLine, escapeText } from './text.js';
import { Uids } from './uid.js';
import { eventWords } from './words.js';

/** The events of each entry, all its stages in one piece of text. */
export function* entryEvents(view: View, options: RenderOptions, frame: Frame): Generator<string> {
  const uids = new Uids(view.plan, options);
  for (const row of view.rows())
    yield stageEvents(view, options, frame, row, uids.of('entry', row.id));
}

function stageEvents(
  view: View,
  { language }: RenderOptions,
  frame: Frame,
  row: Row,
  uids: readonly string[],
): string {
  const words = eventWords[language];
  const unit = row.path.at(-1) ?? '';
  // A member's own name (市公安局) says little without its unit.
  const title = row.member === null ? [unit, row.echelon] : [row.member, `${unit}${row.echelon}`];
  const about = [
    words.unit((row.member === null ? row.path : [...row.path, row.member]).join('/')),
    words.group(row.level, row.echelon),
    words.time(row.start, row.end),
  ].join('\n');
  const reason = words.why(why(view.schedule, row.because, language));
  let text = '';
  row.stages.forEach(({ name, start, end }, k) => {
    const summary = words.title(title[0]!, title[1]!, name);
    const stage = words.stage(k + 1, row.stages.length, name, start, end);
    const description = `${about}\n${stage}\n${reason}`;
    const lines =
      contentLine(`SUMMARY:${escapeText(summary)}`) +
      contentLine(`DESCRIPTION:${escapeText(description)}`);
    text += event(frame, uids[k]!, start, end, lines, frame.closing(row.level, name));
  });
  return text;
}
