import { day, later, times } from '../days.js';
import { many, type InvitationDoc, type MeetingDoc } from './document.js';
import type { World } from './jobs.js';
import type { MeetingOut } from './output.js';
import type { Person } from './people.js';
import { matches, type Unit } from './rows.js';
import { halfChoices, spanOf } from './time.js';

/** A meeting as people.md dates it ("Which day", point 8). */
export interface Meeting extends Pick<MeetingOut, 'name' | 'number' | 'stage' | 'half'> {
  readonly said: MeetingDoc;
  /** Its day; several where people.md can be read in several ways. */
  readonly days: readonly number[];
  readonly unit: Unit | null;
  /** Whom it invites; several lists where people.md can be read in several ways. */
  readonly invited: readonly (readonly Person[])[];
  /** Whether it may as well be missing: its day came to lie after the last end. */
  readonly isDoubtful: boolean;
}

type Dated = Pick<Meeting, 'number' | 'stage' | 'days' | 'isDoubtful'>;

const planStartOn = ({ plan }: World) => plan.rules['start-on'] ?? 'workday';

/** The first allowed day on which the last of the matched entries has begun the stage. */
function forStages(world: World, { of = {} }: MeetingDoc): readonly Dated[] {
  const rows = world.rows.filter(
    (row) => matches(world.plan, of, row) && (of.echelon !== undefined || row.echelon === 0),
  );
  if (rows.length === 0) return [];
  return (world.plan.stages ?? []).map(({ name }, k) => {
    const begun = Math.max(...rows.map((row) => row.stages[k]?.from ?? NaN));
    const on = world.days.next(begun, planStartOn(world));
    // "On the kickoff day nobody is invited anywhere": perhaps no meeting is held then at all.
    const next =
      on === day(world.plan.kickoff) ? [world.days.next(on + 1, planStartOn(world))] : [];
    return { number: null, stage: name, days: [on, ...next], isDoubtful: false };
  });
}

function regular(world: World, every: string): readonly Dated[] {
  const [kickoff, end] = [
    day(world.plan.kickoff),
    Math.max(...world.rows.map(({ time }) => time.to)),
  ];
  const length = spanOf(every);
  const found: Dated[] = [];
  for (let k = 1; later(kickoff, times(length, k)) <= end; k++) {
    const on = world.days.next(later(kickoff, times(length, k)), planStartOn(world));
    if (found.at(-1)?.days[0] === on) continue;
    found.push({ number: found.length + 1, stage: null, days: [on], isDoubtful: on > end });
  }
  return found;
}

function datesOf(world: World, said: MeetingDoc): readonly Dated[] {
  if (said.date !== undefined) {
    return [{ number: null, stage: null, days: [day(said.date)], isDoubtful: false }];
  }
  return said.every === undefined ? forStages(world, said) : regular(world, said.every);
}

function isInvited(said: InvitationDoc, person: Person): boolean {
  if (said === 'contact') return person.kind === 'leader';
  if (said === 'supervisor') return person.kind === 'group';
  if (person.kind === 'group') return many(said.group).includes(person.name);
  return (
    many(said.leader).some((word) => [person.key, person.name].includes(word)) ||
    many(said.of).some((body) => person.of.includes(body))
  );
}

/** All whom `attend` names; of a unit's own meeting its own groups: those that it made, or those that cover it. */
function invitedTo(world: World, { attend = [] }: MeetingDoc, unit: Unit | null) {
  const all = world.people.filter((person) => attend.some((said) => isInvited(said, person)));
  if (unit === null) return [all];
  const groups = world.people.filter(({ kind }) => kind === 'group');
  const made = groups.filter(({ madeBy }) => madeBy === unit);
  const covering = groups.filter(({ covers }) => covers.includes(unit));
  const isAsked = attend.length > 0;
  return isAsked ? [made, covering] : [[], made];
}

/** As written, then by day. */
export function meetingsOf(world: World): readonly Meeting[] {
  return (world.plan.meetings ?? []).flatMap((said) => {
    const level = world.plan.levels.findIndex(({ name }) => name === said.by);
    const units =
      said.by === undefined ? [null] : world.units.filter((unit) => unit.level === level);
    const isWritten = said.time !== undefined || said['half-day'] !== undefined;
    const half = isWritten ? (halfChoices(said)[0]?.[0] ?? 'am') : 'am';
    const dates = datesOf(world, said);
    return units.flatMap((unit) =>
      dates.map((dated) => ({
        ...dated,
        name: said.name,
        said,
        half,
        unit,
        invited: invitedTo(world, said, unit),
      })),
    );
  });
}
