import type { Language } from '../../diagnostics/code-entry.js';
import { plural } from '../../diagnostics/phrases.js';
import type { LimitStep, Tie } from '../../schedule/types.js';

type RuleName = LimitStep['rule'] | 'not-before' | 'placement';

/** What is said of a stage that waited; `interval` is null where there is none. */
interface WaitTexts {
  readonly stage: string;
  readonly day: string;
  readonly leader: string;
  readonly leaderDay: string;
  readonly interval: string | null;
  readonly days: number;
}

/** The phrases that explanations are made of, besides those of reasons. Days come in as text. */
export interface ExplainWords {
  /** The rules as an office calls them. */
  readonly rules: Readonly<Record<RuleName, string>>;
  readonly range: (from: string, to: string) => string;
  /** Parts of one sentence. */
  readonly joined: (parts: readonly string[]) => string;
  /** Between two parts of one. */
  readonly comma: string;
  readonly list: (names: readonly string[], count: number) => string;
  /** How far a start may go: null where nothing limits it. */
  readonly later: (days: number | null) => string;
  readonly earlier: (days: number) => string;
  /** A name for several members at once. */
  readonly several: (of: string, names: readonly string[], count: number) => string;
  readonly ought: (day: string) => string;
  readonly gaveWay: (rule: string, days: number) => string;
  readonly kickoff: (name: string | null) => string;
  /** Of an entry that has its day from nobody. */
  readonly own: Readonly<Record<'kickoff' | 'start' | 'fixed', string>>;
  readonly interval: (span: string) => string;
  readonly tolerance: (span: string) => string;
  /** What is counted from the end of another. */
  readonly ended: (day: string) => string;
  readonly wantsIn: (wish: string, from: string, to: string) => string;
  readonly notEarlier: (wish: string) => string;
  readonly asWished: string;
  readonly firstOpen: string;
  readonly nearestOpen: string;
  readonly moved: (isLater: boolean) => string;
  readonly past: (days: number) => string;
  readonly basis: string;
  readonly latest: string;
  readonly moves: string;
  readonly stages: string;
  readonly unlimited: string;
  readonly limits: {
    readonly window: (length: string, end: string) => string;
    readonly windowStage: (end: string) => string;
    readonly notAfter: (day: string) => string;
    readonly fixed: string;
    readonly kickoff: string;
    readonly calendar: string;
    readonly upper: (rule: string, from: string, day: string, most: string) => string;
    readonly upperKickoff: (day: string, most: string) => string;
    readonly lower: (rule: string, from: string, day: string, least: string) => string;
    readonly lowerEnd: (rule: string, from: string, day: string, least: string) => string;
    readonly inside: (stage: string | null, day: string, days: string) => string;
    readonly closed: (day: string) => string;
    readonly gaveWay: (days: number) => string;
  };
  /** A stage of somebody. */
  readonly stageOf: (name: string, stage: string) => string;
  readonly nobodyMoves: string;
  readonly move: (count: number, names: string) => string;
  readonly wait: (wait: WaitTexts) => string;
  readonly all: {
    readonly into: string;
    readonly out: string;
    readonly bounds: string;
    readonly none: string;
    readonly allowed: (low: string, high: string | null) => string;
    readonly state: (tie: Tie) => string;
    readonly titles: Readonly<Record<'rule' | 'who' | 'asks' | 'allows' | 'place', string>>;
    readonly bound: Readonly<Record<'lower' | 'upper' | 'both', (day: string) => string>>;
    readonly placement: Readonly<Record<'lower' | 'upper' | 'both', string>>;
  };
  readonly columns: Readonly<Record<'day' | 'what' | 'place', string>>;
}

const zhList = (names: readonly string[], count: number): string =>
  names.join('、') + (count > names.length ? '……' : '');

const enList = (names: readonly string[], count: number): string =>
  names.join(', ') + (count > names.length ? ' …' : '');

