import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay, type Day } from '../../domain/day.js';

/** Words that only the workbook needs. */
export interface XlsxWords {
  readonly sheets: Readonly<
    Record<
      | 'levels'
      | 'units'
      | 'entries'
      | 'agendas'
      | 'activities'
      | 'meetings'
      | 'people'
      | 'visits'
      | 'findings',
      string
    >
  >;
  /** Formats of dates: whole, and where all are of one year that the title names. */
  readonly day: string;
  readonly shortDay: string;
  readonly date: (day: Day) => string;
  readonly between: string;
  readonly named: (label: string, text: string) => string;
  readonly month: (month: number) => string;
  readonly year: (year: string) => string;
  /** What the columns of the chart are, and what their colours and marks mean. */
  readonly chart: Readonly<Record<'week' | 'month' | 'year', string>>;
  readonly byStage: string;
  readonly oneColor: string;
  readonly groups: string;
  /** Over the first days of the stages. */
  readonly stageStarts: string;
  readonly closed: string;
  readonly kickoff: string;
  readonly windowEnd: string;
  /** Between the remarks on the chart. */
  readonly comma: string;
  readonly pages: string;
  readonly tooManyRows: (sheet: string, rows: number, most: number) => string;
}

export const xlsxWords: Readonly<Record<Language, XlsxWords>> = {
  zh: {
    sheets: {
      levels: '按层级',
      units: '按单位',
      entries: '明细',
      agendas: '各人日程',
      activities: '活动',
      meetings: '会议',
      people: '联系和督导',
      visits: '巡查',
      findings: '诊断',
    },
    day: 'yyyy"年"m"月"d"日"',
    shortDay: 'm"月"d"日"',
    date: (day) => {
      const [year, month, date] = partsOf(day);
      return `${year}年${month}月${date}日`;
    },
    between: '　　',
    named: (label, text) => `${label}：${text}`,
    month: (month) => `${month}月`,
    year: (year) => `${year}年`,
    chart: {
      week: '每格一周，写着周一的日子',
      month: '每格一个月',
      year: '每格一年',
    },
    byStage: '颜色是占这一格日子最多的环节，同表头',
    oneColor: '有颜色的是进行的时间',
    groups: '灰条是下属各项合起来的起止',
    stageStarts: '各环节开始',
    closed: '表头灰色的，放假和避开的日子较多',
    kickoff: '启动',
    windowEnd: '总时限',
    comma: '；',
    pages: '第 &P 页，共 &N 页',
    tooManyRows: (sheet, rows, most) =>
      `工作表“${sheet}”要 ${rows} 行，Excel 最多 ${most} 行：请用 --unit、--level 等缩小范围，或用 -f csv`,
  },
  en: {
    sheets: {
      levels: 'By level',
      units: 'By unit',
      entries: 'Entries',
      agendas: 'Agendas',
      activities: 'Activities',
      meetings: 'Meetings',
      people: 'People',
      visits: 'Visits',
      findings: 'Findings',
    },
    day: 'yyyy-mm-dd',
    shortDay: 'yyyy-mm-dd',
    date: formatDay,
    between: '    ',
    named: (label, text) => `${label}: ${text}`,
    month: (month) => MONTHS[month - 1] ?? '',
    year: (year) => year,
    chart: {
      week: 'A column is a week and bears the date of its Monday',
      month: 'A column is a month',
      year: 'A column is a year',
    },
    byStage: 'its colour is the stage with most of its days, as in the headings',
    oneColor: 'coloured while under way',
    groups: 'a grey bar runs from the first start to the last end of what stands below',
    stageStarts: 'Stages begin',
    closed: 'a grey heading has many days off or avoided',
    kickoff: 'Kickoff',
    windowEnd: 'Window ends',
    comma: '; ',
    pages: 'Page &P of &N',
    tooManyRows: (sheet, rows, most) =>
      `the sheet "${sheet}" takes ${rows} rows, and Excel has room for ${most}: narrow it with --unit, --level and the like, or use -f csv`,
  },
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Year, month and date of a day, without zeros in front of the latter two. */
export function partsOf(day: Day): readonly [year: string, month: number, date: number] {
  const text = formatDay(day);
  return [text.slice(0, -6), Number(text.slice(-5, -3)), Number(text.slice(-2))];
}
