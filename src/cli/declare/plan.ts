import { formatNames } from '../../render/formats.js';
import type { PlanOptions } from '../commands/plan.js';
import { describeArguments, repeated, withCommonOptions, type Declarer } from './declarer.js';

export function declarePlan({ context, declare, done }: Declarer): void {
  const { words } = context;
  const command = describeArguments(declare('plan <plan>', words.plan), [words.planFile]);
  withCommonOptions(command, context, formatNames)
    .option('--by <rows>', words.by)
    .option('--level <name>', words.level, repeated, [])
    .option('--unit <unit>', words.unit, repeated, [])
    .option('--echelon <name>', words.echelon, repeated, [])
    .option('--system <name>', words.system, repeated, [])
    .option('--tag <name>', words.tag, repeated, [])
    .option('--from <date>', words.from)
    .option('--to <date>', words.to)
    .option('--columns <names>', words.columns)
    .option('--organizer <who>', words.organizer)
    .action(async (plan: string, options: PlanOptions) => {
      done(await (await import('../commands/plan.js')).planCommand(plan, options, context));
    });
}
