import { formatDay, type Day } from '../../domain/day.js';
import type { EntryName } from '../../domain/entries.js';
import type { Span } from '../../domain/span.js';
import { codeEntry, type NoFacts } from '../code-entry.js';
import { entryName, meantText, ruleName, spanText, type EdgeRuleName } from '../phrases.js';
import type { DateProblem } from './shape.js';

/** Days that a row of a progress file has. */
export type ProgressDay = 'started' | 'finished' | 'redo';

const zhDay = { started: '开始', finished: '完成', redo: '返工' } as const;
const enDay = { started: 'started', finished: 'finished', redo: 'redo' } as const;

const zhList = (names: readonly string[]): string => names.join('、');
const enList = (names: readonly string[]): string => names.join(', ');

const LEFT_OUT_ZH = '这一行没有计入。';
const LEFT_OUT_EN = 'The row is left out.';

const zhEntries = (count: number): string => (count > 1 ? `（共 ${count} 个安排这样）` : '');
const enEntries = (count: number): string => (count > 1 ? ` (${count} entries in all)` : '');

const UNREAL: Readonly<Record<DateProblem, readonly [zh: string, en: string]>> = {
  form: ['看不出是哪一天', 'is no date that can be read'],
  'no-such-day': ['没有这一天', 'does not exist'],
  'no-year': ['没有写年份', 'has no year'],
  'no-year-in-range': ['没有写年份', 'has no year'],
  year: ['年份不对', 'is of no year that can be written'],
  serial: ['看不出是哪一天', 'is no date that can be read'],
};

/** A word of a row that the plan doesn't have, and those that it has. */
interface Unknown {
  readonly word: string;
  readonly suggestion: string | null;
  readonly known: readonly string[];
}

/** What a row has to say where there are several. */
interface Needed {
  readonly unit: string;
  readonly known: readonly string[];
}

/** An entry whose forecast breaks a limit; `count` entries do. */
interface Broken {
  readonly who: EntryName;
  readonly count: number;
}

