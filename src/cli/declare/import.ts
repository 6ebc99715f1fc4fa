import type { Language } from '../../diagnostics/code-entry.js';
import type { ImportOptions } from '../commands/import.js';
import { describeArguments, repeated, type Declarer } from './declarer.js';

const WORDS = {
  zh: {
    description: '读入单位名册（Excel 或 CSV），写成方案里的 units',
    roster: '名册（.xlsx、.csv）；- 为标准输入',
    output: '写成单位文件（YAML）',
    into: '写进这个方案，代替其中的 units，其余一字不动',
    force: '方案里写的是 units: { file: … } 时也代替',
    sheet: '只读这张工作表：名称，或第几张',
    header: '表头在第几行',
    map: '这一列是什么，可重复，如 机构全称=name',
    dryRun: '只说读到了什么，不写',
  },
  en: {
    description: 'read a roster of units (spreadsheet or CSV) and write it as units of a plan',
    roster: 'the roster (.xlsx, .csv); - is standard input',
    output: 'write a file of units (YAML)',
    into: 'write into this plan, in place of its units; the rest stays as it is',
    force: 'also in place of units: { file: … }',
    sheet: 'read this sheet only: its name, or its number',
    header: 'the row of the headings',
    map: 'what a column is, repeatable: 机构全称=name',
    dryRun: 'say what was read, and write nothing',
  },
} as const satisfies Record<Language, unknown>;

export function declareImport({ context, declare, done }: Declarer): void {
  const { words, language } = context;
  const own = WORDS[language];
  describeArguments(declare('import <roster>', own.description), [own.roster])
    .option('-o, --output <path>', own.output)
    .option('--into <plan>', own.into)
    .option('--force', own.force)
    .option('--sheet <name>', own.sheet)
    .option('--header <row>', own.header)
    .option('--map <heading=key>', own.map, repeated, [])
    .option('--dry-run', own.dryRun)
    .option('--lang <language>', words.lang)
    .option('--no-color', words.noColor)
    .option('--strict', words.strict)
    .option('-q, --quiet', words.quiet)
    .option('--severity <code=severity>', words.severity, repeated, [])
    .option('--ambiguous-wide', words.ambiguousWide)
    .action(async (roster: string, options: ImportOptions) => {
      done(await (await import('../commands/import.js')).importCommand(roster, options, context));
    });
}
