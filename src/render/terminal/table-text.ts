import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay, yearOf, type Day } from '../../domain/day.js';
import type { Weekdays } from '../weekdays.js';

/** Words that only the terminal's tables need. Days are inclusive. */
export interface TableWords {
  readonly kickoff: string;
  readonly window: string;
  readonly scope: string;
  readonly lastEnd: string;
  readonly range: (from: string, to: string, days: number) => string;
  readonly noWindow: string;
  /** Where days are as reported: by which day. */
  readonly progress: string;
  readonly asOf: (day: string) => string;
  /** How many are shown, of how many entries in all. */
  readonly counts: (units: number, entries: number, all: number) => string;
  /** Days from the last end to the window's last day; negative where it ends too late. */
  readonly left: (days: number) => string;
  readonly nothing: string;
  readonly stages: string;
  /** Stands for a float that nothing limits. */
  readonly unlimited: string;
  /** Columns that there was no room for, and how to get them. */
  readonly leftOut: (names: readonly string[]) => string;
  /** The same of a table of occurrences. */
  readonly leftOutOfAgenda: (names: readonly string[]) => string;
  readonly occurrences: string;
  /** How many are shown, and how many of them have no day. */
  readonly countsOfOccurrences: (count: number, unplaced: number) => string;
  readonly countOfMeetings: (count: number) => string;
  readonly countOfVisits: (count: number, unplaced: number) => string;
  readonly betweenCounts: string;
  readonly noOccurrences: string;
  /** Of what people have to be at. */
  readonly noEvents: string;
  readonly nobody: string;
  /** Stands for a day that there is none of. */
  readonly unplaced: string;
  /** Somebody's half-days in all, and those of the week that has most. */
  readonly load: (halfDays: string) => string;
  /** The same where a part of what somebody has to be at is shown. */
  readonly loadInAll: (halfDays: string) => string;
  readonly fullestWeek: (from: string, halfDays: number) => string;
  /** A table of the columns that were asked for, with lines of that width, has no room. */
  readonly tooWide: (width: number) => string;
}

export const tableWords: Record<Language, TableWords> = {
  zh: {
    kickoff: '启动',
    window: '总时限',
    scope: '范围',
    lastEnd: '最晚结束',
    range: (from, to, days) => `${from} 至 ${to}，共${days}天`,
    noWindow: '方案未设总时限',
    progress: '进展',
    asOf: (day) => `截至 ${day}；还没报的日子是预计`,
    counts: (units, entries, all) =>
      `${grouped(units)}个单位，${grouped(entries)}项安排` +
      (entries < all ? `（全部${grouped(all)}项的一部分）` : ''),
    left: (days) => (days < 0 ? `，超出总时限${-days}天` : `，距总时限还有${days}天`),
    nothing: '没有符合条件的安排。',
    stages: '各环节起止',
    unlimited: '不限',
    leftOut: (names) =>
      `宽度不够，略去${names.join('、')}；用 --columns 单位,启动,${names[0] ?? ''} 选列`,
    leftOutOfAgenda: (names) =>
      `宽度不够，略去${names.join('、')}；用 --columns 日期,单位,${names[0] ?? ''} 选列`,
    occurrences: '场次',
    countsOfOccurrences: (count, unplaced) =>
      `${grouped(count)}场${unplaced === 0 ? '' : `，其中${grouped(unplaced)}场没有排上`}`,
    countOfMeetings: (count) => `会议${grouped(count)}次`,
    countOfVisits: (count, unplaced) =>
      `巡查${grouped(count)}次${unplaced === 0 ? '' : `，其中${grouped(unplaced)}次没有排上`}`,
    betweenCounts: '；',
    noOccurrences: '没有符合条件的场次。',
    noEvents: '没有符合条件的场次、会议和巡查。',
    nobody: '方案没有联系领导和督导组。',
    unplaced: '未排上',
    load: (halfDays) => `共${halfDays}个半天`,
    loadInAll: (halfDays) => `全程（不只以上）共${halfDays}个半天`,
    fullestWeek: (from, halfDays) => `；最满的一周从 ${from} 起，${halfDays}个半天`,
    tooWide: (width) => `表宽${width}列，超出终端，请加宽终端或少选几列`,
  },
  en: {
    kickoff: 'Kickoff',
    window: 'Window',
    scope: 'Shown',
    lastEnd: 'Last end',
    range: (from, to, days) => `${from} to ${to}, ${days} days`,
    noWindow: 'the plan sets none',
    progress: 'Progress',
    asOf: (day) => `as reported by ${day}; other days are a forecast`,
    counts: (units, entries, all) =>
      `${grouped(units)} ${units === 1 ? 'unit' : 'units'}, ` +
      `${grouped(entries)} ${entries === 1 ? 'entry' : 'entries'}` +
      (entries < all ? ` (of ${grouped(all)})` : ''),
    left: (days) =>
      days < 0 ? `, ${-days} days after the window` : `, ${days} days before the window's end`,
    nothing: 'No entry matches.',
    stages: 'Stages, from first start to last end',
    unlimited: 'any',
    leftOut: (names) =>
      `Left out: ${names.join(', ')}; choose with --columns unit,start,${(names[0] ?? '').toLowerCase()}`,
    leftOutOfAgenda: (names) =>
      `Left out: ${names.join(', ')}; choose with --columns date,unit,${(names[0] ?? '').toLowerCase()}`,
    occurrences: 'Dated',
    countsOfOccurrences: (count, unplaced) =>
      `${grouped(count)} ${count === 1 ? 'occurrence' : 'occurrences'}` +
      (unplaced === 0 ? '' : `, ${grouped(unplaced)} of them without a day`),
    countOfMeetings: (count) => `${grouped(count)} ${count === 1 ? 'meeting' : 'meetings'}`,
    countOfVisits: (count, unplaced) =>
      `${grouped(count)} ${count === 1 ? 'inspection' : 'inspections'}` +
      (unplaced === 0 ? '' : `, ${grouped(unplaced)} of them without a day`),
    betweenCounts: '; ',
    noOccurrences: 'No occurrence matches.',
    noEvents: 'No occurrence, meeting or inspection matches.',
    nobody: 'The plan has no leaders and no groups.',
    unplaced: 'not placed',
    load: (halfDays) => `${halfDays} ${halfDays === '1' ? 'half-day' : 'half-days'} in all`,
    loadInAll: (halfDays) =>
      `${halfDays} ${halfDays === '1' ? 'half-day' : 'half-days'} over the whole plan, not only the above`,
    fullestWeek: (from, halfDays) =>
      `; the fullest week begins ${from}, with ${halfDays} ${halfDays === 1 ? 'half-day' : 'half-days'}`,
    tooWide: (width) =>
      `The table takes ${width} columns, more than there are: widen the terminal or choose fewer.`,
  },
};

/** 15573 → 15,573. */
export const grouped = (count: number): string =>
  String(count).replaceAll(/\B(?=(\d{3})+$)/gu, ',');

/** `2014-02-07 周五`, or without the weekday. */
export const dayText = (day: Day, weekdays: Weekdays | null): string =>
  weekdays === null ? formatDay(day) : `${formatDay(day)} ${weekdays(day)}`;

/** `02-07~03-14` where all days are of one year, which the headline names; else with the years. */
export function rangeText(start: Day, end: Day, oneYear: boolean): string {
  const cut = oneYear ? 'YYYY-'.length : 0;
  return `${formatDay(start).slice(cut)}~${formatDay(end).slice(cut)}`;
}

export const isOneYear = (from: Day, to: Day): boolean => yearOf(from) === yearOf(to);
