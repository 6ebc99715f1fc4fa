import type { Language } from '../../diagnostics/code-entry.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Plan } from '../../domain/plan.js';
import { rosterFormats } from '../../render/roster/formats.js';
import { rosterOf } from '../../render/roster/roster.js';
import { oneLine } from '../../render/terminal/one-line.js';
import type { Sheet } from '../../render/sheet/sheet.js';
import type { CommonOptions, Context } from '../context.js';
import { readBack } from '../export/read-back.js';
import { uncarried } from '../export/uncarried.js';
import { chosenFormat } from '../options/format.js';
import { readPlan } from '../read-plan.js';
import { send } from '../send.js';
import { tellFindings } from '../tell-findings.js';

const words = {
  zh: {
    notWritten: '方案有错误，没有写出名册',
    written: (path: string, rows: number) => `已写入 ${path}（${rows} 行）`,
  },
  en: {
    notWritten: 'the plan has errors: no roster was written',
    written: (path: string, rows: number) => `wrote ${path} (${rows} rows)`,
  },
};

/** `tici export-roster PLAN -o r.xlsx|csv`: the units of a plan as a roster that `tici import` reads back. */
export async function exportRosterCommand(
  path: string,
  options: CommonOptions,
  context: Context,
): Promise<number> {
  const { io, language } = context;
  const format = chosenFormat(options, rosterFormats, 'csv', context);
  const read = await readPlan(path, options, context, (plan) => lossesOf(plan, language));
  await tellFindings(read, options, context);
  if (read.plan === null) {
    await io.err.write(`${words[language].notWritten}\n`);
    return read.status;
  }
  const { title, issued } = read.plan;
  const sheet = rosterOf(read.plan, language);
  const write = await rosterFormats[format].load();
  const chunks = write(sheet, { language, title, issued });
  await send(chunks, options.output, context, read.sources);
  if (options.quiet !== true) await tellWritten(sheet, options, context);
  return read.status;
}

/** A roster is read back before it is written: what it could not say is told. */
async function lossesOf(plan: Plan, language: Language): Promise<readonly Diagnostic[]> {
  return uncarried(plan, (await readBack(rosterOf(plan, language), plan)) ?? []);
}

async function tellWritten(
  { rows }: Sheet,
  { output }: CommonOptions,
  { io, language }: Context,
): Promise<void> {
  if (output === undefined || output === '-') return;
  await io.err.write(`${words[language].written(oneLine(output), rows.length)}\n`);
}
