import type { Language } from '../../diagnostics/code-entry.js';

/** A cell of a workbook that has to change. */
export interface CellChange {
  /** With the workbook: `r.xlsx#名册`. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As spreadsheets have it: `C4`. */
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

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
  byHand: (cells: readonly CellChange[], others: readonly string[]) => {
    const parts = cells.map(
      ({ sheet, row, column, cell, from, to }) =>
        `${sheet} 第 ${row} 行第 ${column} 列（${cell}）${from} → ${to}`,
    );
    const all = [...parts, ...others].join('；');
    return `tici 不改写工作簿，没有写入任何文件。请在电子表格里手工改${others.length > 0 ? '，另一处也一起改' : ''}：${all}`;
  },
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
  byHand: (cells, others) => {
    const parts = cells.map(
      ({ sheet, row, column, cell, from, to }) =>
        `${sheet} row ${row}, column ${column} (${cell}) ${from} → ${to}`,
    );
    const all = [...parts, ...others].join('; ');
    return `tici doesn't edit workbooks and has written nothing. Change by hand in the spreadsheet${others.length > 0 ? ', and the other value with it' : ''}: ${all}`;
  },
  applied: (path, lines) => `changed ${path} (${lines} ${lines === 1 ? 'line' : 'lines'})`,
  notWritten: 'these lines would change; nothing is written (--dry-run)',
};

export const suggestCommandWords: Readonly<Record<Language, SuggestCommandWords>> = {
  zh: ZH,
  en: EN,
};
