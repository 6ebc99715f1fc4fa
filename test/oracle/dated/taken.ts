import type { Half } from './output.js';
import type { Person } from './people.js';
import { dayOfSlot, isIn, mondayOf, slot } from './time.js';

/** What a person's half-days are taken by. */
export interface Taking {
  readonly person: Person;
  readonly day: number;
  readonly halves: readonly Half[];
  readonly what: string;
  readonly kind: 'occurrence' | 'own' | 'meeting' | 'visit';
}

const slots = ({ day, halves }: Taking): readonly number[] => halves.map((half) => slot(day, half));

const tally = (list: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** In how many places, or in how many half-days where that is less: two meetings can meet in one. */
export function busyness(own: readonly Taking[], on: number): number {
  const sameDay = own.filter(({ day }) => day === on);
  return Math.min(sameDay.length, new Set(sameDay.flatMap(({ halves }) => halves)).size);
}

/** Meetings stand where they have to; what else a person does must leave room for them and for one another. */
export function clashesOf(
  person: Person,
  takings: readonly Taking[],
  kickoff: number,
): readonly string[] {
  const own = takings.filter((taking) => taking.person === person);
  const problems: string[] = [];
  own.forEach((a, k) => {
    for (const b of own.slice(k + 1)) {
      if (a.kind === 'meeting' && b.kind === 'meeting') continue;
      const meet = slots(a).some((half) => slots(b).includes(half));
      if (meet) problems.push(`${person.key} at two places: ${a.what} and ${b.what}`);
    }
    if (a.kind === 'meeting') return;
    if (a.day === kickoff && a.kind !== 'own') {
      problems.push(`${person.key} is invited on the kickoff day: ${a.what}`);
    }
    if (person.away.some((range) => isIn(range, a.day))) {
      problems.push(`${person.key} is away: ${a.what}`);
    }
    if (busyness(own, a.day) > person.perDay)
      problems.push(`${person.key} too often in a day: ${a.what}`);
  });
  return problems;
}

export interface Load {
  readonly halfDays: number;
  readonly fullest: { readonly from: number; readonly halfDays: number } | null;
}

/** Half-days in all and the week, from Monday, that takes most; the first of equals. */
export function loadOf(person: Person, takings: readonly Taking[]): Load {
  const own = takings.filter((taking) => taking.person === person).flatMap(slots);
  const halves = [...new Set(own)];
  const weeks = [...tally(halves.map((half) => mondayOf(dayOfSlot(half))))].sort(
    ([a], [b]) => a - b,
  );
  const most = Math.max(0, ...weeks.map(([, count]) => count));
  const week = weeks.find(([, count]) => count === most);
  return {
    halfDays: halves.length,
    fullest: week === undefined ? null : { from: week[0], halfDays: week[1] },
  };
}
