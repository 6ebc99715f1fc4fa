import { day } from '../days.js';
import type { World } from './jobs.js';
import type { ScheduleOut, VisitOut } from './output.js';
import type { Person } from './people.js';
import type { Unit } from './rows.js';
import { isIn } from './time.js';
import type { Taking } from './taken.js';

/** The units that a group inspects: those of the level below the units that it covers, in plan order. */
export const inspectedBy = (
  units: readonly Unit[],
  { covers, inspects }: Person,
): readonly Unit[] =>
  inspects === null
    ? []
    : units.filter(({ level, lineage }) => {
        const above = lineage.slice(0, -1);
        return (
          level === inspects.level &&
          above.some(({ path }) => covers.some((one) => one.path === path))
        );
      });

const keyOf = ({ group, unit, number }: VisitOut): string => `${group} → ${unit} #${number}`;

/** Every visit is there once, on an allowed day of its unit's time; and what it takes. */
export function checkVisits(world: World, { visits }: ScheduleOut, violations: string[]): Taking[] {
  const { units } = world;
  const expected = new Map<string, readonly [Person, Unit]>();
  for (const group of world.people) {
    for (const unit of inspectedBy(units, group)) {
      for (let number = 1; number <= (group.inspects?.visits ?? 0); number++) {
        const visit = { group: group.name, unit: unit.key, number, date: null, half: null };
        expected.set(keyOf(visit), [group, unit]);
      }
    }
  }
  const takings: Taking[] = [];
  for (const visit of visits) {
    const name = `visit ${keyOf(visit)}`;
    const [group, unit] = expected.get(keyOf(visit)) ?? [];
    expected.delete(keyOf(visit));
    if (group === undefined || unit === undefined) {
      violations.push(`${name} is unexpected or there twice`);
    } else if (visit.date !== null && visit.half !== null) {
      const on = day(visit.date);
      violations.push(
        ...wrongDay(world, unit, on).map((why) => `${name} on ${visit.date}: ${why}`),
      );
      takings.push({ person: group, day: on, halves: [visit.half], what: name, kind: 'visit' });
    } else if (visit.date !== visit.half) {
      violations.push(`${name} has half a day`);
    }
  }
  violations.push(...[...expected.keys()].map((key) => `visit ${key} is missing`));
  return takings;
}

function wrongDay({ rows, days }: World, unit: Unit, on: number): readonly string[] {
  const first = rows.filter((row) => row.unit.path === unit.path && row.echelon === 0);
  const inTime = first.filter(({ time }) => isIn(time, on));
  if (inTime.length === 0) return ["not in its unit's time"];
  return inTime.some(({ startOn }) => days.isAllowed(on, startOn)) ? [] : ['not allowed'];
}
