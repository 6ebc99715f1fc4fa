import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatDay } from '../../src/domain/day.js';
import { holidaysCN } from '../../src/input/holidays-cn.js';
import { loadPlan } from '../../src/input/load.js';
import type { Row } from '../../src/render/row.js';
import { makeView } from '../../src/render/view.js';
import { schedule } from '../../src/schedule/schedule.js';
import { memoryFiles } from '../input/memory-files.js';

export interface Worked {
  readonly rows: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
  /** `CODE` of each finding, in the order they were made. */
  readonly codes: readonly string[];
  /** `start … end` of an entry by its id. */
  readonly of: (id: string) => string | undefined;
  readonly starts: Readonly<Record<string, string>>;
}

/** Reads and schedules a plan written in a test. Without the checks before: what the engine finds is what is tested. */
export async function work(yaml: string): Promise<Worked> {
  const loaded = await loadPlan('plan.yaml', memoryFiles({ '/plans/plan.yaml': yaml }));
  const errors = loaded.diagnostics.filter((one) => one.severity === 'error');
  if (loaded.plan === null || errors.length > 0) {
    throw new Error(`the plan of the test has errors: ${JSON.stringify(loaded.diagnostics)}`);
  }
  const { schedule: found, diagnostics } = schedule(loaded.plan, holidaysCN());
  const rows = found === null ? [] : [...makeView(found).rows()];
  const spans = new Map(
    rows.map((row) => [row.id, `${formatDay(row.start)} … ${formatDay(row.end)}`]),
  );
  return {
    rows,
    diagnostics,
    codes: diagnostics.map((one) => one.code),
    of: (id) => spans.get(id),
    starts: Object.fromEntries(rows.map((row) => [row.id, formatDay(row.start)])),
  };
}
