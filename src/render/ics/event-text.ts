import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay, type Day } from '../../domain/day.js';
import { weekdayName } from '../headings.js';

/**
 * The sentences of an event. Names come in as escaped TEXT, and what comes out is TEXT again: the wording
 * itself has no comma, semicolon, backslash or line break. Days are inclusive.
 */
export interface EventWords {
  readonly title: (name: string, group: string, stage: string) => string;
  readonly unit: (path: string) => string;
  readonly group: (level: string, echelon: string) => string;
  readonly units: (count: number) => string;
  readonly time: (start: Day, end: Day) => string;
  readonly stage: (k: number, of: number, name: string, start: Day, end: Day) => string;
  readonly why: (text: string) => string;
  readonly basis: (text: string) => string;
}

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`;
const lengthOf = (start: Day, end: Day): number => end - start + 1;
const dayZh = (day: Day): string => `${formatDay(day)}（${weekdayName(day, 'zh')}）`;
const dayEn = (day: Day): string => `${formatDay(day)} ${weekdayName(day, 'en')}`;
const rangeZh = (start: Day, end: Day): string =>
  `${dayZh(start)}至${dayZh(end)}，共${lengthOf(start, end)}天`;
const rangeEn = (start: Day, end: Day): string =>
  `${dayEn(start)} to ${dayEn(end)} (${counted(lengthOf(start, end), 'day')})`;

export const eventWords: Record<Language, EventWords> = {
  zh: {
    title: (name, group, stage) => `${name}（${group}）${stage}`,
    unit: (path) => `单位：${path}`,
    group: (level, echelon) =>
      level === echelon ? `层级：${level}` : `梯队：${level}，${echelon}`,
    units: (count) => `范围：${count}个单位，从最早启动到最晚结束`,
    time: (start, end) => `起止：${rangeZh(start, end)}`,
    stage: (k, of, name, start, end) => `环节${k}/${of}：${name}，${rangeZh(start, end)}`,
    why: (text) => `启动：${text}`,
    basis: (text) => `依据：${text}`,
  },
  en: {
    title: (name, group, stage) => `${name} (${group}) ${stage}`,
    unit: (path) => `Unit: ${path}`,
    group: (level, echelon) => `Echelon: ${level} / ${echelon}`,
    units: (count) => `Covers: ${counted(count, 'unit')} from the first start to the last end`,
    time: (start, end) => `Dates: ${rangeEn(start, end)}`,
    stage: (k, of, name, start, end) => `Stage ${k}/${of}: ${name} / ${rangeEn(start, end)}`,
    why: (text) => `Start: ${text}`,
    basis: (text) => `Basis: ${text}`,
  },
};
