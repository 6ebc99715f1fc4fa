import { findingsFormatNames } from '../../render/findings/formats.js';
import type { CheckOptions } from '../commands/check.js';
import { describeArguments, withCommonOptions, type Declarer } from './declarer.js';

export function declareCheck({ context, declare, done }: Declarer): void {
  const { words } = context;
  const command = describeArguments(declare('check <plans...>', words.check), [words.planFiles]);
  withCommonOptions(command, context, findingsFormatNames)
    .option('--max-findings <n>', words.maxFindings)
    .option('--allow-unplaced', words.allowUnplaced)
    .action(async (plans: string[], options: CheckOptions) => {
      done(await (await import('../commands/check.js')).checkCommand(plans, options, context));
    });
}
