import { formats } from '../../render/formats.js';
import type { RenderAny, RenderOptions } from '../../render/options.js';
import type { Filter } from '../../render/filter.js';
import { makeView, type View } from '../../render/view.js';
import type { SourceText } from '../../diagnostics/source-text.js';
import type { Context } from '../context.js';
import { agendaFilter } from '../options/agenda.js';
import { CommandFailure } from '../exit.js';
import { makeFilter, type FilterOptions } from '../options/filter.js';
import { askedProgress, type ProgressOptions } from '../options/progress.js';
import { formOf, renderOptions, type Form, type FormOptions } from '../plan/form.js';
import { tellNoCalendar, tellWritten } from '../plan/tell.js';
import { send } from '../send.js';
import { tellBriefly, tellProgress } from '../tell-findings.js';
import { datedBy, workOut } from '../work-out.js';

export interface PlanOptions extends FormOptions, FilterOptions, ProgressOptions {
  readonly allowUnplaced?: boolean;
}

/** `tici plan PLAN.yaml`: the calendar, shown or written; with `--progress` as it is now. */
export async function planCommand(
  path: string,
  options: PlanOptions,
  context: Context,
): Promise<number> {
  const form = formOf(options, context);
  const progress = options.progress === undefined ? {} : askedProgress(path, options, context);
  const worked = await workOut(path, options, context, { ...progress, ...datedBy(options) });
  // The plan is no answer where a forecast was asked for.
  const schedule =
    options.progress === undefined ? worked.schedule : (worked.progress?.forecast ?? null);
  if (schedule === null || worked.isUnread) {
    await tellNoCalendar(worked, path, options, context);
    return worked.status;
  }
  const { placement } = worked;
  const { plan } = schedule.entries;
  const filter = {
    ...makeFilter(schedule.entries, options, context),
    ...agendaFilter(plan, placement, options, form.rows.by, context),
  };
  const view = makeView(schedule, filter, placement);
  const given = renderOptions(worked, view.plan, form, options, context);
  const files = await writeAll({ view, filter, given, form }, worked.sources, options, context);
  const isBelowTable = form.format === 'table' && options.output === undefined;
  if (options.quiet === true) {
    await tellProgress(worked, isBelowTable, options, context);
    return worked.status;
  }
  await tellWritten(view, form.format, given, files, options, context);
  const { findings, ofProgress } = worked;
  // `tici check` tells no more of what a progress file brings.
  const ofPlan = { ...worked, findings: findings.slice(0, findings.length - ofProgress.length) };
  await tellBriefly(ofPlan, path, isBelowTable, options, context);
  await tellProgress(worked, isBelowTable, options, context);
  return worked.status;
}

interface Shown {
  readonly view: View;
  readonly filter: Filter;
  readonly given: RenderOptions;
  readonly form: Form;
}

/** @returns how many files there are where the calendar is split, else null. */
async function writeAll(
  { view, filter, given, form }: Shown,
  sources: readonly SourceText[],
  options: PlanOptions,
  context: Context,
): Promise<number | null> {
  const { format, target } = form;
  if (target === null) {
    const render: RenderAny = await formats[format].load();
    const rendered = await render(view, given);
    if ('refusal' in rendered) throw new CommandFailure(rendered.refusal);
    await send(rendered, options.output, context, sources);
    return null;
  }
  const { writeSplit } = await import('../split/split.js');
  const { schedule, placement } = view;
  const isQuiet = options.quiet === true;
  const splitting = { schedule, filter, placement, given, sources, isQuiet };
  return await writeSplit(splitting, target, context);
}
