import { makeReport } from '../../diagnostics/report.js';
import type { SourceText } from '../../diagnostics/source-text.js';
import type { LocatedFinding } from '../../diagnostics/located.js';
import { nearest } from '../../domain/spelling.js';
import {
  findingsFormatCalled,
  findingsFormatNames,
  findingsFormatOfFile,
  type FindingsFormatName,
} from '../../render/findings/formats.js';
import type { CommonOptions, Context } from '../context.js';
import { expandPaths } from '../expand-paths.js';
import { CommandFailure, DONE } from '../exit.js';
import { shownFindings } from '../tell-findings.js';
import { datedBy, workOut } from '../work-out.js';
import { send } from '../send.js';

export interface CheckOptions extends CommonOptions {
  readonly maxFindings?: string;
  readonly allowUnplaced?: boolean;
}

/** `tici check PLAN.yaml…`: all findings of all plans, in one of the forms. */
export async function checkCommand(
  asked: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<number> {
  const format = chosenFormat(options, context);
  const maxFindings = chosenMost(options, context);
  let findings: readonly LocatedFinding[] = [];
  let sources: readonly SourceText[] = [];
  let status = DONE;
  for (const path of await expandPaths(asked, context)) {
    const worked = await workOut(path, options, context, {
      progressFile: 'named',
      ...datedBy(options),
    });
    findings = findings.concat(worked.findings);
    sources = sources.concat(worked.sources);
    status = Math.max(status, worked.status);
  }
  const shown = options.quiet ? findings.filter((one) => one.severity === 'error') : findings;
  const files = sources.filter((source) => source.isFile).map((source) => source.path);
  const report = makeReport(shown, { files, maxFindings });
  const made = { format, report, sources, summary: options.quiet !== true };
  const color = options.color && options.output === undefined;
  const pieces = await shownFindings(made, { ...options, color }, context, context.io.out);
  await send(pieces, options.output, context, sources);
  return status;
}

function chosenFormat({ format, output }: CheckOptions, { words }: Context): FindingsFormatName {
  const asked = format ?? findingsFormatOfFile(output ?? '') ?? 'text';
  const found = findingsFormatCalled(asked);
  if (found !== null) return found;
  const near = nearest(asked, findingsFormatNames);
  throw new CommandFailure(words.badFormat(asked, near, findingsFormatNames.join(' ')));
}

function chosenMost({ maxFindings }: CheckOptions, { words }: Context): number | null {
  if (maxFindings === undefined) return null;
  if (/^[1-9]\d{0,8}$/u.test(maxFindings)) return Number(maxFindings);
  throw new CommandFailure(words.badValue('--max-findings', maxFindings, words.number));
}
