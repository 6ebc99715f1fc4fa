import type { ClosedDays } from '../../domain/closed-days.js';
import { formatDay, type Day } from '../../domain/day.js';
import { addTo } from '../../domain/lists.js';
import type { EntryName } from '../../domain/entries.js';
import type { Span } from '../../domain/span.js';
import { codeEntry, type Language } from '../code-entry.js';
import { closedText, entryName, plural, spanText } from '../phrases.js';

/** One occurrence, as findings name it. */
export interface OccurrenceName {
  readonly who: EntryName;
  readonly activity: string;
}

/** One stands for `count` that have the same trouble for the same reason. */
interface Example extends OccurrenceName {
  readonly count: number;
}

/** Both inclusive. */
interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** What would help, each verified by placing everything again. */
export type Help =
  | { readonly kind: 'groups'; readonly more: number }
  | { readonly kind: 'days'; readonly activity: string; readonly more: number }
  | {
      readonly kind: 'attend';
      readonly activity: string;
      readonly invited: 'contact' | 'supervisor';
    };

/** Somebody whose half-days don't suffice, or an entry which holds one event at a time. */
export interface Short extends Range {
  /** The name of a person, or an entry. */
  readonly who: string | EntryName;
  /** How many occurrences there are for how many half-days (days, where one place a day is all). */
  readonly occurrences: number;
  readonly halves: number;
  readonly isOnceADay: boolean;
  /** The activities that they are of. */
  readonly activities: readonly string[];
  readonly help: readonly Help[];
}

/** Why the date of a meeting is strange. */
export type DateTrouble =
  /** The first day of all entries, and the last, inclusive. */
  | { readonly kind: 'outside'; readonly first: Day; readonly last: Day }
  | { readonly kind: 'closed'; readonly closed: ClosedDays }
  /** Somebody is invited, and nobody can be on that day. */
  | { readonly kind: 'kickoff' };

function troubleZh(trouble: DateTrouble): string {
  switch (trouble.kind) {
    case 'outside':
      return `在整个安排的时间之外：${formatDay(trouble.first)} 至 ${formatDay(trouble.last)}`;
    case 'closed':
      return `不是可用的日子：${closedText(trouble.closed, 'zh')}`;
    case 'kickoff':
      return '是启动日，这天不请人出席';
  }
}

function troubleEn(trouble: DateTrouble): string {
  switch (trouble.kind) {
    case 'outside':
      return `lies outside of the whole schedule, ${formatDay(trouble.first)} to ${formatDay(trouble.last)}`;
    case 'closed':
      return `is no day for meetings: ${closedText(trouble.closed, 'en')}`;
    case 'kickoff':
      return 'is the kickoff day, to which nobody is invited';
  }
}

const INVITED = {
  contact: { zh: '联系领导', en: 'the contact' },
  supervisor: { zh: '督导组', en: 'the supervisor' },
} as const;

const and = (count: number, language: Language): string => {
  if (count === 1) return '';
  return language === 'zh' ? `（共 ${count} 场如此）` : ` (${count} in all)`;
};

/** Who is away, on the day of a meeting. */
interface Away {
  readonly day: Day;
  readonly name: string;
}

function awayByDay(away: readonly Away[]): { readonly day: Day; readonly names: string[] }[] {
  const days = new Map<Day, string[]>();
  for (const { day, name } of away) addTo(days, day, name);
  return [...days].map(([day, names]) => ({ day, names }));
}

/** More names than these help nobody. */
const MOST_NAMED = 10;

const someZh = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join('、') +
  (names.length > MOST_NAMED ? ` 等 ${names.length} 项` : '');

const someEn = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') +
  (names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '');

const rangeZh = ({ from, to }: Range): string =>
  from === to ? `${formatDay(from)} 这天` : `${formatDay(from)} 至 ${formatDay(to)}`;

/** The same with the space that a date asks for before what follows. */
const beforeZh = (range: Range): string => rangeZh(range) + (range.from === range.to ? '' : ' ');

const rangeEn = ({ from, to }: Range): string =>
  from === to ? `on ${formatDay(from)}` : `from ${formatDay(from)} to ${formatDay(to)}`;

/** `甲市（领导班子）的动员大会` */
export const occurrenceZh = ({ who, activity }: OccurrenceName): string =>
  `${entryName(who, 'zh')}的${activity}`;

/** `动员大会 of 甲市 (领导班子)` */
export const occurrenceEn = ({ who, activity }: OccurrenceName): string =>
  `${activity} of ${entryName(who, 'en')}`;

