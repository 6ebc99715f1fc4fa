import { day, written } from '../days.js';
import { isFree } from './check.js';
import { takesHalf } from './check-occurrences.js';
import { inspectedBy } from './check-visits.js';
import type { PlanDoc } from './document.js';
import { worldOf, type Job, type World } from './jobs.js';
import { meetingsOf } from './meetings.js';
import type { EntryOut, Half, OccurrenceOut, ScheduleOut, VisitOut } from './output.js';
import type { Person } from './people.js';
import { halvesOfTime, slot } from './time.js';
import { loadOf, type Taking } from './taken.js';
import { firstOf, lastOfRun, runsIn, wishOf, type Run } from './wishes.js';

interface Placed {
  readonly run: Run;
  readonly halves: readonly Half[];
}

/** Dates everything first come first served: right, but not the best. The checker and the search are tried on it. */
export function placeSimply(plan: PlanDoc, entries: readonly EntryOut[]): ScheduleOut {
  const world = worldOf(plan, entries);
  const takings: Taking[] = [];
  const meetings = meetingsOf(world).map((meeting) => {
    const [people = []] = meeting.invited;
    const on = meeting.days.at(-1) ?? NaN;
    const halves = halvesOfTime(meeting.said) ?? [meeting.half];
    for (const person of people) {
      takings.push({ person, day: on, halves, what: '', kind: 'meeting' });
    }
    const { name, number, stage, half, said } = meeting;
    const hours = said.time === undefined ? null : (said.hours ?? 2);
    const attendees = people.map((person) => person.name);
    const rest = { time: said.time ?? null, hours, attendees };
    return { name, number, stage, date: written(on), half, ...rest };
  });
  const placed = placeJobs(world, takings);
  const visits = placeVisits(world, takings);
  const unplaced = world.jobs.length - placed.size;
  return {
    entries: entries.map((entry, k) => ({
      ...entry,
      activities: world.jobs
        .filter(({ row }) => row.index === k)
        .map((job) => told(job, placed.get(job))),
    })),
    meetings,
    people: world.people.map((person) => toldPerson(person, takings)),
    visits,
    placement: { unplaced, bound: 0, proven: unplaced === 0 },
  };
}

function placeJobs(world: World, takings: Taking[]): ReadonlyMap<Job, Placed> {
  const placed = new Map<Job, Placed>();
  const depth = ({ leader }: Job): number => (leader === null ? 0 : 1 + depth(leader));
  const waits = (job: Job): number => (job.attendees.length > 0 ? 1 : 0) + 2 * depth(job);
  for (const job of [...world.jobs].sort((a, b) => waits(a) - waits(b))) {
    const before = job.leader === null ? null : (placed.get(job.leader)?.run ?? null);
    const leaderEnd = before === null ? null : lastOfRun(before);
    const found = choose(world, job, leaderEnd, placed, takings);
    if (found === null) continue;
    placed.set(job, found);
    for (const person of job.ties) {
      const kind = job.attendees.includes(person) ? ('occurrence' as const) : ('own' as const);
      takings.push({ person, day: firstOf(found.run), halves: found.halves, what: '', kind });
    }
  }
  return placed;
}

function choose(
  world: World,
  job: Job,
  leaderEnd: number | null,
  placed: ReadonlyMap<Job, Placed>,
  takings: readonly Taking[],
): Placed | null {
  const wish = wishOf(world, job, leaderEnd);
  if (wish === null) return null;
  if (job.attendees.length === 0) return { run: wish, halves: job.choices[0] ?? [] };
  const others = [...placed].filter(([one]) => one.row === job.row && takesHalf(one));
  const taken = new Set(
    others.flatMap(([, { run, halves }]) =>
      run.flatMap((on) => halves.map((half) => slot(on, half))),
    ),
  );
  const kickoff = day(world.plan.kickoff);
  for (const run of runsIn(world, job, leaderEnd)) {
    for (const halves of job.choices) {
      const on = firstOf(run);
      if (run.some((one) => halves.some((half) => taken.has(slot(one, half))))) continue;
      if (isFree(job.ties, takings, on, halves, kickoff)) return { run, halves };
    }
  }
  return null;
}

function told(job: Job, placed: Placed | undefined): OccurrenceOut {
  const { activity, number, stage, attendees } = job;
  return {
    name: activity.name,
    stage,
    number,
    date: placed === undefined ? null : written(firstOf(placed.run)),
    end: placed === undefined ? null : written(lastOfRun(placed.run)),
    half: placed?.halves[0] ?? null,
    time: activity.time ?? null,
    hours: activity.time === undefined ? null : (activity.hours ?? 2),
    attendees: attendees.map(({ name }) => name),
    optional: activity.optional === true,
    placed: placed !== undefined,
  };
}

function placeVisits(world: World, takings: Taking[]): VisitOut[] {
  const kickoff = day(world.plan.kickoff);
  return world.people.flatMap((group) =>
    inspectedBy(world.units, group).flatMap((unit) =>
      Array.from({ length: group.inspects?.visits ?? 0 }, (_, k): VisitOut => {
        const visit = { group: group.name, unit: unit.key, number: k + 1 };
        const row = world.rows.find((one) => one.unit === unit && one.echelon === 0);
        for (let on = row?.time.from ?? 0; on <= (row?.time.to ?? -1); on++) {
          if (!world.days.isAllowed(on, row?.startOn ?? 'any')) continue;
          for (const half of ['am', 'pm'] as const) {
            if (!isFree([group], takings, on, [half], kickoff)) continue;
            takings.push({ person: group, day: on, halves: [half], what: '', kind: 'visit' });
            return { ...visit, date: written(on), half };
          }
        }
        return { ...visit, date: null, half: null };
      }),
    ),
  );
}

function toldPerson(person: Person, takings: readonly Taking[]) {
  const { halfDays, fullest } = loadOf(person, takings);
  const fullestWeek =
    fullest === null ? null : { from: written(fullest.from), halfDays: fullest.halfDays };
  const covers = person.covers.map(({ key }) => key);
  return { name: person.name, kind: person.kind, covers, halfDays, fullestWeek };
}
