import { textOf } from '../chunks.js';
import type { RenderOptions } from '../options.js';
import type { View } from '../view.js';
import { eventWords } from './event-text.js';
import { event, type Frame } from './frame.js';
import { contentLine, escapeName } from './text.js';
import { kickoffUid } from './uid.js';

/** The conference, all day long. In calendars of several units it is one and the same event. */
export function kickoffEvent(
  { plan, schedule }: View,
  options: RenderOptions,
  frame: Frame,
): string {
  const { day, name } = plan.kickoff;
  const words = eventWords(schedule.calendar, options.language);
  const title = escapeName(plan.title);
  const text = {
    uid: kickoffUid(plan, options),
    title: name === null ? words.kickoff(title) : escapeName(name),
    description: ['\r\n', contentLine(`DESCRIPTION:${words.plan(title)}`)],
    closing: frame.closingOfMeeting(words.kickoffCategory),
  };
  return textOf((into) => event(frame, { start: day, end: day }, text, into));
}
