import { finding } from '../../diagnostics/finding.js';
import { Tally } from '../../diagnostics/tally.js';
import { item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import { pathOf } from '../../domain/plan.js';
import { dayOfHalf } from '../place/half-day.js';
import type { PlacedMeeting } from '../meetings/meetings.js';
import type { Setting } from '../setting.js';
import type { Found } from './names.js';

/** People that one finding names: whoever is to be rung up before a meeting of a handful. */
const MOST_AWAY = 5;

/** Meetings that somebody can't come to, and those without a day that all have in common. */
export const reviewMeetings = (setting: Setting, meetings: readonly PlacedMeeting[]): Found => [
  ...apart(setting, meetings),
  ...away(setting, meetings),
  ...atOnce(setting, meetings),
];

function apart({ dated, schedule }: Setting, meetings: readonly PlacedMeeting[]): Found {
  const { stages, units } = schedule.entries.plan;
  const tally = new Tally<{ readonly one: PlacedMeeting; readonly stage: number }>();
  for (const one of meetings) {
    const { isApart, stage } = one;
    if (isApart && stage !== null) tally.add(String(one.meeting), () => ({ one, stage }));
  }
  return tally.map(({ one, stage }, count) => {
    const { name, at, keys, basis } = item(dated.meetings, one.meeting);
    const unit = one.unit === null ? null : pathOf(units, item(units, one.unit)).join('/');
    const facts = { meeting: name, stage: item(stages, stage).name, unit, day: one.day, count };
    return finding('TC727', keys['of'] ?? at, facts, { basis });
  });
}

/** Of each meeting, whatever its number: everybody who is away from any of them, with the first that they miss. */
function away({ dated, attendance }: Setting, meetings: readonly PlacedMeeting[]): Found {
  const tally = new Tally<{ readonly meeting: number; readonly missed: Map<number, Day> }>();
  for (const one of meetings) {
    for (const who of one.attendees) {
      const { away: ranges } = item(attendance.people.all, who);
      if (!ranges.some(({ from, to }) => from <= one.day && one.day <= to)) continue;
      const { meeting } = one;
      const { missed } = tally.add(String(meeting), () => ({ meeting, missed: new Map() }));
      if (!missed.has(who)) missed.set(who, one.day);
    }
  }
  return tally.map(({ meeting, missed }, count) => {
    const { name, at, basis } = item(dated.meetings, meeting);
    const all = [...missed].map(([who, day]) => ({
      day,
      person: item(attendance.people.all, who),
    }));
    const some = all.slice(0, MOST_AWAY);
    const facts = {
      meeting: name,
      away: some.map(({ day, person }) => ({ day, name: person.label })),
      isMore: all.length > some.length,
      count,
    };
    const related = some.flatMap(({ day, person }) =>
      person.away
        .filter(({ from, to }) => from <= day && day <= to)
        .slice(0, 1)
        .map((range) => ({ at: range.at, note: { kind: 'here' } }) as const),
    );
    return finding('TC726', at, facts, { basis, related });
  });
}

interface Clash {
  readonly who: number;
  readonly half: number;
  readonly one: number;
  readonly other: number;
}

/** Who is invited to two in one half-day. */
function atOnce({ dated, attendance }: Setting, meetings: readonly PlacedMeeting[]): Found {
  const tally = new Tally<Clash>();
  const taken = new Map<string, number>();
  for (const { meeting, attendees, takes, isWhole } of meetings) {
    for (const who of attendees) {
      for (const half of isWhole ? [takes, takes + 1] : [takes]) {
        const key = `${who} ${half}`;
        const one = taken.get(key);
        if (one === undefined) taken.set(key, meeting);
        else {
          tally.add(`${one} ${meeting}`, () => ({ who, half, one, other: meeting }));
        }
      }
    }
  }
  return tally.map(({ who, half, one, other }, count) => {
    const [first, second] = [item(dated.meetings, one), item(dated.meetings, other)];
    const facts = {
      name: item(attendance.people.all, who).label,
      day: dayOfHalf(half),
      meetings: [first.name, second.name],
      count,
    };
    return finding('TC728', second.at, facts, {
      related: [{ at: first.at, note: { kind: 'here' } }],
    });
  });
}
