import { formatDay } from '../../domain/day.js';
import type { Status } from '../../progress/status.js';
import { jsonFinding } from '../../render/findings/json.js';
import { statusFormats, type StatusFormatName } from '../../render/status/formats.js';
import type { StatusOptions as RenderOptions, StatusView } from '../../render/status/options.js';
import { emptyStatusJson } from '../../render/status/json.js';
import { makeView } from '../../render/view.js';
import type { CommonOptions, Context } from '../context.js';
import { CANNOT, CommandFailure, PLAN_HAS_ERRORS } from '../exit.js';
import { choiceOption } from '../options/choice.js';
import { dateOption } from '../options/date-option.js';
import { makeFilter, type FilterOptions } from '../options/filter.js';
import { chosenFormat } from '../options/format.js';
import { askedProgress, type ProgressOptions } from '../options/progress.js';
import { tellFindings, tellProgress } from '../tell-findings.js';
import { hasColor, widthOf } from '../terminal.js';
import { workOut, type Worked } from '../work-out.js';
import { send } from '../send.js';

export interface StatusOptions extends CommonOptions, FilterOptions, ProgressOptions {
  readonly by?: string;
  readonly late?: string;
}

/** A table in a file has all its columns, whatever the terminal. */
const WIDTH_OF_FILES = 400;

/** `tici status PLAN.yaml`: where everybody is, and what comes of it. */
export async function statusCommand(
  path: string,
  options: StatusOptions,
  context: Context,
): Promise<number> {
  const format = chosenFormat(options, statusFormats, 'text', context);
  const rows = choiceOption('--by', options.by, ['top', 'level', 'unit'], context);
  const by = rows ?? (format === 'csv' ? 'unit' : 'top');
  const late = chosenLate(options, context);
  const worked = await workOut(path, options, context, askedProgress(path, options, context));
  if (worked.progress === null || worked.isUnread) {
    return await withoutCalendar(worked, format, late, options, context);
  }
  const { forecast } = worked.progress;
  const view = makeView(forecast, makeFilter(forecast.entries, options, context));
  const render = await statusFormats[format].load();
  const shown: StatusView = { status: worked.progress, view };
  const given = renderOptions(worked, by, options, context);
  await send(render(shown, given), options.output, context, worked.sources);
  const isBelow = format === 'text' && options.output === undefined;
  await tellProgress(worked, isBelow, options, context);
  await tellNothingReported(worked, isBelow, options, context);
  if (late === null) return worked.status;
  if (isLater(worked.progress, view.entries(), late)) return PLAN_HAS_ERRORS;
  // Of a row that is left out nobody knows how late it is.
  return worked.hasErrors ? CANNOT : worked.status;
}

const NOTHING_REPORTED = {
  zh: '没有进展文件，都当作未报：写 --progress 进展.csv，或在方案里写 progress: 进展.csv',
  en: 'No progress file, so nobody has reported: give --progress FILE, or write progress: FILE in the plan',
} as const;

/** Else the table looks as if nobody had done anything. */
async function tellNothingReported(
  { hasProgressFile }: Worked,
  isBelowTable: boolean,
  options: StatusOptions,
  { io, language }: Context,
): Promise<void> {
  if (hasProgressFile || options.quiet === true) return;
  await io.err.write(`${isBelowTable ? '\n' : ''}${NOTHING_REPORTED[language]}\n`);
}

/** A plan with errors, or a file that can't be read. Where 1 means that someone is late, this is 2. */
async function withoutCalendar(
  worked: Worked,
  format: StatusFormatName,
  late: number | null,
  options: StatusOptions,
  context: Context,
): Promise<number> {
  if (format === 'json') {
    const on = dateOption('--on', options.on, context);
    const text = emptyStatusJson(
      on === null ? null : formatDay(on),
      worked.findings.map(jsonFinding),
    );
    await send([text], options.output, context, worked.sources);
  }
  await tellFindings(worked, options, context);
  const { notRead, notWritten } = context.words;
  const isPlanRead = worked.plan !== null;
  if (worked.schedule === null) {
    await context.io.err.write(`${worked.isUnread && !isPlanRead ? notRead : notWritten}\n`);
  }
  return late === null ? worked.status : CANNOT;
}

const isLater = (status: Status, entries: Iterable<number>, days: number): boolean => {
  for (const entry of entries) if ((status.of(entry).daysLate ?? 0) > days) return true;
  return false;
};

/** Days; null where nobody asked. */
function chosenLate({ late }: StatusOptions, { words, language }: Context): number | null {
  if (late === undefined) return null;
  if (/^\d{1,6}$/u.test(late)) return Number(late);
  throw new CommandFailure(words.badValue('--late', late, WHOLE_NUMBER[language]));
}

const WHOLE_NUMBER = { zh: '0 或正整数', en: 'a whole number, 0 or more' } as const;

function renderOptions(
  worked: Worked,
  by: RenderOptions['by'],
  options: StatusOptions,
  { io, language }: Context,
): RenderOptions {
  return {
    language,
    by,
    width: options.output === undefined ? widthOf(io.out, io) : WIDTH_OF_FILES,
    color: options.output === undefined && hasColor(io.out, options, io),
    ambiguousWide: options.ambiguousWide === true,
    diagnostics: worked.findings.map(jsonFinding),
  };
}
