import type { Language } from '../../diagnostics/code-entry.js';
import type { ChangeKind, DayShift } from '../../compare/types.js';
import { grouped } from '../terminal/table-text.js';
import type { DayRange } from './tally.js';

/** What stands in the texts about a difference. */
export interface DiffWords {
  readonly same: string;
  /** The calendar is the same, and what is written is not. */
  readonly sameDays: string;
  readonly later: (count: number, range: DayRange) => string;
  readonly earlier: (count: number, range: DayRange) => string;
  /** The start stays and the end does not. */
  readonly otherEnd: (count: number, range: DayRange) => string;
  readonly mixed: (count: number, range: DayRange) => string;
  readonly added: (count: number) => string;
  readonly removed: (count: number) => string;
  readonly stages: (count: number) => string;
  readonly renamed: (count: number) => string;
  readonly unchanged: (count: number) => string;
  readonly lastEnd: (from: string, to: string) => string;
  readonly lastEndStays: (day: string) => string;
  /** Of what is dated besides the entries. */
  readonly agendaChanged: (count: number) => string;
  readonly agendaUnchanged: string;
  /** Where it alone is not as it was. */
  readonly entriesStay: string;
  /** What a change does that nothing else depends on. */
  readonly agendaOnly: string;
  readonly inWindow: string;
  readonly pastWindow: (days: number) => string;
  /** Between the parts of a sentence, and between sentences. */
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly written: string;
  readonly change: string;
  readonly effect: string;
  readonly level: string;
  readonly entries: string;
  readonly moved: string;
  readonly shift: string;
  readonly addedHead: string;
  readonly removedHead: string;
  readonly stagesHead: string;
  readonly reason: string;
  readonly entry: string;
  readonly was: string;
  readonly now: string;
  readonly all: string;
  /** One of a list. */
  readonly and: string;
  readonly together: (causes: string) => string;
  /** The same below a table that says so. */
  readonly togetherShort: (causes: string) => string;
  /** How many have that cause. */
  readonly counted: (cause: string, count: number) => string;
  readonly end: string;
  readonly start: string;
  readonly from: string;
  readonly nothing: string;
  /** The same for units that come or go, who are no entries that move. */
  readonly othersStay: string;
  /** The same two where occurrences, meetings or visits are not as before: a change alone places none of them. */
  readonly agendaMayMove: string;
  readonly agendaMayMoveToo: string;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly noEffect: string;
  readonly noCalendar: string;
  readonly allLevels: (count: number) => string;
  readonly onLevel: (level: string, count: number, of: number) => string;
  readonly more: (count: number) => string;
  readonly changed: (from: string, to: string) => string;
  readonly addedValue: (value: string) => string;
  readonly removedValue: (value: string) => string;
  readonly parentChanged: (from: string, to: string) => string;
  readonly top: string;
  readonly none: string;
  readonly units: (count: number) => string;
  readonly order: string;
  readonly orderChanged: string;
  readonly baseline: string;
  /** The same where no entry moved. */
  readonly agendaBaseline: string;
  readonly addedList: string;
  readonly removedList: string;
  readonly title: (name: string) => string;
}

const plural = (count: number, one: string, many: string): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
const entriesEn = (count: number): string => plural(count, 'entry', 'entries');
const daysEn = ({ least, most }: DayRange): string =>
  least === most ? plural(least, 'day', 'days') : `${least}–${most} days`;
const daysZh = ({ least, most }: DayRange): string =>
  least === most ? `${least} 天` : `${least}～${most} 天`;

/** `+3`, `-2`, `+3～+4`. */
export const signed = (days: number): string => (days > 0 ? `+${days}` : String(days));

export function shiftText({ least, most }: DayRange, language: Language): string {
  if (least === most) return signed(least);
  return `${signed(least)}${language === 'zh' ? '～' : '…'}${signed(most)}`;
}

