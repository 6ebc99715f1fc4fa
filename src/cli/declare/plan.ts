import { formatNames } from '../../render/formats.js';
import type { PlanOptions } from '../commands/plan.js';
import { describeArguments, repeated, withCommonOptions, type Declarer } from './declarer.js';
import { withFilter, withProgress } from './filter.js';

const WORDS = {
  zh: {
    activity: '只看这些活动和会议，可重复',
    person: '只看这些联系领导和督导组要出席的，可重复',
    split:
      '按这个层级分文件，每个单位一个；写 person 则每位联系领导、每个督导组一个；写到 -o 指定的文件夹',
    alarm: 'ICS：事件前几天提醒，如 1天；全天事件在那天早上 9 点响',
    events: 'ICS 里有哪些事件：环节（stages）、场次会议巡查（activities）、全部（all，默认）',
  },
  en: {
    activity: 'only these activities and meetings, repeatable',
    person: 'only what these leaders and groups attend, repeatable',
    split:
      'a file for each unit of this level, or with person for each leader and group, in the folder that -o names',
    alarm:
      'ICS: ring so many days before an event, as in "1 day"; at nine in the morning where it lasts all day',
    events:
      'which events the ICS has: stages, activities (occurrences, meetings, visits), or all (the default)',
  },
} as const;

export function declarePlan({ context, declare, done }: Declarer): void {
  const { words } = context;
  const command = describeArguments(declare('plan <plan>', words.plan), [words.planFile]);
  withCommonOptions(command, context, formatNames).option('--by <rows>', words.by);
  withFilter(command, context)
    .option('--activity <name>', WORDS[context.language].activity, repeated, [])
    .option('--person <name>', WORDS[context.language].person, repeated, [])
    .option('--columns <names>', words.columns)
    .option('--organizer <who>', words.organizer)
    .option('--alarm <span>', WORDS[context.language].alarm)
    .option('--events <kinds>', WORDS[context.language].events)
    .option('--split <level>', WORDS[context.language].split)
    .option('--allow-unplaced', words.allowUnplaced)
    .option('--document-title <text>', words.documentTitle);
  withProgress(command, context).action(async (plan: string, options: PlanOptions) => {
    done(await (await import('../commands/plan.js')).planCommand(plan, options, context));
  });
}
