import { readdirSync } from 'node:fs';
import { nodeFiles } from '../../src/cli/io/node-files.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatDay, type Day } from '../../src/domain/day.js';
import { runPlan } from '../../src/pipeline.js';
import type { Placement } from '../../src/activities/types.js';
import type { Plan } from '../../src/domain/plan.js';
import type { Schedule } from '../../src/schedule/types.js';
import type { Row } from '../../src/render/row.js';
import { makeView } from '../../src/render/view.js';

/** Examples of others, with tests of their own: the whole region, and the one that the README shows. */
const OF_OTHERS = new Set(['neimenggu', 'readme']);

/** Folders of `examples/` that teach one thing each, in order of their names. */
export const exampleNames = readdirSync('examples', { withFileTypes: true })
  .filter((one) => one.isDirectory() && !OF_OTHERS.has(one.name))
  .map((one) => one.name)
  .sort();

export const examplePlan = (name: string): string => `examples/${name}/plan.yaml`;

export interface WorkedExample {
  readonly diagnostics: readonly Diagnostic[];
  readonly rows: readonly Row[];
  /** `start … end` of each entry, by its id. */
  readonly spans: Readonly<Record<string, string>>;
  /** Of each entry, by its id: what it holds, `02-03～02-05 专题学习`, with the half-day and who comes where there are any. */
  readonly occurrences: Readonly<Record<string, readonly string[]>>;
  /** Each meeting: `2014-03-10 pm 镇村调度会`. */
  readonly meetings: readonly string[];
  /** Visits with their days: `2014-02-10 am 自治区第一督导组 → 新城区`. */
  readonly visits: readonly string[];
  readonly placement: Placement | null;
  /** The first days of the stages of an entry, in their order, then its last day: `03-02 05-02 06-01`. */
  readonly stages: (id: string) => string | undefined;
}

/** Reads and schedules the plan of an example, as `tici` would. */
export async function workExample(name: string): Promise<WorkedExample> {
  const path = examplePlan(name);
  const outcome = await runPlan(path, nodeFiles, { isPlaced: true });
  const { plan, schedule, diagnostics, placement } = outcome;
  if (plan === null) throw new Error(`${name}: ${JSON.stringify(diagnostics)}`);
  const rows = schedule === null ? [] : [...makeView(schedule).rows()];
  return {
    diagnostics,
    rows,
    spans: Object.fromEntries(
      rows.map((row) => [row.id, `${formatDay(row.start)} … ${formatDay(row.end)}`]),
    ),
    ...datedOf(plan, schedule, placement),
    placement,
    stages: (id) => {
      const row = rows.find((one) => one.id === id);
      if (row === undefined) return undefined;
      const days = [...row.stages.map((stage) => stage.start), row.end];
      return days.map((day) => formatDay(day).slice(5)).join(' ');
    },
  };
}

const short = (day: Day): string => formatDay(day).slice(5);

/** What is placed, in a line each. */
function datedOf(
  plan: Plan,
  schedule: Schedule | null,
  placement: Placement | null,
): Pick<WorkedExample, 'occurrences' | 'meetings' | 'visits'> {
  if (schedule === null || placement === null) return { occurrences: {}, meetings: [], visits: [] };
  const { people } = placement;
  const names = (of: readonly number[]): string => of.map((one) => people[one]?.name).join('、');
  const occurrences: Record<string, string[]> = {};
  for (const { entry, activity, day, end, half, attendees } of placement.occurrences) {
    if (day === null || end === null) throw new Error('not placed');
    const days = day === end ? short(day) : `${short(day)}～${short(end)}`;
    const name = plan.dated?.activities[activity]?.name ?? '';
    const line = [days, half ?? '', name, names(attendees)].filter((part) => part !== '');
    (occurrences[schedule.entries.idOf(entry)] ??= []).push(line.join(' '));
  }
  return {
    occurrences,
    meetings: placement.meetings.map(
      ({ day, half, meeting }) =>
        `${formatDay(day)} ${half} ${plan.dated?.meetings[meeting]?.name ?? ''}`,
    ),
    visits: placement.visits.map(({ group, unit, day, half }) => {
      const when = day === null ? 'never' : `${formatDay(day)} ${half ?? ''}`;
      return `${when} ${people[group]?.name ?? ''} → ${plan.units[unit]?.name ?? ''}`;
    }),
  };
}