/** `+3`, or `止 +30` where it is the end alone that moves. */
export const effectShift = (shift: DayShift, language: Language): string =>
  (shift.of === 'end' ? diffWords[language].end : '') + shiftText(shift, language);

export const diffWords: Record<Language, DiffWords> = {
  zh: {
    same: '两份方案没有不同',
    sameDays: '写法有不同，各项安排的日子一天不差',
    later: (count, range) => `${grouped(count)} 个安排推迟 ${daysZh(range)}`,
    earlier: (count, range) => `${grouped(count)} 个安排提前 ${daysZh(range)}`,
    otherEnd: (count, range) =>
      `${grouped(count)} 个安排启动不变，结束${range.least > 0 ? `推迟 ${daysZh(range)}` : range.most < 0 ? `提前 ${daysZh(flipped(range))}` : `变动 ${shiftText(range, 'zh')} 天`}`,
    mixed: (count, range) => `${grouped(count)} 个安排移动 ${shiftText(range, 'zh')} 天`,
    added: (count) => `新增 ${grouped(count)} 个`,
    removed: (count) => `取消 ${grouped(count)} 个`,
    stages: (count) => `${grouped(count)} 个只有环节的日子变了`,
    renamed: (count) => `${grouped(count)} 个换了标识（日历里旧事件取消、新事件加入）`,
    unchanged: (count) => `${grouped(count)} 个不变`,
    lastEnd: (from, to) => `末日 ${from} → ${to}`,
    lastEndStays: (day) => `末日仍是 ${day}`,
    agendaChanged: (count) => `场次、会议、巡查变动 ${grouped(count)} 处`,
    agendaUnchanged: '场次、会议、巡查不变',
    entriesStay: '各项安排的起止一天不差',
    agendaOnly: '只影响场次、会议、巡查',
    inWindow: '总时限内',
    pastWindow: (days) => `超出总时限 ${days} 天`,
    comma: '，',
    semicolon: '；',
    colon: '：',
    written: '改了什么',
    change: '改动',
    effect: '单独生效时',
    level: '层级',
    entries: '安排',
    moved: '移动',
    shift: '天数',
    addedHead: '新增',
    removedHead: '取消',
    stagesHead: '只变环节',
    reason: '原因',
    entry: '安排',
    was: '原来',
    now: '现在',
    all: '全部',
    and: '、',
    together: (causes) => `${causes}合起来（不能相加）`,
    togetherShort: (causes) => `${causes}合起来`,
    counted: (cause, count) => `${cause} ${grouped(count)} 个`,
    end: '止',
    start: '起',
    from: '起',
    nothing: '不动',
    othersStay: '别的不动',
    agendaMayMove: '起止不动，场次可能动',
    agendaMayMoveToo: '别的起止不动，场次可能动',
    kinds: { changed: '改', added: '增', removed: '删', renamed: '改名', reparented: '改属' },
    noEffect: '不影响起止',
    noCalendar: '单独排不出日程',
    allLevels: (count) => `各级 ${grouped(count)} 个`,
    onLevel: (level, count, of) => (count === of ? level : `${level} ${grouped(count)} 个`),
    more: (count) => `……另有 ${grouped(count)} 处，-f json 有全部`,
    changed: (from, to) => `${from} → ${to}`,
    addedValue: (value) => `新增：${value}`,
    removedValue: (value) => `删去：${value}`,
    parentChanged: (from, to) => `改属：${from} → ${to}`,
    top: '最上级',
    none: '（没写）',
    units: (count) => (count === 1 ? '1 个单位' : `连下级共 ${grouped(count)} 个单位`),
    order: '先后次序',
    orderChanged: '有变',
    baseline: '旧的一边是留存的日程，没有规则，所以不知道是哪处改动移动了日期',
    agendaBaseline:
      '旧的一边是留存的日程，没有规则和活动的写法，所以不知道场次、会议、巡查是哪处改动引起的',
    addedList: '新增的安排',
    removedList: '取消的安排',
    title: (name) => `日程变动：${name}`,
  },
  en: {
    same: 'The plans do not differ',
    sameDays: 'What is written differs, no day of an entry does',
    later: (count, range) => `${entriesEn(count)} ${daysEn(range)} later`,
    earlier: (count, range) => `${entriesEn(count)} ${daysEn(range)} earlier`,
    otherEnd: (count, range) =>
      `${entriesEn(count)} ${count === 1 ? 'starts' : 'start'} as before and ${count === 1 ? 'ends' : 'end'} ${range.least > 0 ? `${daysEn(range)} later` : range.most < 0 ? `${daysEn(flipped(range))} earlier` : `${shiftText(range, 'en')} days away`}`,
    mixed: (count, range) => `${entriesEn(count)} moved by ${shiftText(range, 'en')} days`,
    added: (count) => `${grouped(count)} added`,
    removed: (count) => `${grouped(count)} removed`,
    stages: (count) => `${grouped(count)} with other days of stages only`,
    renamed: (count) =>
      `${grouped(count)} under another id (old events are cancelled, new ones added)`,
    unchanged: (count) => `${grouped(count)} unchanged`,
    lastEnd: (from, to) => `last end ${from} → ${to}`,
    lastEndStays: (day) => `last end still ${day}`,
    agendaChanged: (count) =>
      `${plural(count, 'occurrence, meeting or visit', 'occurrences, meetings and visits')} not as before`,
    agendaUnchanged: 'occurrences, meetings and visits as before',
    entriesStay: 'No day of an entry differs',
    agendaOnly: 'occurrences, meetings, visits only',
    inWindow: 'within the window',
    pastWindow: (days) => `${plural(days, 'day', 'days')} past the window`,
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    written: 'Written',
    change: 'Change',
    effect: 'Alone',
    level: 'Level',
    entries: 'Entries',
    moved: 'Moved',
    shift: 'Days',
    addedHead: 'Added',
    removedHead: 'Removed',
    stagesHead: 'Stages only',
    reason: 'Because of',
    entry: 'Entry',
    was: 'Was',
    now: 'Now',
    all: 'all',
    and: ', ',
    together: (causes) => `${causes} together (don't add up)`,
    togetherShort: (causes) => `${causes} together`,
    counted: (cause, count) => `${cause}: ${grouped(count)}`,
    end: 'end ',
    start: 'from',
    from: 'from',
    nothing: 'moves nothing',
    othersStay: 'moves nothing else',
    agendaMayMove: 'no start or end; events may move',
    agendaMayMoveToo: 'no other start or end; events may move',
    kinds: {
      changed: 'changed',
      added: 'added',
      removed: 'removed',
      renamed: 'renamed',
      reparented: 'moved',
    },
    noEffect: 'no start or end depends on it',
    noCalendar: 'no calendar alone',
    allLevels: (count) => `all levels, ${grouped(count)}`,
    onLevel: (level, count, of) => (count === of ? level : `${level} ${grouped(count)}`),
    more: (count) => `… ${grouped(count)} more; -f json has all`,
    changed: (from, to) => `${from} → ${to}`,
    addedValue: (value) => `new: ${value}`,
    removedValue: (value) => `gone: ${value}`,
    parentChanged: (from, to) => `moved: ${from} → ${to}`,
    top: 'the top',
    none: '(not written)',
    units: (count) => (count === 1 ? '1 unit' : `${grouped(count)} units with those below`),
    order: 'order',
    orderChanged: 'another',
    baseline: 'OLD is a calendar without rules, so which change moved what is not known',
    agendaBaseline:
      'OLD is a calendar without rules and activities as written, so which change is behind its events is not known',
    addedList: 'Added entries',
    removedList: 'Removed entries',
    title: (name) => `Changes of the calendar: ${name}`,
  },
};

const flipped = ({ least, most }: DayRange): DayRange => ({ least: -most, most: -least });
