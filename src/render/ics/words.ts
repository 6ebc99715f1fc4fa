import type { Language } from '../../diagnostics/catalog.js';
import { formatDay, type Day } from '../../domain/day.js';
import { weekdayName } from '../words.js';

/** The sentences of an event's description. Days are inclusive. */
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

const dayZh = (day: Day): string => `${formatDay(day)}（${weekdayName(day, 'zh')}）`;
const dayEn = (day: Day): string => `${formatDay(day)} ${weekdayName(day, 'en')}`;

export const eventWords: Record<Language, EventWords> = {
  zh: {
    title: (name, group, stage) => `${name}（${group}）${stage}`,
    unit: (path) => `单位：${path}`,
    group: (level, echelon) => `梯队：${level}，${echelon}`,
    units: (count) => `范围：${count}个单位，从最早启动到最晚结束`,
    time: (start, end) => `起止：${dayZh(start)}至${dayZh(end)}，共${end - start + 1}天`,
    stage: (k, of, name, start, end) =>
      `环节：${name}（第${k}个，共${of}个），${formatDay(start)}至${formatDay(end)}，共${end - start + 1}天`,
    why: (text) => `启动：${text}`,
    basis: (text) => `依据：${text}`,
  },
  en: {
    title: (name, group, stage) => `${name} (${group}) ${stage}`,
    unit: (path) => `Unit: ${path}`,
    group: (level, echelon) => `Echelon: ${level}, ${echelon}`,
    units: (count) => `Covers: ${count} units, from the first start to the last end`,
    time: (start, end) => `Dates: ${dayEn(start)} to ${dayEn(end)}, ${end - start + 1} days`,
    stage: (k, of, name, start, end) =>
      `Stage ${k} of ${of}: ${name}, ${formatDay(start)} to ${formatDay(end)}, ${end - start + 1} days`,
    why: (text) => `Start: ${text}`,
    basis: (text) => `Basis: ${text}`,
  },
};
