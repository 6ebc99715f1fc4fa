import { day, written } from '../days.js';
import type { PlanDoc } from './document.js';
import { checkMeetings } from './check-meetings.js';
import { checkOccurrences, takesHalf, type Dated } from './check-occurrences.js';
import { checkPeople } from './check-people.js';
import { checkVisits } from './check-visits.js';
import { worldOf, type World } from './jobs.js';
import type { ScheduleOut } from './output.js';
import type { Person } from './people.js';
import { firstOf, runsIn } from './wishes.js';
import { isIn, slot } from './time.js';
import { busyness, clashesOf, type Taking } from './taken.js';

/** What the checker made of an output, for those who look further. */
export interface Checked {
  readonly world: World;
  /** By job. */
  readonly dated: readonly Dated[];
  readonly takings: readonly Taking[];
  /** What people.md forbids. */
  readonly violations: readonly string[];
}

/** Holds a calendar's dated part against people.md, sentence by sentence, and says what doesn't hold. */
export function check(plan: PlanDoc, out: ScheduleOut): Checked {
  const world = worldOf(plan, out.entries);
  const violations: string[] = [];
  const dated = checkOccurrences(world, out, violations);
  const takings = [
    ...dated.flatMap(takingsOf),
    ...checkMeetings(world, out, violations),
    ...checkVisits(world, out, violations),
  ];
  const kickoff = day(plan.kickoff);
  for (const person of world.people) violations.push(...clashesOf(person, takings, kickoff));
  violations.push(...clashesInEntries(dated));
  checkPeople(world, out, takings, violations);
  for (const one of dated) violations.push(...couldBePlaced(world, dated, one, takings));
  violations.push(...freeVisits(world, out, takings));
  return { world, dated, takings, violations };
}

function takingsOf({ job, run, halves }: Dated): readonly Taking[] {
  const [first] = run ?? [];
  if (first === undefined) return [];
  return job.ties.map((person) => ({
    person,
    day: first,
    halves,
    what: `${job.activity.name} of ${job.row.id} on ${written(first)} ${halves.join('+')}`,
    kind: job.attendees.includes(person) ? 'occurrence' : 'own',
  }));
}

/** The half-days of the entry: those of each of its days. */
const slotsOf = ({ run, halves }: Pick<Dated, 'run' | 'halves'>): readonly number[] =>
  (run ?? []).flatMap((on) => halves.map((half) => slot(on, half)));

/** "An entry holds at most one attended or timed occurrence in a half-day", unless both had to stand on their wishes. */
function clashesInEntries(dated: readonly Dated[]): readonly string[] {
  const placed = dated.filter(({ run, job }) => run !== null && takesHalf(job));
  return placed.flatMap((a) =>
    placed
      .filter((b) => b.job.index > a.job.index && b.job.row === a.job.row)
      .filter((b) => a.job.attendees.length + b.job.attendees.length > 0)
      .filter((b) => slotsOf(a).some((half) => slotsOf(b).includes(half)))
      .map(
        (b) => `${a.job.row.id} holds ${a.job.activity.name} and ${b.job.activity.name} at once`,
      ),
  );
}

/** Whether everyone could come then, as all else stands. */
export function isFree(
  people: readonly Person[],
  takings: readonly Taking[],
  on: number,
  halves: readonly string[],
  kickoff: number,
): boolean {
  return people.every((person) => {
    const own = takings.filter((taking) => taking.person === person && taking.day === on);
    return (
      on !== kickoff &&
      busyness(own, on) < person.perDay &&
      !person.away.some((range) => isIn(range, on)) &&
      !own.some((taking) => taking.halves.some((half) => halves.includes(half)))
    );
  });
}

/** As many as possible are placed: so none is left out where a day is free as all else stands, but for visits. */
function couldBePlaced(
  world: World,
  dated: readonly Dated[],
  { job, run, leaderEnd }: Dated,
  takings: readonly Taking[],
): readonly string[] {
  if (run !== null || job.attendees.length === 0) return [];
  const busy = takings.filter(({ kind }) => kind !== 'visit');
  const inRow = dated.filter((one) => one.run !== null && one.job.row === job.row);
  const kickoff = day(world.plan.kickoff);
  const free = runsIn(world, job, leaderEnd).flatMap((days) =>
    job.choices
      .filter((halves) => isFree(job.ties, busy, firstOf(days), halves, kickoff))
      .filter((halves) => {
        const own = slotsOf({ run: days, halves });
        return !inRow.some((other) => slotsOf(other).some((half) => own.includes(half)));
      })
      .map((halves) => `${written(firstOf(days))} ${halves.join('+')}`),
  );
  const name = `${job.activity.name} of ${job.row.id}`;
  return free.length === 0 ? [] : [`${name} is not placed, though ${free[0] ?? ''} is free`];
}

/** A visit takes the nearest free half-day of its unit's time: where one is free to the end, it has one. */
function freeVisits(
  world: World,
  { visits }: ScheduleOut,
  takings: readonly Taking[],
): readonly string[] {
  const kickoff = day(world.plan.kickoff);
  return visits
    .filter(({ date }) => date === null)
    .flatMap(({ group, unit, number }) => {
      const person = world.people.find(({ kind, name }) => kind === 'group' && name === group);
      const row = world.rows.find((one) => one.unit.key === unit && one.echelon === 0);
      if (person === undefined || row === undefined) return [];
      for (let on = row.time.from; on <= row.time.to; on++) {
        if (!world.days.isAllowed(on, row.startOn)) continue;
        for (const half of ['am', 'pm']) {
          if (isFree([person], takings, on, [half], kickoff)) {
            return [
              `visit ${number} of ${group} to ${unit} has no day, though ${written(on)} ${half} is free`,
            ];
          }
        }
      }
      return [];
    });
}
