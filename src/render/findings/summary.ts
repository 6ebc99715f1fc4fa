import { plural } from '../../diagnostics/phrases.js';
import type { Report } from '../../diagnostics/report.js';
import type { FindingsOptions } from './options.js';

type Told = Pick<FindingsOptions, 'language' | 'chalk'>;

/** The last line of the text form: how many errors and warnings, and how many of them were not shown. */
export function summary({ counts, hidden, files }: Report, { language, chalk }: Told): string {
  const { errors, warnings } = counts;
  if (errors + warnings === 0) return chalk.green(CLEAN[language](files.length));
  const paint = errors > 0 ? chalk.red : chalk.yellow;
  const total = paint(TOTAL[language](errors, warnings));
  return hidden === 0 ? total : `${total}${HIDDEN[language](hidden)}`;
}

const CLEAN = {
  zh: (files: number) => `检查了${files}个文件，没有发现问题。`,
  en: (files: number) => `Checked ${plural(files, 'file')}, found nothing wrong.`,
};

const TOTAL = {
  zh: (errors: number, warnings: number) =>
    `共${[errors > 0 ? `${errors}个错误` : '', warnings > 0 ? `${warnings}个警告` : ''].filter(Boolean).join('、')}。`,
  en: (errors: number, warnings: number) =>
    `Found ${[errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''].filter(Boolean).join(' and ')}.`,
};

const HIDDEN = {
  zh: (hidden: number) => `其中${hidden}条未显示（见 --max-findings）。`,
  en: (hidden: number) => ` ${hidden} of them not shown (see --max-findings).`,
};