const whoText = (who: string | EntryName, language: Language): string =>
  typeof who === 'string' ? who : entryName(who, language);

function helpZh(help: Help): string {
  switch (help.kind) {
    case 'groups':
      return `再加 ${help.more} 个组分担所管的单位`;
    case 'days':
      return `“${help.activity}”的窗口放宽 ${help.more} 天`;
    case 'attend':
      return `“${help.activity}”不请${INVITED[help.invited].zh}`;
  }
}

function helpEn(help: Help): string {
  switch (help.kind) {
    case 'groups':
      return `${plural(help.more, 'more group')} to share the units`;
    case 'days':
      return `${plural(help.more, 'more day')} for ${help.activity}`;
    case 'attend':
      return `${help.activity} without ${INVITED[help.invited].en}`;
  }
}

const hintZh = (help: readonly Help[]): string | null =>
  help.length === 0 ? null : `重排验证过，以下任一办法都排得下：${help.map(helpZh).join('；')}。`;

const hintEn = (help: readonly Help[]): string | null =>
  help.length === 0
    ? null
    : `Any one of these places them, as placing again has shown: ${help.map(helpEn).join('; ')}.`;

/** TC72: activities, meetings and visits that find no day. */
export const placementCodes = {
  TC720: codeEntry<Example & Range & { readonly days: number }>({
    severity: 'error',
    title: { zh: '活动的窗口里没有日子', en: 'An activity has no day in its window' },
    zh: {
      message: ({ count, days, ...one }) =>
        `${occurrenceZh(one)}没有日子可用：${beforeZh(one)}${days > 1 ? `没有 ${days} 个可用的日子` : '没有可用的日子'}${and(count, 'zh')}`,
      hint: () =>
        '放宽窗口（within、between、stage），或在 calendar.workdays 里加工作日，或写 on: any。',
    },
    en: {
      message: ({ count, days, ...one }) =>
        `${occurrenceEn(one)} has no day: there ${days > 1 ? `are no ${days} allowed days` : 'is no allowed day'} ${rangeEn(one)}${and(count, 'en')}`,
      hint: () =>
        'Widen the window (within, between, stage), add workdays to the calendar, or write on: any.',
    },
  }),
  TC721: codeEntry<Short>({
    severity: 'error',
    title: { zh: '一个人的半天不够分', en: 'Too many occurrences for one person' },
    zh: {
      message: ({ who, occurrences, halves, isOnceADay, activities, ...range }) =>
        `${whoText(who, 'zh')}：${occurrences} 场要在 ${halves} 个${isOnceADay ? '整天' : '半天'}里，多 ${occurrences - halves} 场（${someZh(activities)}，${rangeZh(range)}）`,
      hint: ({ help }) => hintZh(help),
    },
    en: {
      message: ({ who, occurrences, halves, isOnceADay, activities, ...range }) =>
        `${whoText(who, 'en')}: ${plural(occurrences, 'occurrence')} for ${plural(halves, isOnceADay ? 'day' : 'half-day')}, ${occurrences - halves} too many (${someEn(activities)}, ${rangeEn(range)})`,
      hint: ({ help }) => hintEn(help),
    },
  }),
  TC722: codeEntry<
    OccurrenceName & {
      readonly occurrences: number;
      readonly people: readonly string[];
      readonly help: readonly Help[];
    }
  >({
    severity: 'error',
    title: { zh: '几个人的时间凑不到一起', en: 'People who are tied crosswise find no days' },
    zh: {
      message: ({ occurrences, people, ...one }) =>
        occurrences === 1
          ? `${occurrenceZh(one)}排不下：${people.join('、')}没有共同空着的半天`
          : `${occurrenceZh(one)}排不下：以下 ${occurrences} 场不能都排下，少任何一场就可以（牵涉${people.join('、')}）`,
      hint: ({ help }) => hintZh(help),
    },
    en: {
      message: ({ occurrences, people, ...one }) =>
        occurrences === 1
          ? `${occurrenceEn(one)} can't be placed: ${people.join(', ')} have no half-day in common`
          : `${occurrenceEn(one)} can't be placed: these ${occurrences} can't all be, any one less could (they tie ${people.join(', ')})`,
      hint: ({ help }) => hintEn(help),
    },
  }),
  TC723: codeEntry<Example>({
    severity: 'error',
    title: { zh: '没有找到日子', en: 'No day was found' },
    zh: {
      message: ({ count, ...one }) =>
        `没有给${occurrenceZh(one)}找到日子，也没能证明排不下${and(count, 'zh')}`,
      hint: () => '放宽窗口、增加督导组，或减少 attend，再试一次。',
    },
    en: {
      message: ({ count, ...one }) =>
        `found no day for ${occurrenceEn(one)}, and no proof that there is none${and(count, 'en')}`,
      hint: () => 'Widen a window, add groups or invite fewer, and try again.',
    },
  }),
  TC724: codeEntry<Example & { readonly after: string }>({
    severity: 'error',
    title: { zh: '前一项活动没有日子', en: 'The activity before it has no day' },
    zh: {
      message: ({ count, after, ...one }) =>
        `${occurrenceZh(one)}没有日子：它在“${after}”之后，而那一场没有日子${and(count, 'zh')}`,
    },
    en: {
      message: ({ count, after, ...one }) =>
        `${occurrenceEn(one)} has no day: it comes after ${after}, which has none${and(count, 'en')}`,
    },
  }),
  TC725: codeEntry<{ readonly name: string; readonly count: number; readonly of: number }>({
    severity: 'warning',
    title: { zh: '巡查没有日子', en: 'Visits without a day' },
    zh: {
      message: ({ name, count, of }) => `${name}的 ${of} 次巡查有 ${count} 次找不到空着的半天`,
      hint: () => '增加督导组，减少 visits，或放宽被巡查单位的时间。',
    },
    en: {
      message: ({ name, count, of }) =>
        `${count} of the ${plural(of, 'visit')} of ${name} ${count === 1 ? 'finds' : 'find'} no free half-day`,
      hint: () => 'Add groups, ask for fewer visits, or give the units visited more time.',
    },
  }),
  /** `away`: the first few people, each with the first meeting missed; `isMore`: whether there are others; `count`: of all misses. */
  TC726: codeEntry<{
    readonly meeting: string;
    readonly away: readonly Away[];
    readonly isMore: boolean;
    readonly count: number;
  }>({
    severity: 'warning',
    title: { zh: '开会那天有人不在', en: 'Somebody is away on the day of a meeting' },
    zh: {
      message: ({ meeting, away, isMore, count }) => {
        const [first, ...others] = awayByDay(away);
        const more = isMore ? '等人' : '';
        const again = count > away.length ? `（共 ${count} 人次如此）` : '';
        if (first !== undefined && others.length === 0) {
          return `${formatDay(first.day)} 的${meeting}，${first.names.join('、')}${more}不在${again}`;
        }
        const days = awayByDay(away).map(
          ({ day, names }) => `${formatDay(day)} ${names.join('、')}`,
        );
        return `${meeting}有人不在：${days.join('，')}${more}${again}`;
      },
      hint: () => '改会议的日子（date），或核对 away。',
    },
    en: {
      message: ({ meeting, away, isMore, count }) => {
        const [first, ...others] = awayByDay(away);
        const all = count > away.length ? and(count, 'en') : '';
        const more = isMore ? ' and others' : '';
        if (first !== undefined && others.length === 0) {
          const { day, names } = first;
          const are = names.length > 1 || isMore ? 'are' : 'is';
          return `${names.join(', ')}${more} ${are} away on ${formatDay(day)}, the day of ${meeting}${all}`;
        }
        const days = awayByDay(away).map(
          ({ day, names }) => `${names.join(', ')} on ${formatDay(day)}`,
        );
        return `away on days of ${meeting}: ${days.join('; ')}${more}${all}`;
      },
      hint: () => 'Give the meeting another date, or check `away`.',
    },
  }),
  /** The first of `count`; `unit`: the path of the one that holds it, null where it is of the whole plan. */
  TC727: codeEntry<{
    readonly meeting: string;
    readonly stage: string;
    readonly unit: string | null;
    readonly day: Day;
    readonly count: number;
  }>({
    severity: 'warning',
    title: { zh: '没有大家都在这个环节的一天', en: 'No day on which all are in the stage' },
    zh: {
      message: ({ meeting, stage, unit, day, count }) =>
        `${unit ?? ''}“${stage}”的${meeting}定在 ${formatDay(day)}：没有一个可用的日子大家都在这个环节，取最后一个进入的那天起的第一个可用日${and(count, 'zh')}`,
      hint: () =>
        '用 of 缩小范围，如只写一个层级。本来如此的话，写 checks: { TC727: off } 就不再提示。',
    },
    en: {
      message: ({ meeting, stage, unit, day, count }) =>
        `${meeting} of ${stage}${unit === null ? '' : ` in ${unit}`} is on ${formatDay(day)}: on no allowed day are all in that stage, so it is the first one once the last has begun it${and(count, 'en')}`,
      hint: () =>
        'Narrow `of`, to one level say. Where that is meant, checks: { TC727: off } says no more of it.',
    },
  }),
  TC728: codeEntry<{
    readonly name: string;
    readonly day: Day;
    readonly meetings: readonly string[];
    readonly count: number;
  }>({
    severity: 'warning',
    title: { zh: '同一个半天请去开两个会', en: 'Two meetings in one half-day' },
    zh: {
      message: ({ name, day, meetings, count }) =>
        `${name}在 ${formatDay(day)} 的同一个半天要参加${meetings.join('和')}${count > 1 ? `（共 ${count} 人次如此）` : ''}`,
      hint: () => '给其中一个会写 half-day: pm 或 time，或改日子。',
    },
    en: {
      message: ({ name, day, meetings, count }) =>
        `${name} is invited to ${meetings.join(' and ')} in one half-day of ${formatDay(day)}${and(count, 'en')}`,
      hint: () => 'Write half-day: pm or a time for one of them, or another day.',
    },
  }),
  TC729: codeEntry<
    Range & {
      readonly activity: string;
      readonly first: Day;
      readonly last: Day;
      readonly isWhole: boolean;
    }
  >({
    severity: 'warning',
    title: { zh: '活动的日子在整个安排之外', en: 'Days outside of the whole schedule' },
    zh: {
      message: ({ activity, first, last, isWhole, ...range }) =>
        `“${activity}”的日子（${rangeZh(range)}）${isWhole ? '全' : '有一部分'}在整个安排的时间之外：${formatDay(first)} 至 ${formatDay(last)}`,
      hint: () => '核对 between 的年份和日期。',
    },
    en: {
      message: ({ activity, first, last, isWhole, ...range }) =>
        `${isWhole ? 'all' : 'some'} days of ${activity} (${rangeEn(range)}) lie outside of the whole schedule, ${formatDay(first)} to ${formatDay(last)}`,
      hint: () => 'Check the year and the days of `between`.',
    },
  }),
  TC730: codeEntry<
    Example & Range & { readonly chain: readonly string[]; readonly stage: string | null }
  >({
    severity: 'error',
    title: { zh: '环节太短，活动做不完', en: 'A stage is too short for its activities' },
    zh: {
      message: ({ count, chain, stage, ...one }) =>
        `${occurrenceZh(one)}没有日子：${stage === null ? '' : `“${stage}”`}${beforeZh(one)}放不下${chain.join('，然后')}${and(count, 'zh')}`,
      hint: () => '缩短 interval，放宽 after 的 within，减少 days，或加长环节。',
    },
    en: {
      message: ({ count, chain, stage, ...one }) =>
        `${occurrenceEn(one)} has no day: ${stage === null ? 'the time' : stage} ${rangeEn(one)} is too short for ${chain.join(', then ')}${and(count, 'en')}`,
      hint: () =>
        'Shorten the interval, widen the within of after, ask for fewer days, or make the stage longer.',
    },
  }),
  TC731: codeEntry<{ readonly meeting: string; readonly day: Day; readonly trouble: DateTrouble }>({
    severity: 'warning',
    title: { zh: '会议的日期不合适', en: 'A meeting on a day that is none for it' },
    zh: {
      message: ({ meeting, day, trouble }) =>
        `${meeting}写在 ${formatDay(day)}，${trouble.kind === 'outside' ? '' : '这天'}${troubleZh(trouble)}`,
      hint: () => '照写的日期排；请核对 date。',
    },
    en: {
      message: ({ meeting, day, trouble }) =>
        `${meeting} is on ${formatDay(day)}, which ${troubleEn(trouble)}`,
      hint: () => 'It keeps that date; check `date`.',
    },
  }),
  /** `last`: the last day of the last entry. */
  TC732: codeEntry<{ readonly meeting: string; readonly every: Span; readonly last: Day }>({
    severity: 'warning',
    title: { zh: '会议一次也没有', en: 'A meeting that is never held' },
    zh: {
      message: ({ meeting, every, last }) =>
        `${meeting}一次也没有：启动日起${spanText(every, 'zh')}已过最后一个安排的结束 ${formatDay(last)}`,
      hint: () => '缩短 every，或改写 date。',
    },
    en: {
      message: ({ meeting, every, last }) =>
        `${meeting} is never held: ${spanText(every, 'en')} after the kickoff the last entry has ended, on ${formatDay(last)}`,
      hint: () => 'Shorten `every`, or write a `date`.',
    },
  }),
};
