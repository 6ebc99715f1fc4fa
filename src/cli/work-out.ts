import { codes } from '../diagnostics/catalog.js';
import { locateAll, type LocatedFinding } from '../diagnostics/located.js';
import { isSeverity, type Severity } from '../domain/rules.js';
import { runPlan, type Outcome } from '../pipeline.js';
import type { CommonOptions, Context } from './context.js';
import { CANNOT, CommandFailure, DONE, PLAN_HAS_ERRORS } from './exit.js';

/** What came of one plan, in words. */
export interface Worked extends Outcome {
  readonly findings: readonly LocatedFinding[];
  /** 0, 1, or 2 where the plan's own file could not be read. */
  readonly status: number;
}

/** Runs one plan as the options of the command want it. */
export async function workOut(
  path: string,
  options: CommonOptions,
  context: Context,
): Promise<Worked> {
  const outcome = await runPlan(path, context.io.files, {
    set: options.set ?? [],
    allowOutside: options.allowOutside === true,
    severities: askedSeverities(options, context),
    strict: options.strict === true,
  });
  const findings = locateAll(outcome.diagnostics, outcome.sources, context.language);
  return { ...outcome, findings, status: statusOf(outcome) };
}

function statusOf({ isUnread, hasErrors }: Outcome): number {
  if (isUnread) return CANNOT;
  return hasErrors ? PLAN_HAS_ERRORS : DONE;
}

/** What `--severity` says of single codes. */
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
