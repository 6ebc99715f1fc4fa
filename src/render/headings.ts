import type { Language } from '../diagnostics/code-entry.js';
import { weekday, type Day, type Weekday } from '../domain/day.js';

const WEEKDAYS: Record<Language, Readonly<Record<Weekday, string>>> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** 周三, Wed. */
export const weekdayName = (day: Day, language: Language): string =>
  WEEKDAYS[language][weekday(day)];

/** Headings that tables and spreadsheets share. */
export interface Headings {
  readonly code: string;
  readonly unit: string;
  /** The path of names above a unit or a member. */
  readonly above: string;
  readonly level: string;
  readonly echelon: string;
  readonly start: string;
  readonly end: string;
  readonly days: string;
  readonly float: string;
  readonly units: string;
  readonly entries: string;
  readonly firstStart: string;
  readonly lastStart: string;
  readonly lastEnd: string;
  /** Of a stage: `NAME·起`. */
  readonly from: string;
  readonly to: string;
}

export const headings: Record<Language, Headings> = {
  zh: {
    code: '编码',
    unit: '单位',
    above: '所属',
    level: '层级',
    echelon: '梯队',
    start: '启动',
    end: '结束',
    days: '天数',
    float: '余地',
    units: '单位数',
    entries: '安排数',
    firstStart: '最早启动',
    lastStart: '最晚启动',
    lastEnd: '最晚结束',
    from: '起',
    to: '止',
  },
  en: {
    code: 'Code',
    unit: 'Unit',
    above: 'Parent',
    level: 'Level',
    echelon: 'Echelon',
    start: 'Start',
    end: 'End',
    days: 'Days',
    float: 'Float',
    units: 'Units',
    entries: 'Entries',
    firstStart: 'First start',
    lastStart: 'Last start',
    lastEnd: 'Last end',
    from: 'start',
    to: 'end',
  },
};
