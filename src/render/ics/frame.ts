import type { Plan } from '../../domain/plan.js';
import type { RenderOptions } from '../options.js';
import { titleOf, type View } from '../view.js';
import { LAST_DAY } from '../../domain/day.js';
import { alarmsOf, type Alarms } from './alarm.js';
import type { Day } from '../../domain/day.js';
import { icsDay, icsLocal, icsTime, midnight } from './days.js';
import { organizerLine } from './organizer.js';
import { contentLine, escapeName, quoteParameter } from './text.js';

/** The parts of an event that many events share. */
export interface Frame {
  /** DTSTAMP, LAST-MODIFIED and SEQUENCE. */
  readonly stamps: string;
  /** From the end of the line of the UID to that of DTEND: what all events of the same days say. */
  days(start: number, end: number): string;
  /** From CATEGORIES to the end of what an event says itself, for a level and the name of a stage. */
  closing(level: string, stage: string): string;
  /** The same for what people take part in, under one category. */
  closingOfMeeting(category: string): string;
  readonly alarms: Alarms;
  /** The plan's time zone, as the value of a parameter. */
  readonly zone: string;
  /** `escapeName` with a memory, for names that come with every event. */
  escaped(name: string): string;
}

export function frameOf(plan: Plan, options: RenderOptions): Frame {
  const time = icsTime(stampOf(plan, options));
  const stamps = joined(`DTSTAMP:${time}`, `LAST-MODIFIED:${time}`, `SEQUENCE:${plan.revision}`);
  const organizer = options.organizer === null ? '' : organizerLine(options.organizer);
  return {
    stamps,
    days: stretches(stamps),
    closing: closings(organizer),
    closingOfMeeting: (category) => meetingClosing(category, organizer),
    alarms: alarmsOf(options.alarm),
    zone: PLAIN_ZONE.test(plan.timezone) ? plan.timezone : quoteParameter(plan.timezone),
    escaped: remembering(escapeName),
  };
}

/** RFC 5545 §3.1: what needs no quotes as the value of a parameter. */
const PLAIN_ZONE = /^[\w/+-]+$/u;

/** A calendar has few stretches of days and many events. In two steps, as for `closings`. */
function stretches(stamps: string): Frame['days'] {
  const from = new Map<number, Map<number, string>>();
  return (start, end) => {
    let to = from.get(start);
    if (to === undefined) from.set(start, (to = new Map<number, string>()));
    let text = to.get(end);
    if (text === undefined) {
      const days = joined(`DTSTART;VALUE=DATE:${icsDay(start)}`, eventEnd(start, end));
      to.set(end, (text = `\r\n${stamps}${days}`));
    }
    return text;
  };
}

/** A memory in two steps, level and stage, since a key made of both would cost more than it saves. */
function closings(organizer: string): Frame['closing'] {
  const ofLevel = remembering((level) =>
    remembering((stage) => closingText(level, stage, organizer)),
  );
  return (level, stage) => ofLevel(level)(stage);
}

function remembering<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let made = known.get(name);
    if (made === undefined) known.set(name, (made = make(name)));
    return made;
  };
}

/** Short lines in one flat text: an engine would copy a chain of pieces piece by piece for every event. */
const joined = (...lines: string[]): string => lines.map((line) => `${line}\r\n`).join('');

/** TRANSPARENT, FREE: months of campaign don't make anybody busy. */
const closingText = (level: string, stage: string, organizer: string): string =>
  [
    contentLine(`CATEGORIES:${escapeName(level)},${escapeName(stage)}`),
    organizer,
    joined('TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
  ].join('');

/** OPAQUE, BUSY: people are expected there. */
const meetingClosing = (category: string, organizer: string): string =>
  [
    contentLine(`CATEGORIES:${escapeName(category)}`),
    organizer,
    joined('TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY'),
  ].join('');

/** The kickoff stands in where there is neither a date of issue nor a clock: DTSTAMP is required. */
const stampOf = (plan: Plan, { stamp }: RenderOptions): number =>
  plan.issued === null ? (stamp ?? midnight(plan.kickoff.day)) : midnight(plan.issued);

/**
 * RFC 5545 §3.6.1: of an all-day event, DTEND is the day after the last one. After 9999-12-31 there is none that can be
 * written (§3.3.4 has four digits of a year), so such an event has its length (§3.3.6) instead.
 */
const eventEnd = (start: number, end: number): string =>
  end < LAST_DAY ? `DTEND;VALUE=DATE:${icsDay(end + 1)}` : `DURATION:P${end - start + 1}D`;

/**
 * An all-day event.
 *
 * @param title of the summary, as escaped TEXT.
 * @param description the whole line of it.
 */
export const event = (
  frame: Frame,
  uid: string,
  { start, end }: { readonly start: number; readonly end: number },
  title: string,
  description: string,
  closing: string,
): string =>
  `BEGIN:VEVENT\r\nUID:${uid}${frame.days(start, end)}` +
  `${contentLine(`SUMMARY:${title}`)}${description}${closing}${frame.alarms.allDay(title)}END:VEVENT\r\n`;

/** The same with a time, in minutes after midnight where the plan is at home; what ends with the day ends at 24:00. */
export function timedEvent(
  frame: Frame,
  uid: string,
  day: Day,
  { from, to }: { readonly from: number; readonly to: number },
  title: string,
  description: string,
  closing: string,
): string {
  const local = (minutes: number): string => icsLocal(midnight(day) + minutes * 60);
  // There is no day after the last one.
  const end = day < LAST_DAY ? `DTEND;TZID=${frame.zone}:${local(to)}` : `DURATION:PT${to - from}M`;
  return (
    `BEGIN:VEVENT\r\nUID:${uid}\r\n${frame.stamps}` +
    `${contentLine(`DTSTART;TZID=${frame.zone}:${local(from)}`)}${contentLine(end)}` +
    `${contentLine(`SUMMARY:${title}`)}${description}${closing}${frame.alarms.timed(title)}END:VEVENT\r\n`
  );
}

/** RFC 7986 for NAME and REFRESH-INTERVAL; the X- ones say the same to older programs. */
export function calendarHead(view: View, options: RenderOptions): string {
  const title = escapeName(titleOf(view));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//tici//tici//${options.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    // RFC 5546 §3.2.1: PUBLISH without an ORGANIZER is invalid.
    ...(options.organizer === null ? [] : ['METHOD:PUBLISH']),
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
  ];
  return lines.map(contentLine).join('');
}

export const calendarTail = 'END:VCALENDAR\r\n';
