import type { Command } from 'commander';
import type { Context } from '../context.js';
import { repeated } from './declarer.js';

/** The options that narrow what is shown of a calendar. */
export const withFilter = (command: Command, { words }: Context): Command =>
  command
    .option('--level <name>', words.level, repeated, [])
    .option('--unit <unit>', words.unit, repeated, [])
    .option('--echelon <name>', words.echelon, repeated, [])
    .option('--system <name>', words.system, repeated, [])
    .option('--tag <name>', words.tag, repeated, [])
    .option('--from <date>', words.from)
    .option('--to <date>', words.to);

const WORDS = {
  zh: {
    progress: '进展文件（.csv 或 .yaml，- 为标准输入）：用报的日子代替计划的日子',
    on: '截至这一天（含），默认今天；与 --progress 一起用',
  },
  en: {
    progress:
      'a progress file (.csv, .yaml; - is standard input): days reported replace those planned',
    on: 'the day of the reports, included; today by default; goes with --progress',
  },
} as const;

/** A progress file, and the day that it is looked at by. */
export function withProgress(command: Command, { language }: Context): Command {
  const words = WORDS[language];
  return command.option('--progress <path>', words.progress).option('--on <date>', words.on);
}
