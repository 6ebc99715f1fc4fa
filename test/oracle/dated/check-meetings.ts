import { day, written } from '../days.js';
import type { World } from './jobs.js';
import { meetingsOf, type Meeting } from './meetings.js';
import type { MeetingOut, ScheduleOut } from './output.js';
import { halvesOfTime } from './time.js';
import type { Taking } from './taken.js';

const keyOf = (name: string, part: string | number | null, on: string): string =>
  [name, part ?? '', on].join('|');

const keysOf = ({ name, stage, number, days }: Meeting): readonly string[] =>
  days.map((on) => keyOf(name, stage ?? number, written(on)));

const isOf = (meeting: Meeting, { name, stage, number, date }: MeetingOut): boolean =>
  keysOf(meeting).includes(keyOf(name, stage ?? number, date));

/** Whether those who are listed are those invited, in one reading; who is away may be left out. */
function hasGuests({ invited }: Meeting, { attendees, date }: MeetingOut): boolean {
  const on = day(date);
  const listed = [...attendees].sort().join();
  return invited.some((all) => {
    const present = all.filter(({ away }) => !away.some(({ from, to }) => from <= on && on <= to));
    return [all, present].some(
      (some) =>
        some
          .map(({ name }) => name)
          .sort()
          .join() === listed,
    );
  });
}

/** Every meeting is there once, on its day, with whom it invites; and what it takes. */
export function checkMeetings(world: World, out: ScheduleOut, violations: string[]): Taking[] {
  const left = [...out.meetings];
  const takings: Taking[] = [];
  for (const meeting of meetingsOf(world)) {
    const name = `meeting ${keysOf(meeting)[0] ?? ''}`;
    const same = left.filter((said) => isOf(meeting, said));
    const said = same.find((one) => hasGuests(meeting, one)) ?? same[0];
    if (said === undefined) {
      if (!meeting.isDoubtful) violations.push(`${name} is missing`);
      continue;
    }
    left.splice(left.indexOf(said), 1);
    if (!hasGuests(meeting, said)) violations.push(`${name} has ${said.attendees.join()}`);
    checkTime(meeting, said, name, violations);
    for (const person of world.people.filter((one) => said.attendees.includes(one.name))) {
      const halves = halvesOfTime(meeting.said) ?? [said.half];
      takings.push({ person, day: day(said.date), halves, what: name, kind: 'meeting' });
    }
  }
  violations.push(...left.map((one) => `an unexpected meeting: ${JSON.stringify(one)}`));
  return takings;
}

function checkTime(
  { said: doc, half }: Meeting,
  said: MeetingOut,
  name: string,
  violations: string[],
) {
  if (said.half !== half) violations.push(`${name}: half is ${said.half}, not ${half}`);
  if (said.time !== (doc.time ?? null)) violations.push(`${name}: time is ${String(said.time)}`);
  const hours = doc.time === undefined ? null : (doc.hours ?? 2);
  if (said.hours !== hours) violations.push(`${name}: hours is ${String(said.hours)}`);
}
