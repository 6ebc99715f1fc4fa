import type { Placed } from './activities/place-plan.js';
import type { Placement } from './activities/types.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { applySeverities, type SeverityPolicy } from './diagnostics/severity.js';
import type { SourceText } from './diagnostics/source-text.js';
import type { HolidayTable } from './domain/calendar.js';
import type { Day } from './domain/day.js';
import type { Plan } from './domain/plan.js';
import type { Severity } from './domain/rules.js';
import type { FileAccess } from './input/files/file-access.js';
import type { ValueSite } from './input/edit/value-sites.js';
import { holidaysCN } from './input/holidays-cn.js';
import { PlanFiles, type Loaded, type LoadOptions, type OpenOptions } from './input/load.js';
import type { Status } from './progress/status.js';
import type { Solution } from './schedule/attempt.js';
import { endsTooFar } from './schedule/explain/too-far.js';
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
  /** Whether activities, meetings and visits get their days: what is only asked for dates of entries does without. */
  readonly isPlaced?: boolean;
  /** Prescribed activities without a day are warnings. */
  readonly allowUnplaced?: boolean;
  /** Where they are errors, there is a calendar all the same: what is left without a day is shown as that. */
  readonly keepsUnplaced?: boolean;
  /** The day that progress is looked at by; missing where rows are only to be checked, whatever their days. */
  readonly on?: (plan: Plan) => Day;
}

/** What came of a plan, as far as its errors allow. */
export interface Outcome {
  /** Null where it could not be read as a plan. */
  readonly plan: Plan | null;
  /** Null where the plan has errors. */
  readonly schedule: Schedule | null;
  /** Where all are by what was reported: that which holds of it. Null without a schedule, and where no day was given. */
  readonly progress: Status | null;
  /**
   * What is dated besides the entries, by the forecast where there is one: null without a schedule, where the plan has
   * nothing of the kind, and where it was not asked for.
   */
  readonly placement: Placement | null;
  /** Whether a progress file was named, by the command or the plan. */
  readonly hasProgressFile: boolean;
  /** The network behind it, also where that leaves some entry no day; null where it was not made. */
  readonly run: Run | null;
  /** What its days were worked out with, which explanations look at; null where the plan has errors. */
  readonly solution: Solution | null;
  /** As graded, stage by stage; those that are off left out. The last of them are `ofProgress`. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those of a progress file, and of the forecast. */
  readonly ofProgress: readonly Diagnostic[];
  /** What the places of `diagnostics` count in: each source under its number, and under free numbers what is no file. */
  readonly sources: readonly SourceText[];
  /** Whether a file that the caller names could not be read; one that the plan takes in is an error of the plan. */
  readonly isUnread: boolean;
  /** Those of a progress file included. */
  readonly hasErrors: boolean;
}

/** A plan that may run again and again: with other settings, or on changed texts of its files. */
export interface OpenPlan {
  /** Reads what it does not know yet, and parses what has changed. */
  run(options?: RunOptions): Promise<Outcome>;
  /** The spans and days that stand in its files, as a run with these options has them. */
  values(options?: RunOptions): Promise<readonly ValueSite[]>;
}

/** No file is read before the first run; each is read once. */
export function openPlan(path: string, access: FileAccess, options: OpenOptions = {}): OpenPlan {
  const files = new PlanFiles(path, access, options);
  return {
    run: async (wanted = {}) => await outcomeOf(await files.load(wanted), wanted),
    values: (wanted = {}) => files.values(wanted),
  };
}

/** Runs a plan once. Its trees are let go of before its calendar is made, which a large plan needs. */
export async function runPlan(
  path: string,
  access: FileAccess,
  options: RunOptions & OpenOptions = {},
): Promise<Outcome> {
  return await outcomeOf(await new PlanFiles(path, access, options).load(options), options);
}

/** Checks, schedules and grades what has been loaded, and says where all are by what was reported. */
async function outcomeOf(loaded: Loaded, options: RunOptions): Promise<Outcome> {
  const { plan, sources } = loaded;
  const policy = policyFor(plan, options);
  const read = applySeverities(loaded.diagnostics, policy);
  const worked = plan === null ? failed(read) : rerun(plan, options, read);
  const found = await withProgress(loaded, worked.schedule, worked.run, options);
  const placed = await withPlacement(worked, found.progress, options);
  const ofPlacement = applySeverities(placed?.diagnostics ?? [], policy);
  const hasUnplaced = ofPlacement.some(isError);
  // As for the days of entries: no calendar where a person would have to add to it.
  const isShort = hasUnplaced && options.keepsUnplaced !== true;
  const byForecast = found.progress === null ? [] : ofPlacement;
  const ofProgress = applySeverities(found.diagnostics, policy).concat(byForecast);
  const ofPlan = found.progress === null ? ofPlacement : [];
  return {
    ...worked,
    ...(isShort ? { schedule: null, solution: null } : {}),
    plan,
    progress: isShort ? null : found.progress,
    placement: isShort ? null : (placed?.placement ?? null),
    hasProgressFile: loaded.progress !== null,
    diagnostics: [...worked.diagnostics, ...ofPlan, ...ofProgress],
    ofProgress,
    sources,
    isUnread: [...loaded.diagnostics, ...(loaded.progress?.diagnostics ?? [])].some(isUnread),
    hasErrors: worked.hasErrors || hasUnplaced || ofProgress.some(isError),
  };
}

