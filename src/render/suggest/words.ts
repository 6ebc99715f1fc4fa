import type { Language } from '../../diagnostics/code-entry.js';
import { plural } from '../../diagnostics/phrases.js';
import { formatDay, type Day } from '../../domain/day.js';
import { grouped } from '../terminal/table-text.js';
import type { CodeCount } from './view.js';

export interface SuggestWords {
  readonly found: (plan: string, errors: number, warnings: number) => string;
  readonly nothing: (plan: string) => string;
  readonly nothingOf: (plan: string, code: string) => string;
  /** No finding about the days of entries, though there are some of activities, of which `ofActivities` tells. */
  readonly nothingOfEntries: (plan: string) => string;
  /** Findings that nothing is suggested for. */
  readonly ofActivities: (errors: number, warnings: number) => string;
  /** Errors that come before any dates. */
  readonly checkFirst: (plan: string, count: number) => string;
  readonly severity: Readonly<Record<'error' | 'warning', string>>;
  readonly ways: (count: number) => string;
  /** What one value is written for: the first of so many. */
  readonly keys: (keys: readonly string[], count: number) => string;
  readonly added: string;
  readonly absent: string;
  readonly clears: (labels: readonly string[]) => string;
  readonly adds: (counts: readonly CodeCount[]) => string;
  readonly moved: (count: number) => string;
  readonly noCalendarYet: string;
  readonly lastEnd: (day: Day, shift: number | null) => string;
  readonly stillNone: string;
  readonly between: string;
  readonly unsolved: (labels: readonly string[]) => string;
  readonly more: (count: number) => string;
  readonly apply: (n: number) => string;
  readonly byHand: string;
  readonly columns: readonly string[];
}

const countsZh = (errors: number, warnings: number): string =>
  [
    ...(errors > 0 ? [`错误 ${errors} 个`] : []),
    ...(warnings > 0 ? [`警告 ${warnings} 个`] : []),
  ].join('、');

const ZH: SuggestWords = {
  found: (plan, errors, warnings) => `${plan}：与日期有关的${countsZh(errors, warnings)}`,
  nothing: (plan) => `${plan}：没有与日期有关的错误或警告，不用改`,
  nothingOfEntries: (plan) => `${plan}：各单位的起止日期没有错误或警告`,
  ofActivities: (errors, warnings) =>
    `活动、会议和巡查有${countsZh(errors, warnings)}，这里不给改法；怎样能排上，见 tici check 的提示`,
  nothingOf: (plan, code) => `${plan}：没有 ${code}，不用改`,
  checkFirst: (plan, count) =>
    `${plan}：有 ${count} 个错误与日期无关，还排不出日子。请先按 tici check 改正，再来看建议`,
  severity: { error: '错误', warning: '警告' },
  ways: (count) => `可以这样改（${count} 种，每种单独试排过）`,
  keys: (keys, count) => `${keys.join('、')}${count > keys.length ? ` 等 ${count} 处` : ''}`,
  added: '增加',
  absent: '没写',
  clears: (labels) => `消除 ${labels.join('、')}`,
  adds: (counts) => `新出现 ${counts.map(({ code, count }) => `${code} ${count} 个`).join('、')}`,
  moved: (count) => (count === 0 ? '日程不动' : `移动 ${grouped(count)} 个安排`),
  noCalendarYet: '可以排出日程',
  lastEnd: (day, shift) => {
    const text = `最晚结束 ${formatDay(day)}`;
    if (shift === null) return text;
    if (shift === 0) return `${text}（不变）`;
    return `${text}（${shift < 0 ? '提前' : '推后'} ${Math.abs(shift)} 天）`;
  },
  stillNone: '还有别的错误，仍排不出日程',
  between: '，',
  unsolved: (labels) => `${labels.join('、')}：改一处没有办法，错误改两处也没有`,
  more: (count) => `还有 ${count} 个，见 tici check`,
  apply: (n) => `采用第 ${n} 种：同一条命令后面加 --apply ${n}；再加 --dry-run 只看改哪几行`,
  byHand: '工作簿里的数（R 后是行，C 后是列），请在电子表格里手工改',
  columns: ['序号', '改什么', '在哪里', '消除', '新出现', '移动', '最晚结束'],
};

const countsEn = (errors: number, warnings: number): string =>
  [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ].join(' and ');

const EN: SuggestWords = {
  found: (plan, errors, warnings) => `${plan}: ${countsEn(errors, warnings)} about dates`,
  nothing: (plan) => `${plan}: no errors or warnings about dates, nothing to change`,
  nothingOfEntries: (plan) => `${plan}: no errors or warnings about the days of entries`,
  ofActivities: (errors, warnings) =>
    `${countsEn(errors, warnings)} about activities, meetings and inspections, for which nothing is suggested here: tici check tells what would help`,
  nothingOf: (plan, code) => `${plan}: no ${code}, nothing to change`,
  checkFirst: (plan, count) =>
    `${plan}: ${plural(count, 'error')} that ${count === 1 ? 'is' : 'are'} not about dates: there are no days yet. Mend what tici check shows first`,
  severity: { error: 'error', warning: 'warning' },
  ways: (count) => `What would help (${plural(count, 'way')}, each tried by itself)`,
  keys: (keys, count) =>
    count > keys.length ? `${keys.join(', ')} and ${count - keys.length} more` : keys.join(', '),
  added: 'add',
  absent: 'not written',
  clears: (labels) => `clears ${labels.join(', ')}`,
  adds: (counts) => `adds ${counts.map(({ code, count }) => `${count} ${code}`).join(', ')}`,
  moved: (count) =>
    count === 0 ? 'moves nothing' : `moves ${grouped(count)} ${count === 1 ? 'entry' : 'entries'}`,
  noCalendarYet: 'makes a calendar possible',
  lastEnd: (day, shift) => {
    const text = `last end ${formatDay(day)}`;
    if (shift === null) return text;
    if (shift === 0) return `${text} (as before)`;
    return `${text} (${plural(Math.abs(shift), 'day')} ${shift < 0 ? 'earlier' : 'later'})`;
  },
  stillNone: 'other errors are left, so there is still no calendar',
  between: ', ',
  unsolved: (labels) =>
    `${labels.join(', ')}: no single change helps, nor, for errors, do two together`,
  more: (count) => `${count} more: see tici check`,
  apply: (n) =>
    `To take ${n === 1 ? 'the first' : `number ${n}`}, add --apply ${n} to the same command; --dry-run as well only shows the lines`,
  byHand:
    'What stands in a workbook (R is the row, C the column) is changed by hand, in the spreadsheet',
  columns: ['No.', 'Change', 'Where', 'Clears', 'Adds', 'Moves', 'Last end'],
};

export const suggestWords: Readonly<Record<Language, SuggestWords>> = { zh: ZH, en: EN };
