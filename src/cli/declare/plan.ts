import { formatNames } from '../../render/formats.js';
import type { PlanOptions } from '../commands/plan.js';
import { describeArguments, withCommonOptions, type Declarer } from './declarer.js';
import { withFilter, withProgress } from './filter.js';

const WORDS = {
  zh: { split: '按这个层级分文件：每个单位一个，写到 -o 指定的文件夹' },
  en: { split: 'a file for each unit of this level, in the folder that -o names' },
} as const;

export function declarePlan({ context, declare, done }: Declarer): void {
  const { words } = context;
  const command = describeArguments(declare('plan <plan>', words.plan), [words.planFile]);
  withCommonOptions(command, context, formatNames).option('--by <rows>', words.by);
  withFilter(command, context)
    .option('--columns <names>', words.columns)
    .option('--organizer <who>', words.organizer)
    .option('--split <level>', WORDS[context.language].split);
  withProgress(command, context).action(async (plan: string, options: PlanOptions) => {
    done(await (await import('../commands/plan.js')).planCommand(plan, options, context));
  });
}
