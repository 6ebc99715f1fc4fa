import type { Language } from '../diagnostics/catalog.js';
import { weekday, type Day } from '../domain/day.js';

const WEEKDAYS: Record<Language, readonly string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** 周三, Wed. */
export const weekdayName = (day: Day, language: Language): string =>
  WEEKDAYS[language][weekday(day)]!;

/** Headings that tables and spreadsheets share. */
export interface Headings {
  readonly code: string;
  readonly unit: string;
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
    float: '机动',
    units: '单位数',
    entries: '安排数',
    firstStart: '最早启动',
    lastStart: '最晚启动',
    lastEnd: '最晚结束',
    from: '起',
    to: '止',
  },
  en: {
    code: 'code',
    unit: 'unit',
    above: 'above',
    level: 'level',
    echelon: 'echelon',
    start: 'start',
    end: 'end',
    days: 'days',
    float: 'float',
    units: 'units',
    entries: 'entries',
    firstStart: 'first start',
    lastStart: 'last start',
    lastEnd: 'last end',
    from: 'from',
    to: 'to',
  },
};
