import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay, type Day } from '../../domain/day.js';
import type { Calendar } from '../../domain/calendar.js';
import { weekdaysIn, type Weekdays } from '../weekdays.js';

/**
 * The sentences of an event. Names come in as escaped TEXT, and what comes out is TEXT again: the wording
 * itself has no comma, semicolon, backslash or line break. Days are inclusive.
 */
export interface EventWords {
  /** What stands in a title behind the name. */
  readonly titleEnd: (group: string, stage: string) => string;
  readonly unit: (path: string) => string;
  readonly group: (level: string, echelon: string) => string;
  readonly units: (count: number) => string;
  readonly time: (start: Day, end: Day) => string;
  readonly stage: (k: number, of: number, name: string, start: Day, end: Day) => string;
  readonly why: (text: string) => string;
  readonly basis: (text: string) => string;
  readonly plan: (title: string) => string;
  /** Of a kickoff without a name. */
  readonly kickoff: (title: string) => string;
  readonly kickoffCategory: string;
}

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`;
const lengthOf = (start: Day, end: Day): number => end - start + 1;

/** `2014-02-07（周五）`, and from one to another. */
const daysZh = (weekdays: Weekdays) => {
  const one = (day: Day): string => `${formatDay(day)}（${weekdays(day)}）`;
  const range = (start: Day, end: Day): string =>
    `${one(start)}至${one(end)}，共${lengthOf(start, end)}天`;
  return range;
};

const daysEn = (weekdays: Weekdays) => {
  const one = (day: Day): string => `${formatDay(day)} ${weekdays(day)}`;
  const range = (start: Day, end: Day): string =>
    `${one(start)} to ${one(end)} (${counted(lengthOf(start, end), 'day')})`;
  return range;
};

/** With days of the weekend marked on which one works. */
export const eventWords = (calendar: Calendar, language: Language): EventWords =>
  wordsOf[language](weekdaysIn(calendar, language, 'text'));

const wordsOf: Record<Language, (weekdays: Weekdays) => EventWords> = {
  zh: (weekdays) => {
    const range = daysZh(weekdays);
    return {
      titleEnd: (group, stage) => `（${group}）${stage}`,
      unit: (path) => `单位：${path}`,
      group: (level, echelon) =>
        level === echelon ? `层级：${level}` : `梯队：${level}，${echelon}`,
      units: (count) => `范围：${count}个单位，从最早启动到最晚结束`,
      time: (start, end) => `起止：${range(start, end)}`,
      stage: (k, of, name, start, end) => `环节${k}/${of}：${name}，${range(start, end)}`,
      why: (text) => `启动：${text}`,
      basis: (text) => `依据：${text}`,
      plan: (title) => `方案：${title}`,
      kickoff: (title) => `启动：${title}`,
      kickoffCategory: '启动',
    };
  },
  en: (weekdays) => {
    const range = daysEn(weekdays);
    return {
      titleEnd: (group, stage) => ` (${group}) ${stage}`,
      unit: (path) => `Unit: ${path}`,
      group: (level, echelon) => `Echelon: ${level} / ${echelon}`,
      units: (count) => `Covers: ${counted(count, 'unit')} from the first start to the last end`,
      time: (start, end) => `Dates: ${range(start, end)}`,
      stage: (k, of, name, start, end) => `Stage ${k}/${of}: ${name} / ${range(start, end)}`,
      why: (text) => `Start: ${text}`,
      basis: (text) => `Basis: ${text}`,
      plan: (title) => `Plan: ${title}`,
      kickoff: (title) => `Kickoff: ${title}`,
      kickoffCategory: 'Kickoff',
    };
  },
};
