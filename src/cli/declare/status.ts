import { statusFormatNames } from '../../render/status/formats.js';
import type { StatusOptions } from '../commands/status.js';
import { describeArguments, withCommonOptions, type Declarer } from './declarer.js';
import { withFilter } from './filter.js';

const WORDS = {
  zh: {
    status: '看进展：谁到了哪一环节，晚几天，预计何时结束',
    progress: '进展文件（.csv 或 .yaml，- 为标准输入）；默认是方案 progress 里写的',
    on: '截至这一天（含），默认今天',
    by: '按最上级单位（top，默认；只有一个时按它的下一级）、层级（level）或安排（unit）；CSV 默认 unit',
    late: '有谁晚了超过这么多天时，退出状态为 1；未报的不算',
  },
  en: {
    status: 'where everybody is: who is late, and when it is to end',
    progress:
      'the progress file (.csv, .yaml; - is standard input); by default the one that the plan names',
    on: 'the day of the reports, included; today by default',
    by: 'rows by unit at the top, or right under it where it is the only one (top, the default), by level or by entry (unit); unit for CSV',
    late: 'exit with status 1 where anyone is later than that many days; the silent do not count',
  },
} as const;

export function declareStatus({ context, declare, done }: Declarer): void {
  const words = WORDS[context.language];
  const command = describeArguments(declare('status <plan>', words.status), [
    context.words.planFile,
  ]);
  withCommonOptions(command, context, statusFormatNames)
    .option('--progress <path>', words.progress)
    .option('--on <date>', words.on)
    .option('--by <rows>', words.by)
    .option('--late <days>', words.late);
  withFilter(command, context).action(async (plan: string, options: StatusOptions) => {
    done(await (await import('../commands/status.js')).statusCommand(plan, options, context));
  });
}