/** The days of activities, meetings and visits, by the forecast where there is one; null where there are none to find. */
async function withPlacement(
  { schedule: planned, run }: Worked,
  progress: Status | null,
  { isPlaced, allowUnplaced }: RunOptions,
): Promise<Placed | null> {
  if (isPlaced !== true || planned === null || run === null) return null;
  if (planned.entries.plan.dated === undefined) return null;
  // Most plans have none of them.
  const { placePlan } = await import('./activities/place-plan.js');
  const startOnOf = (entry: number) => run.network.terms.of(entry).startOn;
  return placePlan(progress?.forecast ?? planned, startOnOf, allowUnplaced === true);
}

type Worked = Pick<Outcome, 'schedule' | 'run' | 'solution' | 'diagnostics' | 'hasErrors'>;

/** What there is where no dates were looked for. */
const failed = (diagnostics: readonly Diagnostic[]): Worked => ({
  schedule: null,
  run: null,
  solution: null,
  diagnostics,
  hasErrors: true,
});

/** Schedules and grades a plan that is in memory, without the checks that need no dates. */
export function reschedule(plan: Plan, options: RunOptions = {}): Worked {
  const made = schedule(plan, options.holidays ?? holidaysCN());
  const diagnostics = applySeverities(made.diagnostics, policyFor(plan, options));
  // Without days for all there is no calendar whatever the severities say.
  const hasErrors = made.schedule === null || diagnostics.some(isError);
  return {
    ...(hasErrors ? failed(diagnostics) : { ...made, diagnostics, hasErrors }),
    run: made.run,
  };
}

/**
 * Checks, schedules and grades a plan that is in memory: one that no file holds as it is, say. A stage that leaves
 * errors is the last.
 *
 * @param before what reading it has found, as graded.
 */
export function rerun(
  plan: Plan,
  options: RunOptions = {},
  before: readonly Diagnostic[] = [],
): Worked {
  const checked = before.concat(applySeverities(validate(plan), policyFor(plan, options)));
  if (checked.some(isError)) return failed(checked);
  const worked = reschedule(plan, options);
  return { ...worked, diagnostics: checked.concat(worked.diagnostics) };
}

/** What a progress file adds to a calendar. Its errors take nothing from what is right: bad rows are left out. */
async function withProgress(
  { progress: read }: Loaded,
  planned: Schedule | null,
  run: Run | null,
  { on }: RunOptions,
): Promise<{ readonly progress: Status | null; readonly diagnostics: readonly Diagnostic[] }> {
  const ofFile = read?.diagnostics ?? [];
  if (planned === null || run === null || (read === null && on === undefined)) {
    return { progress: null, diagnostics: ofFile };
  }
  // Most runs have no progress to look at.
  const { readReport } = await import('./progress/reported.js');
  const day = on?.(planned.entries.plan) ?? null;
  const report = readReport(read?.rows ?? [], planned.entries, day);
  const diagnostics = [...ofFile, ...report.diagnostics];
  if (day === null) return { progress: null, diagnostics };
  const { forecast } = await import('./schedule/forecast/forecast.js');
  const { Status } = await import('./progress/status.js');
  const made = forecast(run, planned, report.reported, day);
  // Days that nobody can write: a forecast is never refused for anything else.
  const tooFar = endsTooFar(run, made.forecast);
  if (tooFar.length > 0) return { progress: null, diagnostics: [...diagnostics, ...tooFar] };
  const status = new Status(day, planned, made.forecast, report.reported);
  return { progress: status, diagnostics: [...diagnostics, ...made.diagnostics] };
}

const policyFor = (plan: Plan | null, { severities, strict }: RunOptions): SeverityPolicy => ({
  checks: { ...plan?.checks, ...severities },
  strict: strict === true,
});

const isError = (one: Diagnostic): boolean => one.severity === 'error';

/** Whether the plan itself could not be read. */
export const isUnread = ({ facts }: Diagnostic): boolean => 'included' in facts && !facts.included;
