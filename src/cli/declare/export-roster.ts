import { rosterFormatNames } from '../../render/roster/formats.js';
import type { CommonOptions } from '../context.js';
import { describeArguments, withCommonOptions, type Declarer } from './declarer.js';

const words = {
  zh: '把方案里的单位写成名册，可用 tici import 读回',
  en: 'write the units of a plan as a roster that tici import reads back',
};

export function declareExportRoster({ context, declare, done }: Declarer): void {
  const command = declare('export-roster <plan>', words[context.language]);
  describeArguments(command, [context.words.planFile]);
  withCommonOptions(command, context, rosterFormatNames).action(
    async (plan: string, options: CommonOptions) => {
      const { exportRosterCommand } = await import('../commands/export-roster.js');
      done(await exportRosterCommand(plan, options, context));
    },
  );
}
