import { diffFormatNames } from '../../render/diff/formats.js';
import type { DiffOptions } from '../commands/diff.js';
import { describeArguments, withCommonOptions, type Declarer } from './declarer.js';

const help = {
  zh: {
    diff: '比较两份方案：改了什么，谁的日子动了，因为哪处改动；场次、会议、巡查动了哪些',
    old: '旧的一边：方案文件，或留存的 tici plan -f json 输出；- 为标准输入',
    new: '新的一边：方案文件；- 为标准输入。--set 只改这一边',
    by: '按层级（level）或逐个安排（unit）；CSV 默认 unit，其余默认 level',
    exitCode: '日程有变动时退出状态为 1，出错为 2',
    events: 'ICS 里有哪些事件：环节（stages）、场次会议巡查（activities）、全部（all，默认）',
  },
  en: {
    diff: 'compare two plans: what was written, what moved, and which change moved it; which occurrences, meetings and visits moved',
    old: 'OLD: a plan, or kept output of tici plan -f json; - is standard input',
    new: 'NEW: a plan; - is standard input. --set changes this one alone',
    by: 'counts by level, or names by unit; unit for CSV, level otherwise',
    exitCode: 'exit with 1 where the calendar differs, with 2 on errors',
    events:
      'which events the ICS has: stages, activities (occurrences, meetings, visits), or all (the default)',
  },
} as const;

export function declareDiff({ context, declare, done }: Declarer): void {
  const words = help[context.language];
  const command = describeArguments(declare('diff <old> <new>', words.diff), [
    words.old,
    words.new,
  ]);
  withCommonOptions(command, context, diffFormatNames)
    .option('--by <rows>', words.by)
    .option('--exit-code', words.exitCode)
    .option('--allow-unplaced', context.words.allowUnplaced)
    .option('--events <kinds>', words.events)
    .option('--organizer <who>', context.words.organizer)
    .action(async (old: string, now: string, options: DiffOptions) => {
      done(await (await import('../commands/diff.js')).diffCommand(old, now, options, context));
    });
}
