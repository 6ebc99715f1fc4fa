import { writtenOf } from '../../render/columns/written.js';
import { oneLine } from '../../render/terminal/one-line.js';
import type { FormatName } from '../../render/formats.js';
import type { RenderOptions } from '../../render/options.js';
import type { View } from '../../render/view.js';
import type { CommonOptions, Context } from '../context.js';
import { splitWords } from '../split/words.js';
import { tellFindings } from '../tell-findings.js';
import type { Worked } from '../work-out.js';

/**
 * What a file holds, or that there was nothing to show. A table says the latter itself.
 *
 * @param files how many there are where the calendar is split, else null.
 */
export async function tellWritten(
  view: View,
  format: FormatName,
  given: RenderOptions,
  files: number | null,
  { output }: CommonOptions,
  { io, language, words }: Context,
): Promise<void> {
  const [first] = view.entries();
  if (first === undefined && (format !== 'table' || files !== null)) {
    await io.err.write(`${words.nothing}\n`);
  }
  if (output === undefined || output === '-') return;
  if (files !== null) {
    await io.err.write(`${splitWords[language].written(oneLine(output), files)}\n`);
    return;
  }
  const { things, count } = writtenOf(view, format, given);
  const say = { entries: words.written, rows: words.writtenRows, events: words.writtenEvents };
  await io.err.write(`${say[things](output, count)}\n`);
}

/** Why there is no calendar, and where dates alone are wrong, the command that looks for the change. */
export async function tellNoCalendar(
  worked: Worked,
  path: string,
  options: CommonOptions,
  context: Context,
): Promise<void> {
  await tellFindings(worked, options, context);
  const { notRead, notWritten, whatToChange } = context.words;
  const { isUnread, schedule, findings } = worked;
  // Of days too far off for a forecast the finding alone tells: the plan itself is without fault.
  if (!isUnread && schedule !== null) return;
  await context.io.err.write(`${isUnread ? notRead : notWritten}\n`);
  const { isOfDates } = await import('../../suggest/findings.js');
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (isUnread || !errors.every(({ code }) => isOfDates(code))) return;
  await context.io.err.write(`${whatToChange(path, (options.set ?? []).length > 0)}\n`);
}
