import { formatNames } from '../../render/formats.js';
import type { PlanOptions } from '../commands/plan.js';
import { describeArguments, withCommonOptions, type Declarer } from './declarer.js';
import { withFilter, withProgress } from './filter.js';

export function declarePlan({ context, declare, done }: Declarer): void {
  const { words } = context;
  const command = describeArguments(declare('plan <plan>', words.plan), [words.planFile]);
  withCommonOptions(command, context, formatNames).option('--by <rows>', words.by);
  withFilter(command, context)
    .option('--columns <names>', words.columns)
    .option('--organizer <who>', words.organizer)
    .option('--allow-unplaced', words.allowUnplaced);
  withProgress(command, context).action(async (plan: string, options: PlanOptions) => {
    done(await (await import('../commands/plan.js')).planCommand(plan, options, context));
  });
}