/** TC600 … TC619: what is wrong with a progress file. TC620 … TC639: what the forecast breaks. */
export const reportCodes = {
  /** `column`: what is missing; `days`: none of the three columns of days is there. */
  TC600: codeEntry<{ readonly column: 'unit' | 'days'; readonly headings: readonly string[] }>({
    severity: 'error',
    title: { zh: '进展文件缺少列', en: 'Progress file lacks a column' },
    zh: {
      message: ({ column }) =>
        column === 'unit'
          ? '进展文件缺少“单位”这一列'
          : '进展文件缺少“开始”“完成”“返工”三列，一列也没有',
      hint: ({ headings }) =>
        `第一行写列名：单位,梯队,环节,开始,完成,返工；现有的列：${zhList(headings)}。`,
    },
    en: {
      message: ({ column }) =>
        column === 'unit'
          ? 'the progress file lacks the column “unit”'
          : 'the progress file has none of the columns “started”, “finished” and “redo”',
      hint: ({ headings }) =>
        `The first line names the columns: unit,echelon,stage,started,finished,redo; there are ${enList(headings)}.`,
    },
  }),
  TC601: codeEntry<{ readonly column: string; readonly suggestion: string | null }>({
    severity: 'warning',
    title: { zh: '进展文件里不认识的列', en: 'Unknown column in a progress file' },
    zh: {
      message: ({ column }) => `不认识“${column}”这一列，没有读取`,
      hint: ({ suggestion }) =>
        meantText(suggestion, 'zh') ??
        '进展文件可以有的列：单位、编码、梯队、环节、开始、完成、返工。',
    },
    en: {
      message: ({ column }) => `the column “${column}” is unknown and not read`,
      hint: ({ suggestion }) =>
        meantText(suggestion, 'en') ??
        'The columns of a progress file are unit, code, echelon, stage, started, finished, redo.',
    },
  }),
  TC602: codeEntry<{
    readonly day: ProgressDay;
    readonly value: string;
    readonly problem: DateProblem;
    readonly fix: string | null;
  }>({
    severity: 'error',
    title: { zh: '进展里的日期不对', en: 'No date in a progress file' },
    zh: {
      message: ({ day, value, problem }) => `“${zhDay[day]}”写的“${value}”${UNREAL[problem][0]}`,
      hint: ({ fix }) =>
        `${fix === null ? '请写成 2014-03-10 或 2014年3月10日。' : `是不是 ${fix}？`}${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ day, value, problem }) => `“${value}” (${enDay[day]}) ${UNREAL[problem][1]}`,
      hint: ({ fix }) =>
        `${fix === null ? 'Write 2014-03-10.' : `Did you mean ${fix}?`} ${LEFT_OUT_EN}`,
    },
  }),
  TC603: codeEntry<NoFacts>({
    severity: 'error',
    title: { zh: '进展没有写单位', en: 'Progress of nobody' },
    zh: {
      message: () => '这一行有日期，没有写单位',
      hint: () => `每行都要写单位，合并的单元格请拆开、填满。${LEFT_OUT_ZH}`,
    },
    en: {
      message: () => 'this row has days and names no unit',
      hint: () => `Every row names its unit; fill merged cells. ${LEFT_OUT_EN}`,
    },
  }),
  TC604: codeEntry<{ readonly unit: string; readonly suggestion: string | null }>({
    severity: 'error',
    title: { zh: '方案里没有这个单位', en: 'Progress of an unknown unit' },
    zh: {
      message: ({ unit }) => `方案里没有“${unit}”`,
      hint: ({ suggestion }) =>
        `${meantText(suggestion, 'zh') ?? '单位写编码、标识、路径或路径的末尾。'}${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ unit }) => `the plan has no “${unit}”`,
      hint: ({ suggestion }) =>
        `${meantText(suggestion, 'en') ?? 'A unit is known by its code, its id, its path or the end of that.'} ${LEFT_OUT_EN}`,
    },
  }),
  TC605: codeEntry<{
    readonly unit: string;
    readonly some: readonly string[];
    readonly count: number;
  }>({
    severity: 'error',
    title: { zh: '不知道是哪一个单位', en: 'Progress of one unit of several' },
    zh: {
      message: ({ unit, count }) => `有 ${count} 个“${unit}”，不知道是哪一个`,
      hint: ({ some, count }) =>
        `请写编码或足够长的路径：${zhList(some)}${count > some.length ? '……' : ''}。${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ unit, count }) => `“${unit}” may be any of ${count} units`,
      hint: ({ some, count }) =>
        `Give the code or more of the path: ${enList(some)}${count > some.length ? ' …' : ''}. ${LEFT_OUT_EN}`,
    },
  }),
  TC606: codeEntry<Unknown & { readonly unit: string }>({
    severity: 'error',
    title: { zh: '这个单位没有这个梯队', en: 'Progress of an unknown echelon' },
    zh: {
      message: ({ unit, word }) => `“${unit}”没有梯队“${word}”`,
      hint: ({ suggestion, known }) =>
        `${meantText(suggestion, 'zh') ?? `它的梯队：${zhList(known)}。`}${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ unit, word }) => `“${unit}” has no echelon “${word}”`,
      hint: ({ suggestion, known }) =>
        `${meantText(suggestion, 'en') ?? `It has ${enList(known)}.`} ${LEFT_OUT_EN}`,
    },
  }),
  /** `what`: whether echelons or the members of one are to be told apart. */
  TC607: codeEntry<Needed & { readonly what: 'echelon' | 'member' }>({
    severity: 'error',
    title: { zh: '没有写明是哪个梯队或所属单位', en: 'Progress without its echelon or member' },
    zh: {
      message: ({ unit, what }) =>
        what === 'echelon'
          ? `“${unit}”有几个梯队，没有写明是哪一个`
          : `“${unit}”的这个梯队是所属单位，没有写明是哪一个`,
      hint: ({ unit, what, known }) =>
        what === 'echelon'
          ? `请在“梯队”里写：${zhList(known)}。${LEFT_OUT_ZH}`
          : `请在“单位”里写所属单位，如“${unit}/${known[0] ?? ''}”。${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ unit, what }) =>
        what === 'echelon'
          ? `“${unit}” has several echelons, and the row does not say which`
          : `this echelon of “${unit}” is its members, and the row does not say which`,
      hint: ({ unit, what, known }) =>
        what === 'echelon'
          ? `Write one of ${enList(known)} as the echelon. ${LEFT_OUT_EN}`
          : `Write the member as the unit: “${unit}/${known[0] ?? ''}”. ${LEFT_OUT_EN}`,
    },
  }),
  TC608: codeEntry<Unknown>({
    severity: 'error',
    title: { zh: '方案里没有这个环节', en: 'Progress of an unknown stage' },
    zh: {
      message: ({ word }) => `方案里没有环节“${word}”`,
      hint: ({ suggestion, known }) =>
        `${meantText(suggestion, 'zh') ?? `方案的环节：${zhList(known)}。`}${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ word }) => `the plan has no stage “${word}”`,
      hint: ({ suggestion, known }) =>
        `${meantText(suggestion, 'en') ?? `Its stages are ${enList(known)}.`} ${LEFT_OUT_EN}`,
    },
  }),
  TC609: codeEntry<Needed>({
    severity: 'error',
    title: { zh: '没有写明是哪个环节', en: 'Progress without its stage' },
    zh: {
      message: ({ unit }) => `方案有几个环节，“${unit}”的这一行没有写明是哪一个`,
      hint: ({ known }) => `请在“环节”里写：${zhList(known)}。${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ unit }) =>
        `the plan has several stages, and this row of “${unit}” does not say which`,
      hint: ({ known }) => `Write one of ${enList(known)} as the stage. ${LEFT_OUT_EN}`,
    },
  }),
  /** `day` comes before the begin. */
  TC610: codeEntry<{
    readonly what: 'finished' | 'redo';
    readonly day: Day;
    readonly started: Day;
  }>({
    severity: 'error',
    title: { zh: '完成或返工早于开始', en: 'Finished or sent back before it began' },
    zh: {
      message: ({ what, day, started }) =>
        `${zhDay[what]}（${formatDay(day)}）早于开始（${formatDay(started)}）`,
      hint: () => `请核对两个日期。${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ what, day, started }) =>
        `${what === 'redo' ? 'sent back' : 'finished'} on ${formatDay(day)}, before it began on ${formatDay(started)}`,
      hint: () => `Check the two days. ${LEFT_OUT_EN}`,
    },
  }),
  TC611: codeEntry<{ readonly what: ProgressDay; readonly day: Day; readonly on: Day }>({
    severity: 'error',
    title: { zh: '报了以后的日子', en: 'A day still to come' },
    zh: {
      message: ({ what, day, on }) =>
        `${zhDay[what]}（${formatDay(day)}）在截至日（${formatDay(on)}）以后`,
      hint: () => `进展只写已经发生的；截至日用 --on 指定。${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ what, day, on }) =>
        `${what === 'redo' ? 'sent back' : what} on ${formatDay(day)}, which is after ${formatDay(on)}, the day of the status`,
      hint: () => `Progress is what has happened; --on sets the day of the status. ${LEFT_OUT_EN}`,
    },
  }),
  TC612: codeEntry<{ readonly who: EntryName; readonly stage: string }>({
    severity: 'error',
    title: { zh: '同一环节报了两行', en: 'A stage reported twice' },
    zh: {
      message: ({ who, stage }) => `${entryName(who, 'zh')}的“${stage}”已经有一行了`,
      hint: () => '一个环节只写一行，请把两行并成一行；这里只算前一行。',
    },
    en: {
      message: ({ who, stage }) => `${entryName(who, 'en')} has a row for “${stage}” already`,
      hint: () => 'One row a stage: make one of the two. The first counts.',
    },
  }),
  /** `finished`: when the stage before was finished; null where it was not. */
  TC613: codeEntry<{
    readonly who: EntryName;
    readonly stage: string;
    readonly before: string;
    readonly day: Day;
    readonly finished: Day | null;
  }>({
    severity: 'error',
    title: { zh: '上一环节没有完成就报了下一环节', en: 'A stage before the one before it' },
    zh: {
      message: ({ who, stage, before, day, finished }) =>
        `${entryName(who, 'zh')}的“${stage}”报在 ${formatDay(day)}，上一环节“${before}”${finished === null ? '还没有报完成' : `到 ${formatDay(finished)} 才完成`}`,
      hint: () => `不达目的不过关：上一环节完成了，才进入下一环节。请核对两行。${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ who, stage, before, day, finished }) =>
        `${entryName(who, 'en')} reports “${stage}” for ${formatDay(day)}, while “${before}” ${finished === null ? 'is not reported finished' : `was finished on ${formatDay(finished)} only`}`,
      hint: () =>
        `A stage begins when the one before it is finished. Check the two rows. ${LEFT_OUT_EN}`,
    },
  }),
  TC614: codeEntry<Broken & { readonly day: Day; readonly kickoff: Day }>({
    severity: 'warning',
    title: { zh: '开始得比启动日还早', en: 'Begun before the kickoff' },
    zh: {
      message: ({ who, day, kickoff, count }) =>
        `${entryName(who, 'zh')}报 ${formatDay(day)} 开始，比启动日 ${formatDay(kickoff)} 还早${zhEntries(count)}`,
      hint: () => '请核对年份和月份；确实如此的，照报的算。',
    },
    en: {
      message: ({ who, day, kickoff, count }) =>
        `${entryName(who, 'en')} reports a begin on ${formatDay(day)}, before the kickoff on ${formatDay(kickoff)}${enEntries(count)}`,
      hint: () => 'Check year and month. If it is so, it counts.',
    },
  }),
  TC615: codeEntry<{ readonly path: string }>({
    severity: 'error',
    title: { zh: '读不了的进展文件', en: 'Unknown kind of progress file' },
    zh: {
      message: ({ path }) => `不知道怎样从“${path}”读取进展`,
      hint: () => '进展文件要以 .csv、.txt、.tsv 或 .yaml、.yml 结尾；Excel 表请先另存为 CSV。',
    },
    en: {
      message: ({ path }) => `no way to read progress from “${path}”`,
      hint: () =>
        'A progress file ends in .csv, .txt, .tsv or .yaml, .yml; save a spreadsheet as CSV first.',
    },
  }),
  TC616: codeEntry<NoFacts>({
    severity: 'warning',
    title: { zh: '进展文件是空的', en: 'Empty progress file' },
    zh: {
      message: () => '进展文件里什么也没有',
      hint: () => '请核对是不是选错了文件；还没有人报时，留一行列名就不再提示。',
    },
    en: {
      message: () => 'there is nothing in the progress file',
      hint: () =>
        'Check that it is the right file. A line of headings is enough where nobody has reported yet.',
    },
  }),
  TC617: codeEntry<{ readonly problem: 'list' | 'row' | 'value' }>({
    severity: 'error',
    title: { zh: '进展的写法不对', en: 'Progress written in another way' },
    zh: {
      message: ({ problem }) =>
        ({
          list: '进展应是一个列表，每项是一个环节',
          row: '列表的每一项应写成 { unit: …, stage: …, started: … }',
          value: '这里应是一个词或一个日期',
        })[problem],
      hint: () => '例如 - { unit: 新城区, stage: 学习教育, started: 2014-01-22 }。',
    },
    en: {
      message: ({ problem }) =>
        ({
          list: 'progress is a list with an item for each stage',
          row: 'an item of the list is written { unit: …, stage: …, started: … }',
          value: 'a word or a date is due here',
        })[problem],
      hint: () => 'For example - { unit: 新城区, stage: 学习教育, started: 2014-01-22 }.',
    },
  }),
  TC620: codeEntry<Broken & { readonly end: Day; readonly windowEnd: Day; readonly last: Day }>({
    severity: 'warning',
    title: { zh: '预计超出总时限', en: 'Forecast past the window' },
    zh: {
      message: ({ who, end, windowEnd, last, count }) =>
        `预计${entryName(who, 'zh')}到 ${formatDay(end)} 才结束，超出总时限（${formatDay(windowEnd)}）${zhEntries(count)}${last > end ? `，最晚 ${formatDay(last)}` : ''}`,
      hint: () => '照现在的进度赶不上：缩短余下的环节，或调整总时限。',
    },
    en: {
      message: ({ who, end, windowEnd, last, count }) =>
        `${entryName(who, 'en')} is to end on ${formatDay(end)}, past the window (${formatDay(windowEnd)})${enEntries(count)}${last > end ? `, the last on ${formatDay(last)}` : ''}`,
      hint: () =>
        'At this pace it can not be done: shorten the stages to come, or widen the window.',
    },
  }),
  /** `isReported`: the day was reported; else it is forecast. */
  TC621: codeEntry<
    Broken & { readonly day: Day; readonly limit: Day; readonly isReported: boolean }
  >({
    severity: 'warning',
    title: { zh: '启动晚于 not-after', en: 'Later than not-after' },
    zh: {
      message: ({ who, day, limit, isReported, count }) =>
        `${entryName(who, 'zh')}${isReported ? '报' : '预计'} ${formatDay(day)} 启动，晚于规定的最晚启动日 ${formatDay(limit)}${zhEntries(count)}`,
      hint: () => '请核对它等的是谁，或改 not-after。',
    },
    en: {
      message: ({ who, day, limit, isReported, count }) =>
        `${entryName(who, 'en')} ${isReported ? 'began' : 'is to begin'} on ${formatDay(day)}, after its \`not-after\`, ${formatDay(limit)}${enEntries(count)}`,
      hint: () => 'See whom it waits for, or change the `not-after`.',
    },
  }),
  TC622: codeEntry<
    Broken & {
      readonly rule: EdgeRuleName;
      readonly day: Day;
      readonly limit: Day;
      readonly distance: Span;
      readonly from: EntryName | 'kickoff';
      readonly isReported: boolean;
    }
  >({
    severity: 'warning',
    title: { zh: '间隔超出上限', en: 'Further apart than the rule allows' },
    zh: {
      message: ({ who, rule, day, limit, distance, from, isReported, count }) =>
        `${entryName(who, 'zh')}${isReported ? '报' : '预计'} ${formatDay(day)} 启动，与${from === 'kickoff' ? '启动日' : entryName(from, 'zh')}的间隔超出${ruleName(rule, 'zh')} 的上限 ${spanText(distance, 'zh')}（应不晚于 ${formatDay(limit)}）${zhEntries(count)}`,
      hint: () => '进展在先，规则让步；赶得上时请督促，赶不上时记下原因。',
    },
    en: {
      message: ({ who, rule, day, limit, distance, from, isReported, count }) =>
        `${entryName(who, 'en')} ${isReported ? 'began' : 'is to begin'} on ${formatDay(day)}, further from ${from === 'kickoff' ? 'the kickoff' : entryName(from, 'en')} than ${ruleName(rule, 'en')} allows (${spanText(distance, 'en')}, so no later than ${formatDay(limit)})${enEntries(count)}`,
      hint: () => 'What has happened stands, and the rule gives way.',
    },
  }),
  TC623: codeEntry<
    Broken & { readonly days: number; readonly most: Span; readonly isFinished: boolean }
  >({
    severity: 'warning',
    title: { zh: '时长超出 max', en: 'Longer than max' },
    zh: {
      message: ({ who, days, most, isFinished, count }) =>
        `${entryName(who, 'zh')}${isFinished ? '用了' : '预计要'} ${days} 天，超出最长 ${spanText(most, 'zh')}${zhEntries(count)}`,
      hint: () => '余下的环节能不能抓紧；不能时改 max。',
    },
    en: {
      message: ({ who, days, most, isFinished, count }) =>
        `${entryName(who, 'en')} ${isFinished ? 'took' : 'is to take'} ${days} days, more than ${spanText(most, 'en')} at the most${enEntries(count)}`,
      hint: () => 'See whether the stages to come can be shorter, or change `max`.',
    },
  }),
};
