import type { Diagnostic } from './diagnostics/diagnostic.js';
import { applySeverities, type SeverityPolicy } from './diagnostics/severity.js';
import type { SourceText } from './diagnostics/source-text.js';
import type { HolidayTable } from './domain/calendar.js';
import type { Plan } from './domain/plan.js';
import type { Severity } from './domain/rules.js';
import type { FileAccess } from './input/files/file-access.js';
import { holidaysCN } from './input/holidays-cn.js';
import { PlanFiles, type Loaded, type LoadOptions, type OpenOptions } from './input/load.js';
import { schedule } from './schedule/schedule.js';
import type { Run } from './schedule/run.js';
import type { Schedule } from './schedule/types.js';
import { validate } from './validate/index.js';

/** What may be another from run to run. */
export interface RunOptions extends LoadOptions {
  /** By code; wins over `checks:` of the plan. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** Warnings count as errors. */
  readonly strict?: boolean;
  readonly holidays?: HolidayTable;
}

/** What came of a plan, as far as its errors allow. */
export interface Outcome {
  /** Null where it could not be read as a plan. */
  readonly plan: Plan | null;
  /** Null where `hasErrors`. */
  readonly schedule: Schedule | null;
  /** The network behind it, also where that leaves some entry no day; null where it was not made. */
  readonly run: Run | null;
  /** As graded, stage by stage; those that are off left out. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the places of `diagnostics` count in: each source under its number, and under free numbers what is no file. */
  readonly sources: readonly SourceText[];
  /** Whether the plan's own file could not be read; a file that it takes in is an error of the plan. */
  readonly isUnread: boolean;
  readonly hasErrors: boolean;
}

/** A plan that may run again and again: with other settings, or on changed texts of its files. */
export interface OpenPlan {
  /** Reads what it does not know yet, and parses what has changed. */
  run(options?: RunOptions): Promise<Outcome>;
}

/** No file is read before the first run; each is read once. */
export function openPlan(path: string, access: FileAccess, options: OpenOptions = {}): OpenPlan {
  const files = new PlanFiles(path, access, options);
  return { run: async (wanted = {}) => outcomeOf(await files.load(wanted), wanted) };
}

/** Runs a plan once. Its trees are let go of before its calendar is made, which a large plan needs. */
export async function runPlan(
  path: string,
  access: FileAccess,
  options: RunOptions & OpenOptions = {},
): Promise<Outcome> {
  return outcomeOf(await new PlanFiles(path, access, options).load(options), options);
}

/** Checks, schedules and grades what has been loaded. A stage that leaves errors is the last. */
function outcomeOf(loaded: Loaded, options: RunOptions): Outcome {
  const { plan, sources } = loaded;
  const policy = policyFor(plan, options);
  let diagnostics = applySeverities(loaded.diagnostics, policy);
  let made: Schedule | null = null;
  let run: Run | null = null;
  if (plan !== null) {
    diagnostics = diagnostics.concat(applySeverities(validate(plan), policy));
    if (!diagnostics.some(isError)) {
      const scheduled = schedule(plan, options.holidays ?? holidaysCN());
      diagnostics = diagnostics.concat(applySeverities(scheduled.diagnostics, policy));
      ({ schedule: made, run } = scheduled);
    }
  }
  // Without a plan, or without days for all, there is no calendar whatever the severities say.
  const hasErrors = made === null || diagnostics.some(isError);
  return {
    plan,
    schedule: hasErrors ? null : made,
    run,
    diagnostics,
    sources,
    isUnread: loaded.diagnostics.some(isUnread),
    hasErrors,
  };
}

const policyFor = (plan: Plan | null, { severities, strict }: RunOptions): SeverityPolicy => ({
  checks: { ...plan?.checks, ...severities },
  strict: strict === true,
});

const isError = (one: Diagnostic): boolean => one.severity === 'error';

/** Whether the plan itself could not be read. */
export const isUnread = ({ facts }: Diagnostic): boolean => 'included' in facts && !facts.included;
