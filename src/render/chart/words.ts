import type { Language } from '../../diagnostics/code-entry.js';

/** Words that only the chart needs; it shares the others with tables. */
export interface ChartWords {
  /** Of the whole picture, for those who can't see it. */
  readonly chart: (title: string) => string;
  readonly rest: string;
  readonly avoid: string;
  readonly avoided: (ranges: readonly string[], more: number) => string;
  readonly noRest: string;
  readonly kickoff: string;
  readonly windowEnd: string;
  readonly asOf: string;
  /** What the steps in a row mean. */
  readonly steps: string;
  readonly extent: string;
  /** Stands for the stages of a plan that has none. */
  readonly whole: string;
  readonly years: (year: number) => readonly string[];
  readonly months: (year: number, month: number) => readonly string[];
  /** Below a year. */
  readonly monthOnly: (month: number) => readonly string[];
  /** @param rows how many there are, and @param most how many a picture takes. */
  readonly tooMany: (rows: number, most: number) => string;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const chartWords: Record<Language, ChartWords> = {
  zh: {
    chart: (title) => `梯次图：${title}`,
    rest: '休息日',
    avoid: '避开的日子',
    avoided: (ranges, more) => `避开：${ranges.join('；')}${more > 0 ? `；另有${more}段` : ''}`,
    noRest: '跨度长，休息日没有画出',
    kickoff: '启动',
    windowEnd: '总时限止',
    asOf: '截至',
    steps: '台阶：各单位起止不一；颜色的高度是处在这一环节的单位所占比重，先启动的在上',
    extent: '细线：最早启动到最晚结束',
    whole: '安排的时间',
    years: (year) => [`${year}年`, String(year), shortYear(year)],
    months: (year, month) => [`${year}年${month}月`, `${month}月`, String(month)],
    monthOnly: (month) => [`${month}月`, String(month)],
    tooMany: (rows, most) =>
      `图上最多画 ${most} 行，这里有 ${rows} 行：用 --unit、--level 缩小范围，或用 --by level 按层级画，或写成网页（-f html）、Excel 表（-f xlsx）`,
  },
  en: {
    chart: (title) => `Step chart: ${title}`,
    rest: 'days of rest',
    avoid: 'days to avoid',
    avoided: (ranges, more) => `Avoided: ${ranges.join('; ')}${more > 0 ? `; ${more} more` : ''}`,
    noRest: 'too long a time to show days of rest',
    kickoff: 'Kickoff',
    windowEnd: 'Window ends',
    asOf: 'As of',
    steps:
      'Steps: units start or end on different days; the height of a colour is the share of them in that stage, the first ones at the top',
    extent: 'thin line: from the first start to the last end',
    whole: 'time of the entries',
    years: (year) => [String(year), shortYear(year)],
    months: (year, month) => [
      `${MONTHS[month - 1]} ${year}`,
      MONTHS[month - 1] ?? '',
      String(month),
    ],
    monthOnly: (month) => [MONTHS[month - 1] ?? '', String(month)],
    tooMany: (rows, most) =>
      `a chart takes ${most} rows at the most, and there are ${rows}: narrow it by --unit or --level, draw it by level (--by level), or write a page (-f html) or a workbook (-f xlsx)`,
  },
};

const shortYear = (year: number): string => `'${String(year).slice(-2).padStart(2, '0')}`;
