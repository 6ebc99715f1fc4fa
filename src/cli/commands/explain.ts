import type { Language } from '../../diagnostics/code-entry.js';
import { jsonFinding } from '../../render/findings/json.js';
import { explainJson } from '../../render/explain/json.js';
import { explainFormats, type ExplainFormatName } from '../../render/explain/formats.js';
import { explainMarkdown } from '../../render/explain/markdown.js';
import { explainText } from '../../render/explain/text.js';
import type { ExplainView } from '../../render/explain/view.js';
import { Explainer } from '../../schedule/explain/explainer.js';
import type { CommonOptions, Context } from '../context.js';
import { DONE, PLAN_HAS_ERRORS } from '../exit.js';
import { explainedEntries } from '../options/explained.js';
import { chosenFormat } from '../options/format.js';
import { send } from '../send.js';
import { tellFindings } from '../tell-findings.js';
import { chalkFor, hasColor, widthOf } from '../terminal.js';
import { workOut, type Worked } from '../work-out.js';

/** Columns of a text in a file, whatever the terminal. */
const WIDTH_OF_FILES = 100;

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
  const format = chosenFormat(options, explainFormats, 'text', context);
  // `--strict` changes the status alone: the calendar is there to be explained.
  const worked = await workOut(path, { ...options, strict: false }, context);
  const view = viewOf(worked, units, options, context);
  if (view === null && format !== 'json') await tellErrors(worked, options, context);
  else {
    const pieces = written(view, format, worked, options, context);
    await send(pieces, options.output, context, worked.sources);
    if (view !== null && options.quiet !== true) {
      await tellRest(view, format, path, worked, options, context);
    }
  }
  return statusOf(worked, options);
}

const WARNINGS: Record<Language, (count: number) => string> = {
  zh: (count) => `方案有 ${count} 个警告，`,
  en: (count) => `the plan has ${count} ${count === 1 ? 'warning' : 'warnings'}, `,
};

/** What was written, and that the plan has findings: JSON has them itself. */
async function tellRest(
  view: ExplainView,
  format: ExplainFormatName,
  path: string,
  { findings }: Worked,
  { output }: ExplainOptions,
  { io, words, language }: Context,
): Promise<void> {
  if (output !== undefined && output !== '-') {
    await io.err.write(`${words.written(output, view.entries.length)}\n`);
  }
  if (findings.length === 0 || format === 'json') return;
  const above = output === undefined ? '\n' : '';
  const count = WARNINGS[language](findings.length);
  await io.err.write(`${above}${count}${words.moreInCheck(path)}\n`);
}

async function tellErrors(
  worked: Worked,
  options: ExplainOptions,
  context: Context,
): Promise<void> {
  await tellFindings(worked, options, context);
  const { notRead, notWritten } = context.words;
  await context.io.err.write(`${worked.isUnread ? notRead : notWritten}\n`);
}

function written(
  view: ExplainView | null,
  format: ExplainFormatName,
  { findings }: Worked,
  options: ExplainOptions,
  { io, language }: Context,
): Iterable<string> {
  if (view === null || format === 'json') return explainJson(view, findings.map(jsonFinding));
  if (format === 'md') return explainMarkdown(view, language);
  const isShown = options.output === undefined;
  const screen = {
    width: isShown ? widthOf(io.out, io) : WIDTH_OF_FILES,
    ambiguousWide: options.ambiguousWide === true,
    chalk: chalkFor(isShown && hasColor(io.out, options, io)),
  };
  return explainText(view, language, screen);
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
