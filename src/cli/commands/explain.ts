import { jsonFinding } from '../../render/findings/json.js';
import { explainJson } from '../../render/explain/json.js';
import {
  explainFormatNames,
  explainFormatOfFile,
  isExplainFormat,
  type ExplainFormatName,
} from '../../render/explain/formats.js';
import type { ExplainView } from '../../render/explain/view.js';
import { Explainer } from '../../schedule/explain/explainer.js';
import type { CommonOptions, Context } from '../context.js';
import { CommandFailure, DONE, PLAN_HAS_ERRORS } from '../exit.js';
import { explainedEntries } from '../options/explained.js';
import { send } from '../send.js';
import { tellFindings } from '../tell-findings.js';
import { workOut, type Worked } from '../work-out.js';

export interface ExplainOptions extends CommonOptions {
  readonly echelon: readonly string[];
  readonly all?: boolean;
}

/** `tici explain PLAN.yaml UNIT…`: why dates are what they are. */
export async function explainCommand(
  path: string,
  units: readonly string[],
  options: ExplainOptions,
  context: Context,
): Promise<number> {
  const format = chosenFormat(options, context);
  // `--strict` changes the status alone: the calendar is there to be explained.
  const worked = await workOut(path, { ...options, strict: false }, context);
  const view = viewOf(worked, units, options, context);
  if (format === 'json') {
    const pieces = explainJson(view, worked.findings.map(jsonFinding));
    await send(pieces, options.output, context, worked.sources);
  } else if (view === null) {
    await tellFindings(worked, options, context);
    const { words } = context;
    await context.io.err.write(`${worked.isUnread ? words.notRead : words.notWritten}\n`);
  }
  return statusOf(worked, options);
}

/** Null where there is no calendar. */
function viewOf(
  { schedule, run, solution, sources }: Worked,
  units: readonly string[],
  { echelon, all }: ExplainOptions,
  context: Context,
): ExplainView | null {
  if (schedule === null || run === null || solution === null) return null;
  return {
    schedule,
    explanations: new Explainer(run, solution),
    entries: explainedEntries(schedule.entries, units, echelon, context),
    isAll: all === true,
    sources,
  };
}

function statusOf({ status, findings }: Worked, { strict }: ExplainOptions): number {
  return status === DONE && strict === true && findings.length > 0 ? PLAN_HAS_ERRORS : status;
}

function chosenFormat({ format, output }: ExplainOptions, { words }: Context): ExplainFormatName {
  const asked = format ?? explainFormatOfFile(output ?? '') ?? 'text';
  if (isExplainFormat(asked)) return asked;
  throw new CommandFailure(words.badFormat(asked, explainFormatNames.join(' ')));
}
