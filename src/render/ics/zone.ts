import { asDay, dayOf, LAST_DAY, yearOf, type Day } from '../../domain/day.js';
import { icsLocal, midnight } from './days.js';
import { contentLine } from './text.js';

/** Seconds that a time zone's clocks are ahead of UTC at an instant, in seconds since 1970. */
export type OffsetAt = (seconds: number) => number;

interface Change {
  /** The instant. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The VTIMEZONE of the years from one day to another, RFC 5545 §3.6.5: what holds at their beginning, then each change of the
 * clocks on its own. All events lie in these years, so nothing has to be told of others.
 */
export function zoneText(zone: string, from: Day, to: Day, offsetAt: OffsetAt): string {
  const begin = midnight(dayOf(yearOf(from), 1, 1));
  // What begins on the last evening may end in the next year.
  const last = yearOf(asDay(Math.min(LAST_DAY, to + 1)));
  const changes = changesIn(begin, midnight(dayOf(last, 12, 31)) + DAY, offsetAt);
  const first = offsetAt(begin);
  const least = Math.min(first, ...changes.map(({ after }) => after));
  const observances = [
    observance(icsLocal(Math.min(begin, USUAL_BEGIN)), first, first, first > least),
    ...changes.map(({ at, before, after }) =>
      observance(icsLocal(at + before), before, after, after > least),
    ),
  ];
  return `BEGIN:VTIMEZONE\r\n${contentLine(`TZID:${zone}`)}${observances.join('')}END:VTIMEZONE\r\n`;
}

/** Before any event but those of plans about the past, whose zone begins with their first year. */
const USUAL_BEGIN = 0;
const DAY = 86_400;
const WEEK = 7 * DAY;

function observance(start: string, before: number, after: number, isDaylight: boolean): string {
  const kind = isDaylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ]
    .map((line) => `${line}\r\n`)
    .join('');
}

/** Every change of the offset, to the second: clocks that change back within a week there are none. */
function changesIn(from: number, to: number, offsetAt: OffsetAt): readonly Change[] {
  const changes: Change[] = [];
  let before = offsetAt(from);
  for (let week = from; week < to; week += WEEK) {
    const after = offsetAt(week + WEEK);
    if (after === before) continue;
    let [early, late] = [week, week + WEEK];
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2);
      if (offsetAt(middle) === before) early = middle;
      else late = middle;
    }
    changes.push({ at: late, before, after });
    before = after;
  }
  return changes;
}

/** `+0800`, with seconds where there are any (§3.3.14). */
function offsetText(seconds: number): string {
  const total = Math.abs(seconds);
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const some = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return (seconds < 0 ? '-' : '+') + some.map((part) => String(part).padStart(2, '0')).join('');
}