export const explainWords: Record<Language, ExplainWords> = {
  zh: {
    rules: {
      kickoff: '启动日',
      start: '启动规则',
      fixed: '指定日期',
      stagger: '梯次间隔',
      overlap: '压茬间隔',
      system: '系统先后',
      after: '先后次序',
      'lead-first': '先行一步',
      window: '总时限',
      'not-before': '不得早于',
      'not-after': '不得晚于',
      duration: '时长',
      calendar: '工作日',
      placement: '取早取晚',
    },
    range: (from, to) => (from === to ? from : `${from}～${to}`),
    joined: (parts) => parts.join('；'),
    comma: '，',
    list: zhList,
    later: (days) => (days === null ? '后移不限' : `可后移 ${days} 天`),
    earlier: (days) => `可前移 ${days} 天`,
    several: (of, names, count) => `${of} ${count} 个：${zhList(names, count)}`,
    ought: (day) => `本应 ${day}`,
    gaveWay: (rule, days) => `${rule}让步 ${days} 天`,
    kickoff: (name) => (name === null ? '启动日' : `${name}（启动日）`),
    own: {
      kickoff: '启动日当天启动',
      start: '方案规定这一天启动',
      fixed: '方案给它指定了这一天',
    },
    interval: (span) => `+${span}`,
    tolerance: (span) => `±${span}`,
    ended: (day) => `从结束（${day}）算起`,
    wantsIn: (wish, from, to) =>
      from === to ? `应在 ${wish}` : `应在 ${wish}（${from}～${to} 都可以）`,
    notEarlier: (wish) => `不早于 ${wish}`,
    asWished: '正是这一天，可以启动',
    firstOpen: '第一个可用日',
    nearestOpen: '最近的可用日',
    moved: (isLater) => (isLater ? '推到这一天' : '提前到这一天'),
    past: (days) => `超上限 ${days} 天`,
    basis: '依据：',
    latest: '最晚',
    moves: '牵动',
    stages: '环节',
    unlimited: '没有什么限制它后移',
    limits: {
      window: (length, end) => `要在总时限（到 ${end}）内做完，共 ${length}`,
      windowStage: (end) => `后面的环节要在总时限（到 ${end}）内做完`,
      notAfter: (day) => `方案规定不得晚于 ${day}`,
      fixed: '日期是方案指定的',
      kickoff: '就在启动日',
      calendar: '再往后没有可用的工作日',
      upper: (rule, from, day, most) => `${rule}：${from}最晚 ${day}，至多再晚 ${most}`,
      upperKickoff: (day, most) => `启动规则：启动日 ${day}，至多再晚 ${most}`,
      lower: (rule, from, day, least) => `${rule}：${from}最晚 ${day}，要早它至少 ${least}`,
      lowerEnd: (rule, from, day, least) =>
        `${rule}：${from}最晚 ${day}，要在它之前至少 ${least}结束`,
      inside: (stage, day, days) =>
        stage === null ? `自己要 ${days}，不能过 ${day}` : `“${stage}”最晚 ${day}，前面要 ${days}`,
      closed: (day) => `${day} 起不能启动`,
      gaveWay: (days) => `上限已让步 ${days} 天`,
    },
    stageOf: (name, stage) => `${name}“${stage}”`,
    nobodyMoves: '没有别的安排跟着动',
    move: (count, names) => `${count} 个安排：${names}`,
    wait: ({ stage, day, leader, leaderDay, interval, days }) => {
      const of = `${leader}的“${stage}”（${leaderDay}）`;
      const asks = interval === null ? `不能早于${of}` : `要比${of}晚 ${interval}`;
      return `“${stage}”${day} 开始：${asks}，推后 ${days} 天`;
    },
    all: {
      into: '它受的全部规则（* 是起作用的）',
      out: '它给别人的规则（* 是起作用的）',
      bounds: '它自己的限制',
      none: '没有',
      allowed: (low, high) =>
        high === null ? `${low} 起` : low === high ? low : `${low}～${high}`,
      state: ({ isReleased, gaveWay }) =>
        isReleased ? '，日期已指定，不起作用' : gaveWay > 0 ? `，让步 ${gaveWay} 天` : '',
      titles: { rule: '规则', who: '与谁', asks: '间隔', allows: '允许', place: '位置' },
      bound: {
        lower: (day) => `不早于 ${day}`,
        upper: (day) => `不晚于 ${day}`,
        both: (day) => `就在 ${day}`,
      },
      placement: { lower: '尽早启动', upper: '尽量晚启动', both: '' },
    },
    columns: { day: '日期', what: '怎么来的', place: '位置' },
  },
  en: {
    rules: {
      kickoff: 'kickoff',
      start: 'start',
      fixed: 'fixed day',
      stagger: 'stagger',
      overlap: 'overlap',
      system: 'system',
      after: 'after',
      'lead-first': 'lead-first',
      window: 'window',
      'not-before': 'not-before',
      'not-after': 'not-after',
      duration: 'duration',
      calendar: 'workdays',
      placement: 'placement',
    },
    range: (from, to) => (from === to ? from : `${from} to ${to}`),
    joined: (parts) => parts.join('; '),
    comma: ', ',
    list: enList,
    later: (days) => (days === null ? 'may slip without limit' : `can slip ${plural(days, 'day')}`),
    earlier: (days) => `could be ${plural(days, 'day')} earlier`,
    several: (of, names, count) => `${of}, ${count} of them: ${enList(names, count)}`,
    ought: (day) => `was to be ${day}`,
    gaveWay: (rule, days) => `${rule} gave way by ${plural(days, 'day')}`,
    kickoff: (name) => (name === null ? 'the kickoff' : `${name} (the kickoff)`),
    own: {
      kickoff: 'starts on the kickoff day',
      start: 'starts on the day that the plan says',
      fixed: 'the plan fixes this day',
    },
    interval: (span) => `+${span}`,
    tolerance: (span) => `±${span}`,
    ended: (day) => `from its end (${day})`,
    wantsIn: (wish, from, to) =>
      from === to ? `wants ${wish}` : `wants ${wish} (${from} to ${to} would do)`,
    notEarlier: (wish) => `no earlier than ${wish}`,
    asWished: 'that day',
    firstOpen: 'the first day that may be used',
    nearestOpen: 'the nearest day that may be used',
    moved: (isLater) => (isLater ? 'moved on to this day' : 'moved back to this day'),
    past: (days) => `${plural(days, 'day')} past the limit`,
    basis: 'basis: ',
    latest: 'Latest',
    moves: 'Moves',
    stages: 'Stages',
    unlimited: 'nothing limits how far it may slip',
    limits: {
      window: (length, end) => `${length} have to end within the window (up to ${end})`,
      windowStage: (end) => `its later stages have to end within the window (up to ${end})`,
      notAfter: (day) => `the plan says not after ${day}`,
      fixed: 'the plan fixes its day',
      kickoff: 'on the kickoff day',
      calendar: 'there is no workday after it',
      upper: (rule, from, day, most) =>
        `${rule}: ${from} ${day} at the latest, at most ${most} later`,
      upperKickoff: (day, most) => `start: the kickoff is ${day}, at most ${most} later`,
      lower: (rule, from, day, least) =>
        `${rule}: ${from} ${day} at the latest, at least ${least} before it`,
      lowerEnd: (rule, from, day, least) =>
        `${rule}: ${from} ${day} at the latest, has to end at least ${least} before it`,
      inside: (stage, day, days) =>
        stage === null
          ? `takes ${days} itself, up to ${day}`
          : `“${stage}” ${day} at the latest, ${days} before it`,
      closed: (day) => `closed from ${day}`,
      gaveWay: (days) => `the limit gave way by ${plural(days, 'day')}`,
    },
    stageOf: (name, stage) => `${name} “${stage}”`,
    nobodyMoves: 'nothing else',
    move: (count, names) => `${plural(count, 'entry', 'entries')}: ${names}`,
    wait: ({ stage, day, leader, leaderDay, interval, days }) => {
      const of = `that of ${leader} (${leaderDay})`;
      const asks = interval === null ? `not before ${of}` : `${interval} after ${of}`;
      return `“${stage}” begins ${day}: ${asks}, ${plural(days, 'day')} later than by itself`;
    },
    all: {
      into: 'All rules for it (* counts)',
      out: 'All rules from it (* counts)',
      bounds: 'Its own bounds',
      none: 'none',
      allowed: (low, high) =>
        high === null ? `from ${low}` : low === high ? low : `${low} to ${high}`,
      state: ({ isReleased, gaveWay }) =>
        isReleased
          ? ', void: its day is fixed'
          : gaveWay > 0
            ? `, gave way by ${plural(gaveWay, 'day')}`
            : '',
      titles: { rule: 'Rule', who: 'Other', asks: 'Distance', allows: 'Allows', place: 'Place' },
      bound: {
        lower: (day) => `not before ${day}`,
        upper: (day) => `not after ${day}`,
        both: (day) => `on ${day}`,
      },
      placement: { lower: 'as early as can be', upper: 'as late as can be', both: '' },
    },
    columns: { day: 'Day', what: 'How it came about', place: 'Place' },
  },
};
