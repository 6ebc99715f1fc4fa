import { suggestFormatNames } from '../../render/suggest/formats.js';
import type { SuggestOptions } from '../commands/suggest.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { describeArguments, withCommonOptions, type Declarer } from './declarer.js';

/** The forms that an answer has. */

const HELP: Readonly<
  Record<Language, Readonly<Record<'does' | 'for' | 'max' | 'apply' | 'dryRun', string>>>
> = {
  zh: {
    does: '日期出了错误或警告，改哪一个数最省：每个改法都试排过',
    for: '只看这个编号的错误或警告，如 TC503',
    max: '每个错误或警告最多给几种改法（默认 5）',
    apply: '把第几种（或其标识）写进方案或名册，其余一字不动',
    dryRun: '与 --apply 连用：只看改哪几行，不写文件',
  },
  en: {
    does: 'the least changes that clear errors and warnings about dates, each tried',
    for: 'only findings of this code: TC503',
    max: 'at most so many suggestions a finding (5 by default)',
    apply: 'write suggestion N, or the one with that id, into the file where the value stands',
    dryRun: 'with --apply: show the lines and write nothing',
  },
};

export function declareSuggest({ context, declare, done }: Declarer): void {
  const { words, language } = context;
  const help = HELP[language];
  const command = describeArguments(declare('suggest <plan>', help.does), [words.planFile]);
  withCommonOptions(command, context, suggestFormatNames)
    .option('--for <code>', help.for)
    .option('--max <n>', help.max)
    .option('--apply <which>', help.apply)
    .option('--dry-run', help.dryRun)
    .action(async (plan: string, options: SuggestOptions) => {
      const { suggestCommand } = await import('../commands/suggest.js');
      done(await suggestCommand(plan, options, context));
    });
}
