import type { Language } from '../../diagnostics/code-entry.js';

/** What `tici suggest` says besides its answer. */
const ZH = {
  code: '日期类的诊断编号，如 TC503',
  noStdin: '标准输入不能改写；把方案存成文件再用 --apply',
  needsApply: '--dry-run 要和 --apply 一起用',
  noSuch: (which: string, count: number) =>
    count === 0
      ? `--apply ${which}：没有可采用的改法`
      : `--apply ${which}：没有这一种，写 1 到 ${count} 或其标识`,
  readOnly: (path: string) => `${path} 是只读文件，没有改动`,
  changed: (path: string) => `${path} 在读入之后变了，没有改动；请再运行一次`,
  applied: (path: string, lines: number) => `已改写 ${path}（${lines} 行）`,
  notWritten: '以上是要改的行；没有写入（--dry-run）',
};

export type SuggestCommandWords = typeof ZH;

const EN: SuggestCommandWords = {
  code: 'a code about dates, such as TC503',
  noStdin: "standard input can't be edited: save the plan as a file and use --apply on that",
  needsApply: '--dry-run goes with --apply',
  noSuch: (which, count) =>
    count === 0
      ? `--apply ${which}: there is no suggestion to take`
      : `--apply ${which}: no such suggestion; give 1 to ${count} or an id`,
  readOnly: (path) => `${path} is read-only and stays as it is`,
  changed: (path) => `${path} has changed since it was read and stays as it is: run again`,
  applied: (path, lines) => `changed ${path} (${lines} ${lines === 1 ? 'line' : 'lines'})`,
  notWritten: 'these lines would change; nothing is written (--dry-run)',
};

export const suggestCommandWords: Readonly<Record<Language, SuggestCommandWords>> = {
  zh: ZH,
  en: EN,
};
