import type { Plan } from '../../domain/plan.js';
import type { Pieces } from '../chunks.js';
import type { RenderOptions } from '../options.js';
import { titleOf, type View } from '../view.js';
import { LAST_DAY } from '../../domain/day.js';
import { alarmsOf, type Alarms } from './alarm.js';
import type { Day } from '../../domain/day.js';
import { icsDay, icsLocal, icsTime, midnight } from './days.js';
import { organizerLine } from './organizer.js';
import { contentLine, escapeName, Folder, quoteParameter } from './text.js';

/** The parts of an event that many events share. */
export interface Frame {
  /** DTSTAMP, LAST-MODIFIED and SEQUENCE. */
  readonly stamps: string;
  /** From the end of the line of the UID to where the title begins: what all events of the same days say. */
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
      to.set(end, (text = `\r\n${stamps}${days}${SUMMARY}`));
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
 * What an event says itself, as escaped TEXT in pieces: stages, siblings and neighbours have most of them in common, and
 * putting them together for each event took as long as all else.
 */
export interface EventText {
  readonly uid: string;
  /** Of a stage's event, what comes behind the uid of its thing. */
  readonly uidEnd?: string;
  /** Of the summary. */
  readonly title: string;
  readonly titleEnd?: string;
  /** From the end of the line of the summary to that of its own, folded. */
  readonly description: readonly string[];
  readonly closing: string;
}

/** An all-day event. */
export const event = (
  frame: Frame,
  { start, end }: { readonly start: number; readonly end: number },
  text: EventText,
  into: Pieces,
): void => addEvent(frame.days(start, end), text, frame.alarms.allDay, into);

/** The same with a time, in minutes after midnight where the plan is at home; what ends with the day ends at 24:00. */
export function timedEvent(
  frame: Frame,
  day: Day,
  { from, to }: { readonly from: number; readonly to: number },
  text: EventText,
  into: Pieces,
): void {
  const local = (minutes: number): string => icsLocal(midnight(day) + minutes * 60);
  // There is no day after the last one.
  const end = day < LAST_DAY ? `DTEND;TZID=${frame.zone}:${local(to)}` : `DURATION:PT${to - from}M`;
  const days = contentLine(`DTSTART;TZID=${frame.zone}:${local(from)}`) + contentLine(end);
  addEvent(`\r\n${frame.stamps}${days}${SUMMARY}`, text, frame.alarms.timed, into);
}

const SUMMARY = 'SUMMARY:';

/** @param days from the end of the line of the UID to where the title begins. */
function addEvent(
  days: string,
  { uid, uidEnd = '', title, titleEnd = '', description, closing }: EventText,
  alarm: Alarms[keyof Alarms],
  into: Pieces,
): void {
  into.add('BEGIN:VEVENT\r\nUID:');
  into.add(uid);
  into.add(uidEnd);
  into.add(days);
  const folder = new Folder(SUMMARY.length);
  into.add(folder.fold(title));
  into.add(folder.fold(titleEnd));
  for (const piece of description) into.add(piece);
  into.add(closing);
  if (alarm !== null) into.add(alarm(title + titleEnd));
  into.add('END:VEVENT\r\n');
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
