import type { Placement } from '../../../src/activities/types.js';
import { formatDay, type Day } from '../../../src/domain/day.js';
import { runPlan, type Outcome } from '../../../src/pipeline.js';
import { memoryFiles } from '../../input/memory-files.js';
import type { EntryOut, ScheduleOut } from './output.js';
import { unitsOf } from './rows.js';
import type { PlanDoc } from './document.js';

const shown = (day: Day | null): string | null => (day === null ? null : formatDay(day));

const clock = (minutes: number | null): string | null =>
  minutes === null
    ? null
    : [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');

/** Runs the pipeline with what is dated. */
export const placed = (yaml: string): Promise<Outcome> =>
  runPlan('plan.yaml', memoryFiles({ '/plans/plan.yaml': yaml }), {
    isPlaced: true,
    allowUnplaced: true,
  });

/** What the pipeline placed, in the shape of the JSON. */
export function jsonOf(
  doc: PlanDoc,
  { plan, placement }: Outcome,
  entries: readonly EntryOut[],
): ScheduleOut {
  const { occurrences, meetings, people, visits, unplaced, bound, proven } = placement as Placement;
  const dated = plan?.dated;
  const units = unitsOf(doc);
  const keyOf = (unit: number): string => units[unit]?.key ?? '';
  const names = (list: readonly number[]) => list.map((k) => people[k]?.name ?? '');
  return {
    entries: entries.map((entry, index) => ({
      ...entry,
      activities: occurrences
        .filter((one) => one.entry === index)
        .map((one) => {
          const activity = dated?.activities[one.activity];
          return {
            name: activity?.name ?? '',
            stage: one.stage === null ? null : (plan?.stages[one.stage]?.name ?? null),
            number: one.number,
            date: shown(one.day),
            end: shown(one.end),
            half: one.half,
            time: clock(activity?.time ?? null),
            hours: activity?.hours ?? null,
            attendees: names(one.attendees),
            optional: activity?.optional === true,
            placed: one.day !== null,
          };
        }),
    })),
    meetings: meetings.map((one) => {
      const meeting = dated?.meetings[one.meeting];
      return {
        name: meeting?.name ?? '',
        number: one.number,
        stage: one.stage === null ? null : (plan?.stages[one.stage]?.name ?? null),
        date: formatDay(one.day),
        half: one.half,
        time: clock(meeting?.time ?? null),
        hours: meeting?.hours ?? null,
        attendees: names(one.attendees),
      };
    }),
    people: people.map(({ name, kind, covers, halfDays, fullestWeek }) => ({
      name,
      kind,
      covers: covers.map(keyOf),
      halfDays,
      fullestWeek:
        fullestWeek === null
          ? null
          : { from: formatDay(fullestWeek.from), halfDays: fullestWeek.halfDays },
    })),
    visits: visits.map(({ group, unit, number, day, half }) => ({
      group: people[group]?.name ?? '',
      unit: keyOf(unit),
      number,
      date: shown(day),
      half,
    })),
    placement: { unplaced, bound, proven },
  };
}
