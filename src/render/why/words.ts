import type { Language } from '../../diagnostics/code-entry.js';

/** The phrases that reasons are made of. Days come in as text, `02-07`. */
export interface WhyWords {
  /** What the rules that look at another entry are for. */
  readonly rules: Readonly<Record<'stagger' | 'overlap' | 'system' | 'lead-first', string>>;
  /** With the key and the whole date. */
  readonly fixed: Readonly<
    Record<
      'fixed' | 'not-before' | 'not-after' | 'reported' | 'not-begun',
      (date: string) => string
    >
  >;
  readonly kickoff: string;
  /** So many days after another; negative: before. */
  readonly is: (from: string, days: number) => string;
  /** What should have been. */
  readonly ought: (from: string, days: number) => string;
  /** `end` is the last day of the other, null where its start counts. */
  readonly after: (from: string, end: string | null, distance: string) => string;
  /** How many storeys the other stands above, where that is more than one: the interval counts for each. */
  readonly storeys: (storeys: number) => string;
  readonly wish: (day: string) => string;
  readonly restday: string;
  readonly avoided: (name: string | null, from: string, to: string) => string;
  readonly holiday: (day: string, name: string) => string;
  /** `weekday` counts from Sunday, 0. */
  readonly weekend: (day: string, weekday: number) => string;
  /** The most distance to another entry that a rule allows, and the least. */
  readonly limited: (name: string) => string;
  readonly room: (name: string) => string;
  readonly window: string;
  readonly notBefore: (day: string) => string;
  readonly notAfter: (day: string) => string;
  readonly earliest: string;
  readonly latest: string;
  /** The causes of a move, and the day that came of them. */
  readonly moved: (causes: readonly string[], day: string, isLater: boolean) => string;
}

const dayCount = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

const distanceZh = (from: string, days: number): string =>
  days === 0 ? `与${from}同日` : `比${from}${days > 0 ? '晚' : '早'}${Math.abs(days)}天`;

const distanceEn = (from: string, days: number): string =>
  days === 0
    ? `same day as ${from}`
    : `${dayCount(Math.abs(days))} ${days > 0 ? 'after' : 'before'} ${from}`;

const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const whyWords: Record<Language, WhyWords> = {
  zh: {
    rules: {
      stagger: '梯次展开，',
      overlap: '压茬推进，',
      system: '上级部门先行，',
      'lead-first': '先行一步，',
    },
    fixed: {
      fixed: (date) => `方案指定了启动日期（start ${date}）`,
      'not-before': (date) => `方案规定了最早启动日期（not-before ${date}）`,
      'not-after': (date) => `方案规定了最晚启动日期（not-after ${date}）`,
      reported: (date) => `已于${date}开始`,
      'not-begun': (date) => `到${date}还没有开始`,
    },
    kickoff: '启动日',
    is: (from, days) => `${distanceZh(from, days)}启动`,
    ought: (from, days) => `应${distanceZh(from, days)}`,
    after: (from, end, distance) =>
      `排在${from}${end === null ? '' : `结束（${end}）`}之后，间隔${distance}`,
    storeys: (storeys) => `（隔${storeys}层）`,
    wish: (day) => `（${day}）`,
    restday: '休息日',
    avoided: (name, from, to) => {
      const days = from === to ? from : `${from}～${to}`;
      return name === null ? `避开${days}` : `避开${name}（${days}）`;
    },
    holiday: (day, name) => `${day}是${name}假期`,
    weekend: (day, weekday) => `${day}是周${'日一二三四五六'.charAt(weekday)}`,
    limited: (name) => `与${name}的间隔有上限`,
    room: (name) => `为${name}留出时间`,
    window: '要在总时限内结束',
    notBefore: (day) => `不得早于${day}`,
    notAfter: (day) => `不得晚于${day}`,
    earliest: '方案要求尽早启动',
    latest: '方案要求尽量晚启动',
    moved: (causes, day, isLater) =>
      `，${[...causes, `${isLater ? '推到' : '提前到'}${day}`].join('，')}`,
  },
  en: {
    rules: {
      stagger: 'stagger, ',
      overlap: 'overlap, ',
      system: 'system, ',
      'lead-first': 'lead-first, ',
    },
    fixed: {
      fixed: (date) => `fixed by the plan (start ${date})`,
      'not-before': (date) => `the earliest day the plan allows (not-before ${date})`,
      'not-after': (date) => `the latest day the plan allows (not-after ${date})`,
      reported: (date) => `begun on ${date}, as reported`,
      'not-begun': (date) => `not begun by ${date}, as reported`,
    },
    kickoff: 'the kickoff',
    is: distanceEn,
    ought: distanceEn,
    after: (from, end, distance) =>
      `after ${end === null ? from : `the end of ${from} (${end})`}, ${distance} apart`,
    storeys: (storeys) => ` (${storeys} storeys)`,
    wish: (day) => ` (${day})`,
    restday: 'days off',
    avoided: (name, from, to) => {
      const days = from === to ? from : `${from} to ${to}`;
      return name === null ? `not on ${days}` : `not in ${name} (${days})`;
    },
    holiday: (day, name) => `${day} is a holiday (${name})`,
    weekend: (day, weekday) => `${day} is a ${WEEKDAYS_EN[weekday] ?? ''}`,
    limited: (name) => `the distance to ${name} is limited`,
    room: (name) => `${name} needs room`,
    window: 'it has to end within the window',
    notBefore: (day) => `not before ${day}`,
    notAfter: (day) => `not after ${day}`,
    earliest: 'the plan wants it as early as it can be',
    latest: 'the plan wants it as late as it can be',
    moved: (causes, day, isLater) =>
      `${causes.map((cause) => `; ${cause}`).join('')}: moved ${isLater ? 'on' : 'back'} to ${day}`,
  },
};
