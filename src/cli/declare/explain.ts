import type { Language } from '../../diagnostics/code-entry.js';
import { explainFormatNames } from '../../render/explain/formats.js';
import type { ExplainOptions } from '../commands/explain.js';
import { describeArguments, repeated, withCommonOptions, type Declarer } from './declarer.js';

const WORDS: Record<Language, Readonly<Record<'explain' | 'units' | 'echelon' | 'all', string>>> = {
  zh: {
    explain: '说明一个单位的日期是怎么来的，能推多少，牵动谁',
    units: '单位：标识、编码、路径或路径末尾，成员的路径，或安排的 id',
    echelon: '只说这些梯队，可重复',
    all: '列出有关的全部规则和限制，不只是起作用的那一条',
  },
  en: {
    explain: 'say why a unit’s dates are what they are, how far they can slip and who would move',
    units: 'units: id, code, path or its end, a member’s path, or an entry’s id',
    echelon: 'only these echelons, repeatable',
    all: 'every rule and bound that concerns it, not only the one chain that counts',
  },
};

export function declareExplain({ context, declare, done }: Declarer): void {
  const words = WORDS[context.language];
  const command = describeArguments(declare('explain <plan> <units...>', words.explain), [
    context.words.planFile,
    words.units,
  ]);
  withCommonOptions(command, context, explainFormatNames)
    .option('--echelon <name>', words.echelon, repeated, [])
    .option('--all', words.all)
    .action(async (plan: string, units: string[], options: ExplainOptions) => {
      const { explainCommand } = await import('../commands/explain.js');
      done(await explainCommand(plan, units, options, context));
    });
}
