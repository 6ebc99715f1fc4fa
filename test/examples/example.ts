import { readdirSync } from 'node:fs';
import { nodeFiles } from '../../src/cli/io/node-files.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatDay } from '../../src/domain/day.js';
import { runPlan } from '../../src/pipeline.js';
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
  /** The first days of the stages of an entry, in their order, then its last day: `03-02 05-02 06-01`. */
  readonly stages: (id: string) => string | undefined;
}

/** Reads and schedules the plan of an example, as `tici` would. */
export async function workExample(name: string): Promise<WorkedExample> {
  const { plan, schedule, diagnostics } = await runPlan(examplePlan(name), nodeFiles);
  if (plan === null) throw new Error(`${name}: ${JSON.stringify(diagnostics)}`);
  const rows = schedule === null ? [] : [...makeView(schedule).rows()];
  return {
    diagnostics,
    rows,
    spans: Object.fromEntries(
      rows.map((row) => [row.id, `${formatDay(row.start)} … ${formatDay(row.end)}`]),
    ),
    stages: (id) => {
      const row = rows.find((one) => one.id === id);
      if (row === undefined) return undefined;
      const days = [...row.stages.map((stage) => stage.start), row.end];
      return days.map((day) => formatDay(day).slice(5)).join(' ');
    },
  };
}
