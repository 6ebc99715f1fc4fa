import type { InitOptions } from '../starter/options.js';
import { templateNames } from '../starter/templates/names.js';
import { describeArguments, type Declarer } from './declarer.js';

const words = {
  zh: {
    init: '写一份带说明的新方案',
    folder: '放在哪个文件夹（默认当前文件夹），没有就新建',
    template: `样子：${templateNames.join('、')}`,
    title: '标题',
    id: '标识，日历事件由它辨认；默认为标题加年份',
    kickoff: '启动日，如 2026-03-02',
    levels: '层级，从上到下，如“市,县,乡镇”',
    roster: '单位名册（.xlsx、.csv），读成 units.yaml',
    yes: '不提问，没有写的选项用默认值',
  },
  en: {
    init: 'write a new plan with comments',
    folder: 'the folder it goes into (this one by default), made where it is missing',
    template: `what it is for: ${templateNames.join(', ')}`,
    title: 'the title',
    id: 'what calendar events are known by; by default the title and the year',
    kickoff: 'the kickoff, like 2026-03-02',
    levels: 'the levels, top first, like "City,County,Town"',
    roster: 'a roster of units (.xlsx, .csv), read into units.yaml',
    yes: 'ask nothing; what no option says is as usual',
  },
};

export function declareInit({ context, declare, done }: Declarer): void {
  const say = words[context.language];
  describeArguments(declare('init [folder]', say.init), [say.folder])
    .option('--template <name>', say.template)
    .option('--title <text>', say.title)
    .option('--id <text>', say.id)
    .option('--kickoff <date>', say.kickoff)
    .option('--levels <levels>', say.levels)
    .option('--roster <path>', say.roster)
    .option('-y, --yes', say.yes)
    .option('--lang <language>', context.words.lang)
    .option('--no-color', context.words.noColor)
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { initCommand } = await import('../commands/init.js');
      done(await initCommand(folder ?? '.', options, context));
    });
}
