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
  const summary = name === null ? words.kickoff(title) : escapeName(name);
  const description = contentLine(`DESCRIPTION:${words.plan(title)}`);
  const closing = frame.closingOfMeeting(words.kickoffCategory);
  const days = { start: day, end: day };
  return event(frame, kickoffUid(plan, options), days, summary, description, closing);
}
