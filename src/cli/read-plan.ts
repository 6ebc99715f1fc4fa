import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { locateAll, type LocatedFinding } from '../diagnostics/located.js';
import { applySeverities } from '../diagnostics/severity.js';
import type { SourceText } from '../diagnostics/source-text.js';
import type { Plan } from '../domain/plan.js';
import { loadPlan } from '../input/load.js';
import { isUnread } from '../pipeline.js';
import { validate } from '../validate/index.js';
import type { CommonOptions, Context } from './context.js';
import { CANNOT, DONE, PLAN_HAS_ERRORS } from './exit.js';
import { askedSeverities } from './work-out.js';

export interface ReadPlan {
  /** Null where it has errors. */
  readonly plan: Plan | null;
  readonly findings: readonly LocatedFinding[];
  readonly sources: readonly SourceText[];
  /** 0, 1, or 2 where the plan's own file could not be read. */
  readonly status: number;
}

/** Reads and checks a plan, and works out no dates. `check` finds what matters to the command besides. */
export async function readPlan(
  path: string,
  options: CommonOptions,
  context: Context,
  check: (plan: Plan) => Promise<readonly Diagnostic[]>,
): Promise<ReadPlan> {
  const { plan, sources, diagnostics } = await loadPlan(path, context.io.files, {
    set: options.set ?? [],
    allowOutside: options.allowOutside === true,
  });
  const found =
    plan === null ? diagnostics : [...diagnostics, ...validate(plan), ...(await check(plan))];
  const graded = applySeverities(found, {
    checks: { ...plan?.checks, ...askedSeverities(options, context) },
    strict: options.strict === true,
  });
  const hasErrors = plan === null || graded.some((one) => one.severity === 'error');
  const status = hasErrors ? PLAN_HAS_ERRORS : DONE;
  return {
    plan: hasErrors ? null : plan,
    findings: locateAll(graded, sources, context.language),
    sources,
    status: diagnostics.some(isUnread) ? CANNOT : status,
  };
}
