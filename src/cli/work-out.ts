import { codes } from '../diagnostics/catalog.js';
import { locateAll, type LocatedFinding } from '../diagnostics/located.js';
import { isSeverity, type Severity } from '../domain/rules.js';
import { runPlan, type Outcome } from '../pipeline.js';
import type { CommonOptions, Context } from './context.js';
import type { ProgressFile } from '../input/load.js';
import type { Day } from '../domain/day.js';
import type { Plan } from '../domain/plan.js';
import { CANNOT, CommandFailure, DONE, PLAN_HAS_ERRORS } from './exit.js';

/** What came of one plan, in words. */
export interface Worked extends Outcome {
  readonly findings: readonly LocatedFinding[];
  /** 0, 1, or 2 where a file that the person names could not be read. */
  readonly status: number;
}

/** The progress file that a command reads, and the day that it looks at it by; none where rows are only checked. */
export interface Progress {
  readonly progressFile: ProgressFile;
  readonly on?: (plan: Plan) => Day;
}

/** Whether a command needs the days of activities and meetings, and what it makes of those that have none. */
export interface Dated {
  readonly isPlaced: boolean;
  readonly allowUnplaced: boolean;
  /** Whether there is a calendar although the latter are errors. */
  readonly keepsUnplaced?: boolean;
}

/** What `tici plan` and `tici check` ask for. */
export const datedBy = (options: { readonly allowUnplaced?: boolean }): Dated => ({
  isPlaced: true,
  allowUnplaced: options.allowUnplaced === true,
});

/** Runs one plan as the options of the command want it. */
export async function workOut(
  path: string,
  options: CommonOptions,
  context: Context,
  more: Partial<Progress & Dated> = {},
): Promise<Worked> {
  const outcome = await runPlan(path, context.io.files, {
    set: options.set ?? [],
    allowOutside: options.allowOutside === true,
    severities: askedSeverities(options, context),
    strict: options.strict === true,
    ...more,
  });
  const findings = locateAll(outcome.diagnostics, outcome.sources, context.language);
  return { ...outcome, findings, status: statusOf(outcome) };
}

function statusOf({ isUnread, hasErrors }: Outcome): number {
  if (isUnread) return CANNOT;
  return hasErrors ? PLAN_HAS_ERRORS : DONE;
}

/** What `--severity` asks for, by code. */
export function askedSeverities(
  options: CommonOptions,
  { words }: Context,
): Record<string, Severity> {
  const asked: Record<string, Severity> = {};
  for (const text of options.severity ?? []) {
    const [code = '', severity = '', ...rest] = text.split('=');
    if (rest.length > 0 || !codes.some((known) => known === code) || !isSeverity(severity)) {
      throw new CommandFailure(words.badValue('--severity', text, words.severityForm));
    }
    asked[code] = severity;
  }
  return asked;
}
