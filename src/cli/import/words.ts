import type { Language } from '../../diagnostics/code-entry.js';
import type { LeftOutKind } from '../../input/roster/left-out.js';
import { oneLine } from '../../render/terminal/one-line.js';

const zhCount = (count: number): string => count.toLocaleString('zh-CN');
const enCount = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

const ZH = {
  both: '-o 和 --into 只能用一个',
  noTable: (path: string) =>
    `import 写出的是 YAML，不是表格：请把 ${oneLine(path)} 改成 .yaml（写成表格用 tici export-roster）`,
  noStdin: '--into 要写文件名，不能是标准输入',
  noPlan: (path: string) => `读不了方案 ${oneLine(path)}`,
  badPlan: (path: string) => `${oneLine(path)} 里没法写入单位：请先用 tici check 检查它`,
  hasFile: (path: string) =>
    `${oneLine(path)} 里写的是 units: { file: … }。要用单位代替它，加 --force`,
  noSheet: (asked: string, names: readonly string[]) =>
    `--sheet：没有工作表“${asked}”，有：${names.join('、')}`,
  noSheets: '--sheet：CSV 没有工作表',
  noHeading: (asked: string, names: readonly string[]) =>
    `--map：没有“${asked}”这一列，有：${names.join('、')}`,
  noHeader: (row: string) =>
    `--header：第 ${row} 行不是表头：表头里要有名称一列，或一级一列；不写 --header 时在前十行里找`,
  mapForm: (keys: readonly string[]) => `列名=键，键是：${keys.join(' ')}`,
  nothing: '名册有错误，什么也没有写',
  written: (path: string, units: number) => `已写入 ${oneLine(path)}（${zhCount(units)} 个单位）`,
  replaced: (path: string, before: number, units: number) =>
    `已写入 ${oneLine(path)}：${zhCount(units)} 个单位${before > 0 ? `，代替了原来最上一级的 ${zhCount(before)} 个` : ''}`,
  dry: '没有写（--dry-run）',
  levelsForPlan: ' # 写进方案',
};

const EN: typeof ZH = {
  both: 'give -o or --into, not both',
  noTable: (path) =>
    `import writes YAML, no table: name it .yaml and not ${oneLine(path)} (tici export-roster writes tables)`,
  noStdin: '--into takes the name of a file, and not standard input',
  noPlan: (path) => `can't read the plan ${oneLine(path)}`,
  badPlan: (path) =>
    `${oneLine(path)} can't have units written into it: run tici check on it first`,
  hasFile: (path) =>
    `${oneLine(path)} has units: { file: … }. To have units in its place, add --force`,
  noSheet: (asked, names) => `--sheet: no sheet "${asked}"; there are ${names.join(', ')}`,
  noSheets: '--sheet: a CSV has no sheets',
  noHeading: (asked, names) => `--map: no column "${asked}"; there are ${names.join(', ')}`,
  noHeader: (row) =>
    `--header: row ${row} has no headings, which need a column of names, or one for each level; without --header the first ten rows are looked at`,
  mapForm: (keys) => `HEADING=KEY, with a key of ${keys.join(' ')}`,
  nothing: 'the roster has errors: nothing was written',
  written: (path, units) => `wrote ${oneLine(path)} (${enCount(units, 'unit')})`,
  replaced: (path, before, units) =>
    `wrote ${oneLine(path)}: ${enCount(units, 'unit')}${before > 0 ? `, in place of ${enCount(before, 'top unit')}` : ''}`,
  dry: 'nothing was written (--dry-run)',
  levelsForPlan: ' # for the plan',
};

export const importWords: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };

const ZH_LEFT: Readonly<Record<LeftOutKind, string>> = {
  total: '合计',
  note: '说明',
  title: '标题',
  heading: '又一次表头',
  page: '页码',
  empty: '没有名称',
  again: '重复上面',
};
const EN_LEFT: Readonly<Record<LeftOutKind, string>> = {
  total: 'of totals',
  note: 'of notes',
  title: 'of titles',
  heading: 'with the headings again',
  page: 'with page numbers',
  empty: 'without a name',
  again: 'that repeat what stands above',
};

const ZH_REPORT = {
  sheet: '工作表',
  header: '表头',
  columns: '列',
  above: '上级',
  body: '行',
  units: '单位',
  levels: '层级',
  tops: '最上级',
  forPlan: '方案里',
  comma: '，',
  stop: '；',
  none: '没有',
  nameLevels: '请在 levels 里给各级起名，从上到下',
  rows: (from: number, to: number) => (from === to ? `第 ${from} 行` : `第 ${from}～${to} 行`),
  rowCount: (count: number) => `用了 ${zhCount(count)} 行`,
  unitCount: (count: number) => `${zhCount(count)} 个`,
  memberCount: (count: number) => `所属单位 ${zhCount(count)} 个`,
  list: '、',
  leftOut: (kind: LeftOutKind, count: number) => `${ZH_LEFT[kind]} ${zhCount(count)} 行`,
  notUsed: (rows: string) => `没用：${rows}`,
  column: (heading: string, key: string) => `${heading}→${key}`,
  unknown: (heading: string) => `${heading}？`,
  notRead: (headings: string) => `不读：${headings}`,
  byParents: (headings: string) => `看“${headings}”`,
  byLevels: (levels: string) => `一级一列：${levels}`,
  level: (name: string | null, depth: number, count: number) =>
    `${name ?? `第 ${depth + 1} 级`} ${zhCount(count)}`,
  by: {
    codes: '看编码的位数（2、4、6、9、12 位）',
    numbering: '看编号（一、（一）1.（1））',
    indents: '看缩进',
    list: '没有，都在最上一级',
  },
};

export type ReportWords = typeof ZH_REPORT;

const EN_REPORT: ReportWords = {
  sheet: 'Sheet',
  header: 'Headings',
  columns: 'Columns',
  above: 'Above',
  body: 'Rows',
  units: 'Units',
  levels: 'Levels',
  tops: 'Top',
  forPlan: 'For plan',
  comma: ', ',
  stop: '; ',
  none: 'none',
  nameLevels: 'name the levels in levels, top first',
  rows: (from, to) => (from === to ? `row ${from}` : `rows ${from} to ${to}`),
  rowCount: (count) => `${enCount(count, 'row')} used`,
  unitCount: (count) => enCount(count, 'unit'),
  memberCount: (count) => enCount(count, 'member'),
  list: ', ',
  leftOut: (kind, count) => `${enCount(count, 'row')} ${EN_LEFT[kind]}`,
  notUsed: (rows) => `not used: ${rows}`,
  column: (heading, key) => (heading === key ? key : `${heading} → ${key}`),
  unknown: (heading) => `${heading} (unknown)`,
  notRead: (headings) => `not read: ${headings}`,
  byParents: (headings) => `by “${headings}”`,
  byLevels: (levels) => `a column a level: ${levels}`,
  level: (name, depth, count) => `${name ?? `${depth + 1}.`} ${count.toLocaleString('en-US')}`,
  by: {
    codes: 'by the length of the codes (2, 4, 6, 9, 12 digits)',
    numbering: 'by numbering (一、 （一） 1. （1）)',
    indents: 'by indents',
    list: 'none, all stand at the top',
  },
};

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  zh: ZH_REPORT,
  en: EN_REPORT,
};
