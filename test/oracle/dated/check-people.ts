import { written } from '../days.js';
import type { World } from './jobs.js';
import type { PersonOut, ScheduleOut } from './output.js';
import { loadOf, type Load, type Taking } from './taken.js';

/** Everyone is there, leaders first, with what they cover and what they have to do. */
export function checkPeople(
  { people }: World,
  out: ScheduleOut,
  takings: readonly Taking[],
  violations: string[],
): void {
  const expected = people.map(
    ({ kind, name, covers }) => `${kind} ${name}: ${covers.map(({ key }) => key).join()}`,
  );
  const found = out.people.map(({ kind, name, covers }) => `${kind} ${name}: ${covers.join()}`);
  if (expected.join('; ') !== found.join('; ')) {
    violations.push(`people are ${found.join('; ')}, not ${expected.join('; ')}`);
    return;
  }
  people.forEach((person, k) => {
    const said = out.people[k];
    // Whether the activities of one's own unit count is not said.
    const readings = [takings, takings.filter(({ kind }) => kind !== 'own')];
    if (said === undefined || readings.some((some) => isLoad(said, loadOf(person, some)))) return;
    violations.push(
      `${person.name} has ${JSON.stringify([said.halfDays, said.fullestWeek])}, not ${JSON.stringify(loadOf(person, takings))}`,
    );
  });
}

const isLoad = (
  { halfDays, fullestWeek }: PersonOut,
  { halfDays: count, fullest }: Load,
): boolean =>
  halfDays === count &&
  (fullestWeek?.from ?? null) === (fullest === null ? null : written(fullest.from)) &&
  (fullestWeek?.halfDays ?? null) === (fullest?.halfDays ?? null);
