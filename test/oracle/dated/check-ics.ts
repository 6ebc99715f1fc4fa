import { day, written } from '../days.js';
import type { PlanDoc } from './document.js';
import type { Half, ScheduleOut } from './output.js';
import { firstOf, lastOfRun, type Run } from './wishes.js';
import type { Dated } from './check-occurrences.js';

/** An event as far as it is compared: `20140222` or `20140222T083000`, the end exclusive; a word of its summary. */
interface Event {
  readonly from: string;
  readonly to: string;
  readonly word: string;
}

const basic = (date: number | string): string =>
  (typeof date === 'number' ? written(date) : date).replaceAll('-', '');

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}00`;

const minutesOf = (text: string): number =>
  Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

const HALVES: Readonly<Record<Half, string>> = { am: '08:30-12:00', pm: '14:30-17:30' };

/** What is at a time: as written, else as long as the half-day. */
function timed(plan: PlanDoc, date: string, half: Half, time: string | null, hours: number | null) {
  const [begin = '', end = ''] = (plan['half-days']?.[half] ?? HALVES[half]).split('-');
  const from = minutesOf(time ?? begin);
  const to = time === null ? minutesOf(end) : from + (hours ?? 2) * 60;
  return { from: `${basic(date)}T${clock(from)}`, to: `${basic(date)}T${clock(to)}` };
}

/** The unbroken runs of days. */
function unbroken(run: Run): readonly Run[] {
  const found: number[][] = [];
  for (const on of run) {
    const last = found.at(-1);
    if (last !== undefined && last.at(-1) === on - 1) last.push(on);
    else found.push([on]);
  }
  return found;
}

function expected(plan: PlanDoc, out: ScheduleOut, dated: readonly Dated[]): readonly Event[] {
  const occurrences = dated.flatMap(({ job: { activity }, run, halves: [half] }) => {
    if (run === null) return [];
    const [time, hours] = [activity.time ?? null, activity.hours ?? null];
    if (run.length === 1 && half !== undefined) {
      return [{ ...timed(plan, written(firstOf(run)), half, time, hours), word: activity.name }];
    }
    return unbroken(run).map((days) => ({
      from: basic(firstOf(days)),
      to: basic(lastOfRun(days) + 1),
      word: activity.name,
    }));
  });
  const meetings = out.meetings.map(({ name, date, half, time, hours }) => ({
    ...timed(plan, date, half, time, hours),
    word: name,
  }));
  const visits = out.visits.flatMap(({ group, date, half }) =>
    date === null || half === null ? [] : [{ ...timed(plan, date, half, null, null), word: group }],
  );
  return [...occurrences, ...meetings, ...visits];
}

/** Events by their properties, the parameters left out. */
function eventsIn(ics: string): readonly ReadonlyMap<string, string>[] {
  const lines = ics.replace(/\r\n[ \t]/gu, '').split('\r\n');
  const found: Map<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') found.push(new Map());
    const at = line.indexOf(':');
    const name = line.slice(0, at).replace(/;.*$/u, '');
    found.at(-1)?.set(name, line.slice(at + 1));
  }
  return found;
}

/** All that is dated is there once, at its time, busy, under a UID of its own. */
export function checkIcs(
  plan: PlanDoc,
  out: ScheduleOut,
  dated: readonly Dated[],
  ics: string,
): readonly string[] {
  const all = eventsIn(ics);
  const uids = all.map((event) => event.get('UID'));
  const violations = new Set(uids).size < all.length ? ['two events have one UID'] : [];
  const left = all.filter(
    (event) =>
      event.get('TRANSP') === 'OPAQUE' && event.get('DTSTART') !== basic(day(plan.kickoff)),
  );
  const onKickoff = basic(day(plan.kickoff));
  for (const one of expected(plan, out, dated)) {
    // The conference itself is an event of that day too.
    if (one.from === onKickoff) continue;
    const k = left.findIndex(
      (event) =>
        event.get('DTSTART') === one.from &&
        event.get('DTEND') === one.to &&
        [event.get('SUMMARY'), event.get('DESCRIPTION')].join(' ').includes(one.word),
    );
    if (k < 0) violations.push(`ICS lacks ${JSON.stringify(one)}`);
    else left.splice(k, 1);
  }
  return [...violations, ...left.map((event) => `ICS has ${JSON.stringify([...event])}`)];
}
