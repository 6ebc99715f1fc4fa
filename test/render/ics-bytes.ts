import { wellFormed } from './support.js';

/**
 * A reader of RFC 5545 that forgives nothing, written without a look at the writer: from bytes, line by line.
 */

interface RawEvent {
  /** Values by property name, without parameters, TEXT still escaped. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Whole content lines, unfolded. */
  readonly lines: readonly string[];
}

interface RawCalendar {
  readonly lines: readonly string[];
  readonly events: readonly RawEvent[];
  /** What RFC 5545 forbids and yet was found. */
  readonly faults: readonly string[];
}

const [CR, LF] = [0x0d, 0x0a];

/** Lines without their CRLF; any other use of CR or LF is a fault. */
function physicalLines(bytes: Uint8Array, faults: string[]): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LF) faults.push(`bare LF at ${at}`);
    if (bytes[at] !== CR) continue;
    if (bytes[at + 1] !== LF) faults.push(`bare CR at ${at}`);
    lines.push(bytes.subarray(from, at));
    from = ++at + 1;
  }
  if (from !== bytes.length) faults.push('the last line has no CRLF');
  return lines;
}

/** Decodes each physical line by itself, so that a character cut in two shows. */
function decode(line: Uint8Array, number: number, faults: string[]): string {
  if (line.length > 75) faults.push(`line ${number} has ${line.length} octets`);
  if (line.length === 0) faults.push(`line ${number} is empty`);
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    faults.push(`line ${number} is no UTF-8 by itself`);
  }
  if (/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]/u.test(text))
    faults.push(`control in line ${number}`);
  return text;
}

function unfold(lines: readonly string[], faults: string[]): string[] {
  const unfolded: string[] = [];
  for (const line of lines) {
    if (!/^[ \t]/u.test(line)) unfolded.push(line);
    else if (unfolded.length === 0) faults.push('a continuation comes first');
    else unfolded[unfolded.length - 1] += line.slice(1);
  }
  return unfolded;
}

const ONCE = ['UID', 'DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE', 'DTSTART', 'DTEND', 'SUMMARY'];

function checkEvent({ values, lines }: RawEvent, seen: Set<string>, faults: string[]): void {
  const name = lines[0] ?? '';
  for (const property of ONCE) {
    if (values.get(property)?.length !== 1) faults.push(`${property} is not there once: ${name}`);
  }
  const [uid = '', start = '', end = ''] = ['UID', 'DTSTART', 'DTEND'].map(
    (key) => values.get(key)?.[0] ?? '',
  );
  if (seen.has(uid)) faults.push(`UID twice: ${uid}`);
  seen.add(uid);
  if (!/^\d{8}$/u.test(start) || !/^\d{8}$/u.test(end)) faults.push(`no dates: ${start} ${end}`);
  if (end <= start) faults.push(`DTEND ${end} is not after DTSTART ${start}`);
  if (!/^\d{8}T\d{6}Z$/u.test(values.get('DTSTAMP')?.[0] ?? '')) faults.push('DTSTAMP is not UTC');
}

const PROPERTY = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su;

function readProperty(line: string, faults: string[]): [name: string, value: string] {
  const parts = PROPERTY.exec(line);
  if (parts === null) faults.push(`no content line: ${line}`);
  return [parts?.[1] ?? '', parts?.[3] ?? ''];
}

export function readBytes(bytes: Uint8Array): RawCalendar {
  const faults: string[] = [];
  const physical = physicalLines(bytes, faults).map((line, k) => decode(line, k + 1, faults));
  const lines = unfold(physical, faults);
  if (lines[0] !== 'BEGIN:VCALENDAR') faults.push('no BEGIN:VCALENDAR first');
  if (lines[lines.length - 1] !== 'END:VCALENDAR') faults.push('no END:VCALENDAR last');
  const events: RawEvent[] = [];
  const seen = new Set<string>();
  let open: { values: Map<string, string[]>; lines: string[] } | null = null;
  for (const line of lines) {
    const [name, value] = readProperty(line, faults);
    if (line === 'BEGIN:VEVENT') {
      if (open !== null) faults.push('an event in an event');
      open = { values: new Map(), lines: [] };
    } else if (line === 'END:VEVENT') {
      if (open === null) faults.push('an end without an event');
      else checkEvent(open, seen, faults);
      if (open !== null) events.push(open);
      open = null;
    } else if (open !== null) {
      open.lines.push(line);
      open.values.set(name, [...(open.values.get(name) ?? []), value]);
    }
  }
  return { lines, events, faults };
}

/** RFC 5545 §3.3.11, backwards. */
export const unescapeText = (text: string): string =>
  text.replaceAll(/\\([\\;,nN])/gu, (_, escaped: string) =>
    escaped === 'n' || escaped === 'N' ? '\n' : escaped,
  );

/** A name as a calendar can hold it: on one line, and what can't be written is U+FFFD. */
export const asName = (name: string): string =>
  wellFormed(name)
    .replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu, ' ')
    .replaceAll(/[\0-\x08\x0e-\x1f\x7f-\x9f\p{Bidi_Control}\ufeff]/gu, '\uFFFD');
