import type { Plan } from '../../domain/plan.js';
import { jsonFinding } from '../../render/findings/json.js';
import { formats, type FormatName } from '../../render/formats.js';
import type { RenderAny, RenderOptions } from '../../render/options.js';
import { writtenOf } from '../../render/columns/written.js';
import { makeView, type View } from '../../render/view.js';
import type { CommonOptions, Context } from '../context.js';
import { choiceOption } from '../options/choice.js';
import { chosenColumns } from '../options/columns.js';
import { makeFilter, type FilterOptions } from '../options/filter.js';
import { chosenFormat } from '../options/format.js';
import { askedProgress, type ProgressOptions } from '../options/progress.js';
import { tellBriefly, tellFindings, tellProgress } from '../tell-findings.js';
import { hasColor, widthOf } from '../terminal.js';
import { datedBy, workOut, type Worked } from '../work-out.js';
import { send } from '../send.js';
import { stampFor } from '../stamp.js';

export interface PlanOptions extends CommonOptions, FilterOptions, ProgressOptions {
  readonly by?: string;
  readonly columns?: string;
  readonly organizer?: string;
  readonly documentTitle?: string;
  readonly allowUnplaced?: boolean;
}

/** A table in a file has all its columns, whatever the terminal. */
const WIDTH_OF_FILES = 400;

/** `tici plan PLAN.yaml`: the calendar, shown or written; with `--progress` as it is now. */
export async function planCommand(
  path: string,
  options: PlanOptions,
  context: Context,
): Promise<number> {
  const format = chosenFormat(options, formats, 'table', context);
  const rows = choiceOption('--by', options.by, ['level', 'unit'], context);
  const by = rows ?? (format === 'table' ? 'level' : 'unit');
  const columns = chosenColumns(options.columns, by, format, context);
  const progress = options.progress === undefined ? {} : askedProgress(path, options, context);
  const worked = await workOut(path, options, context, { ...progress, ...datedBy(options) });
  // The plan is no answer where a forecast was asked for.
  const schedule =
    options.progress === undefined ? worked.schedule : (worked.progress?.forecast ?? null);
  if (schedule === null || worked.isUnread) {
    await tellFindings(worked, options, context);
    const { notRead, notWritten } = context.words;
    // Of days too far off for a forecast the finding alone tells: the plan itself is without fault.
    const isOfPlan = worked.isUnread || worked.schedule === null;
    if (isOfPlan) await context.io.err.write(`${worked.isUnread ? notRead : notWritten}\n`);
    if (isOfPlan) await tellWhatToChange(worked, path, options, context);
    return worked.status;
  }
  const view = makeView(schedule, makeFilter(schedule.entries, options, context), worked.placement);
  const render: RenderAny = await formats[format].load();
  const given = renderOptions(worked, view.plan, { by, columns }, options, context);
  await send(await render(view, given), options.output, context, worked.sources);
  const isBelowTable = format === 'table' && options.output === undefined;
  if (options.quiet === true) {
    await tellProgress(worked, isBelowTable, options, context);
    return worked.status;
  }
  await tellWritten(view, format, by, options, context);
  const { findings, ofProgress } = worked;
  // `tici check` tells no more of what a progress file brings.
  const ofPlan = { ...worked, findings: findings.slice(0, findings.length - ofProgress.length) };
  await tellBriefly(ofPlan, path, isBelowTable, options, context);
  await tellProgress(worked, isBelowTable, options, context);
  return worked.status;
}

/** Where dates alone are wrong, there is a command that looks for the change. */
async function tellWhatToChange(
  { findings, isUnread }: Worked,
  path: string,
  { set = [] }: PlanOptions,
  { io, words }: Context,
): Promise<void> {
  const { isOfDates } = await import('../../suggest/findings.js');
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (isUnread || !errors.every(({ code }) => isOfDates(code))) return;
  await io.err.write(`${words.whatToChange(path, set.length > 0)}\n`);
}

/** What a file holds, or that there was nothing to show. A table says the latter itself. */
async function tellWritten(
  view: View,
  format: FormatName,
  by: 'unit' | 'level',
  { output }: PlanOptions,
  { io, words }: Context,
): Promise<void> {
  const [first] = view.entries();
  if (first === undefined && format !== 'table') await io.err.write(`${words.nothing}\n`);
  if (output === undefined || output === '-') return;
  const { things, count } = writtenOf(view, format, by);
  const say = { entries: words.written, rows: words.writtenRows, events: words.writtenEvents };
  await io.err.write(`${say[things](output, count)}\n`);
}

function renderOptions(
  worked: Worked,
  plan: Plan,
  rows: Pick<RenderOptions, 'by' | 'columns'>,
  options: PlanOptions,
  { io, language }: Context,
): RenderOptions {
  return {
    language,
    ...rows,
    width: options.output === undefined ? widthOf(io.out, io) : WIDTH_OF_FILES,
    color: options.output === undefined && hasColor(io.out, options, io),
    ambiguousWide: options.ambiguousWide === true,
    stamp: stampFor(plan, io),
    organizer: options.organizer ?? null,
    digest: (text) => io.digest(text),
    documentTitle: options.documentTitle ?? null,
    diagnostics: worked.findings.map(jsonFinding),
  };
}
