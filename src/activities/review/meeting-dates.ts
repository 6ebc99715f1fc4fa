import type { DateTrouble } from '../../diagnostics/codes/placement.js';
import { finding } from '../../diagnostics/finding.js';
import { closedThroughout } from '../../domain/closed-days.js';
import type { Day } from '../../domain/day.js';
import { shift } from '../../domain/span.js';
import { hasGuests } from '../meetings/days.js';
import type { Setting } from '../setting.js';
import type { Found } from './names.js';
import { wholeTime } from './whole-time.js';

/** Meetings whose date is kept, and is no day for them; and those that never come round. */
export const reviewMeetingDates = (setting: Setting): Found => [
  ...strange(setting),
  ...never(setting),
];

function strange(setting: Setting): Found {
  return setting.dated.meetings.flatMap((meeting) => {
    const { name, date, at, keys, basis } = meeting;
    const trouble = date === null ? null : troubleOf(setting, date, hasGuests(meeting));
    if (date === null || trouble === null) return [];
    const facts = { meeting: name, day: date, trouble };
    return [finding('TC731', keys['date'] ?? at, facts, { basis })];
  });
}

function never({ dated, schedule }: Setting): Found {
  const { last } = wholeTime(schedule);
  const { kickoff } = schedule.entries.plan;
  return dated.meetings.flatMap(({ name, every, at, keys, basis }) => {
    if (every === null || shift(kickoff.day, every) <= last) return [];
    return [finding('TC732', keys['every'] ?? at, { meeting: name, every, last }, { basis })];
  });
}

/** The first of what is wrong with a date: a wrong year makes all the rest wrong. */
function troubleOf({ schedule }: Setting, day: Day, isInvited: boolean): DateTrouble | null {
  const { rules, kickoff } = schedule.entries.plan;
  const { first, last } = wholeTime(schedule);
  if (day < first || day > last) return { kind: 'outside', first, last };
  const closed = closedThroughout(schedule.calendar, day, day, rules.startOn ?? 'workday')?.[0];
  if (closed !== undefined) return { kind: 'closed', closed };
  return isInvited && day === kickoff.day ? { kind: 'kickoff' } : null;
}
