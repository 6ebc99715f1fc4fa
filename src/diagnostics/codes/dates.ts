import { formatDay, type Day } from '../../domain/day.js';
import type { Span } from '../../domain/span.js';
import { codeEntry, type Language } from '../code-entry.js';
import { nodeName, type LinkNode, type Loosened } from '../chain-links.js';
import type { ClosedDays } from '../../domain/closed-days.js';
import type { EntryName } from '../../domain/entries.js';
import {
  closedList,
  daysText,
  entryName,
  ruleName,
  spanText,
  type EdgeRuleName,
} from '../phrases.js';

/** What pushes an entry past a limit that gives way. */
export type Reason =
  /** No day from the first that the other rules leave to the limit may be used. */
  | { readonly kind: 'closed'; readonly from: Day; readonly closed: readonly ClosedDays[] }
  | { readonly kind: 'not-before'; readonly day: Day }
  /** Another rule with a lower limit of its own. */
  | {
      readonly kind: 'rule';
      readonly rule: EdgeRuleName;
      readonly from: LinkNode;
      readonly fromDay: Day;
    }
  /** The earlier entry can't come later, and the later one not earlier: limits taken before, or later units. */
  | { readonly kind: 'others' };

/** One example stands for `count` entries that the same rule and reason concern. */
interface Example {
  readonly who: EntryName;
  readonly count: number;
}

interface Tie {
  readonly rule: EdgeRuleName;
  readonly from: LinkNode;
  readonly fromDay: Day;
  readonly day: Day;
}

/** A tie that a fixed start breaks: `limit` is the first or the last day that it leaves. */
interface BrokenTie extends Example, Tie {
  readonly side: 'lower' | 'upper';
  readonly limit: Day;
  readonly distance: Span;
}

const and = (count: number, language: Language): string => {
  if (count === 1) return '';
  return language === 'zh' ? `（共 ${count} 个安排如此）` : ` (${count} entries in all)`;
};

/** A node and its day; a bracket needs no space after it. */
function withDayZh(node: LinkNode, day: Day): string {
  const name = nodeName(node, 'zh');
  return `${name.endsWith('）') ? name : `${name} `}${formatDay(day)}`;
}

/** How far a start lies from the one it is tied to. */
function gapZh({ from, fromDay, day }: Tie): string {
  const other = withDayZh(from, fromDay);
  return day < fromDay
    ? `比${other} 早 ${fromDay - day} 天`
    : `在${other} 之后 ${day - fromDay} 天`;
}

function gapEn({ from, fromDay, day }: Tie): string {
  const apart = daysText(Math.abs(day - fromDay), 'en');
  return `${apart} ${day < fromDay ? 'before' : 'after'} ${nodeName(from, 'en')} on ${formatDay(fromDay)}`;
}

/** `10天 ± 2天`, `10天`. */
function rangeText(interval: Span, tolerance: Span, language: Language): string {
  if (tolerance.months === 0 && tolerance.days === 0) return spanText(interval, language);
  return `${spanText(interval, language)} ± ${spanText(tolerance, language)}`;
}

/** Why a limit, a last day, gave way. */
interface Excused {
  readonly reason: Reason;
  readonly limit: Day;
}

const closedDaysZh = (from: Day, to: Day): string =>
  from === to ? `${formatDay(from)} 这天` : `${formatDay(from)} 至 ${formatDay(to)} 之间都`;

const closedDaysEn = (from: Day, to: Day): string =>
  from === to ? `on ${formatDay(from)}` : `from ${formatDay(from)} to ${formatDay(to)}`;

/** `4`, or `4…6` where it is not the same for all. */
const wayText = ({ by, most }: { readonly by: number; readonly most: number }): string =>
  by === most ? String(by) : `${by}…${most}`;

function reasonText({ reason, limit }: Excused, language: Language): string {
  const isZh = language === 'zh';
  switch (reason.kind) {
    case 'closed': {
      const list = closedList(reason.closed, language);
      return isZh
        ? `${closedDaysZh(reason.from, limit)}不能启动：${list}`
        : `nothing may start ${closedDaysEn(reason.from, limit)}: ${list}`;
    }
    case 'not-before':
      return isZh
        ? `该单位不早于 ${formatDay(reason.day)}（not-before）`
        : `the unit starts no earlier than ${formatDay(reason.day)} (\`not-before\`)`;
    case 'rule': {
      const { from, fromDay } = reason;
      const rule = ruleName(reason.rule, language);
      return isZh
        ? `${rule} 要求在${withDayZh(from, fromDay)} 之后`
        : `${rule} asks for a day after ${nodeName(from, 'en')} on ${formatDay(fromDay)}`;
    }
    case 'others':
      return isZh
        ? '已成立的其他规则不留更早的日子'
        : 'the rules that hold already leave no earlier day';
  }
}

/** A few years one by one, many as first … last. */
const yearsText = (years: readonly number[], separator: string): string =>
  years.length <= 3 ? years.join(separator) : `${years[0]}…${years.at(-1)}`;

const isZero = ({ months, days }: Span): boolean => months === 0 && days === 0;

/** What a broken distance asks for. */
function distanceZh({ side, distance, limit }: BrokenTie): string {
  if (isZero(distance)) return `${side === 'lower' ? '不早于' : '不晚于'} ${formatDay(limit)}`;
  return `${side === 'lower' ? '至少' : '至多'} ${spanText(distance, 'zh')}（${formatDay(limit)}）`;
}

function distanceEn({ side, distance, limit }: BrokenTie): string {
  const bound = side === 'lower' ? 'at least' : 'at most';
  if (isZero(distance))
    return `${side === 'lower' ? 'no day before' : 'no day after'} ${formatDay(limit)}`;
  return `${bound} ${spanText(distance, 'en')} (${formatDay(limit)})`;
}

const isAvoided = (closed: readonly ClosedDays[]): boolean =>
  closed.some(({ kind }) => kind === 'avoid');

const LOOSENED: Readonly<Record<Loosened, Readonly<Record<Language, string>>>> = {
  tolerance: { zh: '加大间隔的 tolerance', en: 'a larger tolerance' },
  interval: { zh: '缩短间隔 interval', en: 'a shorter interval' },
  duration: { zh: '缩短时长', en: 'a shorter duration' },
  'longer-duration': { zh: '加长时长 max', en: 'a larger max of the duration' },
  window: { zh: '延长总时限 window', en: 'a longer window' },
  date: { zh: '改动写明的日期', en: 'another fixed date' },
  kickoff: { zh: '改动启动日', en: 'another kickoff' },
  calendar: { zh: '改动日历', en: 'another calendar' },
};

/** `甲、乙，或丙` */
function waysText(ways: readonly Loosened[], language: Language): string {
  const names = ways.map((way) => LOOSENED[way][language]);
  const [comma, or] = language === 'zh' ? ['、', '，或'] : [', ', ', or '];
  return [names.slice(0, -1).join(comma), ...names.slice(-1)]
    .filter((part) => part !== '')
    .join(or);
}

/** Rules whose distance has a tolerance. */
const TOLERANT: ReadonlySet<EdgeRuleName> = new Set(['stagger', 'overlap', 'start']);

/** How a broken tie is mended: by another date, or by a rule that asks for less. */
function mendZh({ rule, side, limit, distance }: BrokenTie): string {
  const date = `改到 ${formatDay(limit)} 或以${side === 'lower' ? '后' : '前'}`;
  if (TOLERANT.has(rule)) return `${date}，或放宽 ${rule} 的 tolerance。`;
  return isZero(distance) ? `${date}。` : `${date}，或缩短 ${rule} 的 interval。`;
}

function mendEn({ rule, side, limit, distance }: BrokenTie): string {
  const date = `Move it to ${formatDay(limit)} or ${side === 'lower' ? 'later' : 'earlier'}`;
  if (TOLERANT.has(rule)) return `${date}, or widen the tolerance of \`${rule}\`.`;
  return isZero(distance) ? `${date}.` : `${date}, or shorten the interval of \`${rule}\`.`;
}

const roundZh = (nodes: readonly (LinkNode | number)[]): string =>
  nodes
    .map((node) => (typeof node === 'number' ? `（略去 ${node} 个）` : nodeName(node, 'zh')))
    .join(' → ');

const roundEn = (nodes: readonly (LinkNode | number)[]): string =>
  nodes
    .map((node) => (typeof node === 'number' ? `(${node} more)` : nodeName(node, 'en')))
    .join(' → ');

export const dateCodes = {
  /** `isTopUnit`: the chain ends in a top unit that starts on the kickoff because it is one. */
  TC501: codeEntry<
    Example & {
      readonly links: number;
      readonly isTopUnit: boolean;
      readonly loosened: readonly Loosened[];
    }
  >({
    severity: 'error',
    title: { zh: '规则互相矛盾，无日可用', en: 'Rules leave no day' },
    zh: {
      message: ({ who, count, links }) =>
        `${entryName(who, 'zh')}没有可用的启动日${and(count, 'zh')}：以下 ${links} 条规定不能同时成立`,
      hint: ({ isTopUnit, loosened }) =>
        isTopUnit
          ? '最上一级的单位随启动日启动。要让它晚些启动，就给它写 `rules: { start: { after: kickoff, interval: 0天, severity: off } }`，或用 `start` 定下日期。'
          : `放宽其中一条：${waysText(loosened, 'zh')}。`,
    },
    en: {
      message: ({ who, count, links }) =>
        `${entryName(who, 'en')} has no day to start on${and(count, 'en')}: these ${links} can't hold together`,
      hint: ({ isTopUnit, loosened }) =>
        isTopUnit
          ? 'A unit at the top starts with the kickoff. To let it start later, give it `rules: { start: { after: kickoff, interval: 0天, severity: off } }`, or a day of its own with `start`.'
          : `Loosen one of them: ${waysText(loosened, 'en')}.`,
    },
  }),
  /** `nodes`: of a long circle the ends, and how many are left out between them. */
  TC502: codeEntry<{
    readonly nodes: readonly (LinkNode | number)[];
    readonly isAfter: boolean;
    readonly count: number;
  }>({
    severity: 'error',
    title: { zh: '先后次序成环', en: 'A cycle of rules' },
    zh: {
      message: ({ nodes, isAfter }) =>
        `${isAfter ? '先后次序 after 成环' : '规则循环推延'}：${roundZh(nodes)}`,
      hint: ({ isAfter }) =>
        isAfter ? '去掉环上的一条 after，或缩小它的 match。' : '放宽环上的一条规则。',
    },
    en: {
      message: ({ nodes, isAfter }) =>
        `${isAfter ? '`after` goes round in a circle' : 'rules that push each other for ever'}: ${roundEn(nodes)}`,
      hint: ({ isAfter }) =>
        isAfter
          ? 'Remove one `after` of the circle, or narrow its match.'
          : 'Loosen a rule of the circle.',
    },
  }),
  TC503: codeEntry<
    Example &
      Tie & {
        readonly limit: Day;
        readonly by: number;
        readonly most: number;
        readonly interval: Span;
        readonly tolerance: Span;
        readonly reason: Reason;
      }
  >({
    severity: 'warning',
    title: { zh: '上限让步', en: 'A limit gave way' },
    zh: {
      message: (facts) => {
        const limit = `${ruleName(facts.rule, 'zh')}（${rangeText(facts.interval, facts.tolerance, 'zh')}）`;
        const start = `${entryName(facts.who, 'zh')}定于 ${formatDay(facts.day)}，${gapZh(facts)}`;
        const why = `按上限应不晚于 ${formatDay(facts.limit)}；${reasonText(facts, 'zh')}`;
        return `${limit}让步 ${wayText(facts)} 天：${start}，${why}${and(facts.count, 'zh')}`;
      },
    },
    en: {
      message: (facts) => {
        const limit = `${ruleName(facts.rule, 'en')} (${rangeText(facts.interval, facts.tolerance, 'en')})`;
        const way = facts.most === 1 ? '1 day' : `${wayText(facts)} days`;
        const start = `${entryName(facts.who, 'en')} starts on ${formatDay(facts.day)}, ${gapEn(facts)}`;
        const why = `no later than ${formatDay(facts.limit)} by the limit; ${reasonText(facts, 'en')}`;
        return `${limit} gave way by ${way}: ${start}, ${why}${and(facts.count, 'en')}`;
      },
    },
  }),
  TC504: codeEntry<{ readonly day: Day; readonly closed: readonly ClosedDays[] }>({
    severity: 'warning',
    title: { zh: '启动日不是可用的日子', en: 'Kickoff on a closed day' },
    zh: {
      message: ({ day, closed }) =>
        `启动日 ${formatDay(day)} 不是可启动的日子（${closedList(closed, 'zh')}），仍照方案在这一天启动`,
      hint: ({ closed }) =>
        isAvoided(closed)
          ? '如确在这一天，请把它移出 calendar.avoid。'
          : '如确在这一天，可写进 calendar.workdays。',
    },
    en: {
      message: ({ day, closed }) =>
        `the kickoff, ${formatDay(day)}, is not a day to start on (${closedList(closed, 'en')}), but stands as the plan has it`,
      hint: ({ closed }) =>
        isAvoided(closed)
          ? 'If it is to be that day, take it out of calendar.avoid.'
          : 'If it is to be that day, add it to calendar.workdays.',
    },
  }),
  TC505: codeEntry<Example & { readonly day: Day; readonly closed: readonly ClosedDays[] }>({
    severity: 'warning',
    title: { zh: '写明的日期不是可用的日子', en: 'A fixed start on a closed day' },
    zh: {
      message: ({ who, day, closed, count }) =>
        `${entryName(who, 'zh')}写明的启动日 ${formatDay(day)} 不能启动：${closedList(closed, 'zh')}${and(count, 'zh')}`,
      hint: () => '写明的日期照办；如有误请改为工作日。',
    },
    en: {
      message: ({ who, day, closed, count }) =>
        `${entryName(who, 'en')} is fixed on ${formatDay(day)}, not a day to start on: ${closedList(closed, 'en')}${and(count, 'en')}`,
      hint: () => 'The date stands as written; if it is a slip, choose a workday.',
    },
  }),
  TC506: codeEntry<BrokenTie>({
    severity: 'warning',
    title: { zh: '写明的日期打破间隔', en: 'A fixed start breaks a distance' },
    zh: {
      message: (facts) =>
        `${entryName(facts.who, 'zh')}写明的启动日 ${formatDay(facts.day)} ${gapZh(facts)}，${ruleName(facts.rule, 'zh')} 要求${distanceZh(facts)}${and(facts.count, 'zh')}`,
      hint: mendZh,
    },
    en: {
      message: (facts) =>
        `${entryName(facts.who, 'en')} is fixed on ${formatDay(facts.day)}, ${gapEn(facts)}; ${ruleName(facts.rule, 'en')} asks for ${distanceEn(facts)}${and(facts.count, 'en')}`,
      hint: mendEn,
    },
  }),
  TC507: codeEntry<
    Example & {
      readonly day: Day;
      readonly bound: 'not-before' | 'not-after';
      readonly limit: Day;
    }
  >({
    severity: 'error',
    title: { zh: '写明的日期与自身的限期矛盾', en: 'A fixed start outside its own bounds' },
    zh: {
      message: ({ who, day, bound, limit, count }) =>
        `${entryName(who, 'zh')}写明的启动日 ${formatDay(day)} ${bound === 'not-before' ? '早于' : '晚于'} ${bound} 的 ${formatDay(limit)}${and(count, 'zh')}`,
    },
    en: {
      message: ({ who, day, bound, limit, count }) =>
        `${entryName(who, 'en')} is fixed on ${formatDay(day)}, ${bound === 'not-before' ? 'before' : 'after'} its \`${bound}\` of ${formatDay(limit)}${and(count, 'en')}`,
    },
  }),
  TC508: codeEntry<Example & { readonly end: Day; readonly windowEnd: Day }>({
    severity: 'error',
    title: { zh: '超出总时限', en: 'Past the end of the window' },
    zh: {
      message: ({ who, end, windowEnd, count }) =>
        `${entryName(who, 'zh')}到 ${formatDay(end)} 才结束，超出总时限的最后一天 ${formatDay(windowEnd)}，多 ${end - windowEnd} 天${and(count, 'zh')}`,
    },
    en: {
      message: ({ who, end, windowEnd, count }) =>
        `${entryName(who, 'en')} ends on ${formatDay(end)}, ${daysText(end - windowEnd, 'en')} past the last day of the window, ${formatDay(windowEnd)}${and(count, 'en')}`,
    },
  }),
  TC509: codeEntry<
    Example & { readonly length: number; readonly asked: Span; readonly side: 'min' | 'max' }
  >({
    severity: 'error',
    title: { zh: '时长不合要求', en: 'Duration out of bounds' },
    zh: {
      message: ({ who, length, asked, side, count }) =>
        `${entryName(who, 'zh')}历时 ${length} 天，${side === 'min' ? '不足 duration.min 的' : '超过 duration.max 的'} ${spanText(asked, 'zh')}${and(count, 'zh')}`,
      hint: ({ side }) =>
        side === 'min'
          ? '把 duration.target 或各环节加长，或同时写明较短的 min。'
          : '把 duration.target 或各环节缩短，或同时写明较长的 max。',
    },
    en: {
      message: ({ who, length, asked, side, count }) =>
        `${entryName(who, 'en')} takes ${daysText(length, 'en')}, ${side === 'min' ? 'less than duration.min' : 'more than duration.max'} (${spanText(asked, 'en')})${and(count, 'en')}`,
      hint: ({ side }) =>
        side === 'min'
          ? 'Lengthen duration.target or the stages, or write a smaller min beside it.'
          : 'Shorten duration.target or the stages, or write a larger max beside it.',
    },
  }),
  TC510: codeEntry<Example & { readonly length: number; readonly target: Span }>({
    severity: 'warning',
    title: { zh: '各环节加起来比 target 长', en: 'Stages longer than the target' },
    zh: {
      message: ({ who, length, target, count }) =>
        `${entryName(who, 'zh')}的各环节至少要 ${length} 天，比 duration.target 的${spanText(target, 'zh')}长，按各环节计算${and(count, 'zh')}`,
      hint: () => '缩短或减少环节，或改 target。',
    },
    en: {
      message: ({ who, length, target, count }) =>
        `the stages of ${entryName(who, 'en')} need ${daysText(length, 'en')}, more than duration.target (${spanText(target, 'en')}): the stages count${and(count, 'en')}`,
      hint: () => 'Shorten or drop stages, or change the target.',
    },
  }),
  TC511: codeEntry<{ readonly years: readonly number[]; readonly last: number }>({
    severity: 'warning',
    title: { zh: '节假日安排尚未公布', en: 'Holidays not announced' },
    zh: {
      message: ({ years, last }) =>
        `${yearsText(years, '、')} 年的节假日安排不在已知范围内（已知到 ${last} 年），这些年只按周末计算`,
      hint: () =>
        '公布后升级 tici，或把放假和调休的日子写进 calendar.restdays 和 calendar.workdays。',
    },
    en: {
      message: ({ years, last }) =>
        `the public holidays of ${yearsText(years, ', ')} are not known (known up to ${last}): only weekends count there`,
      hint: () =>
        'Update tici once they are announced, or list them in calendar.restdays and calendar.workdays.',
    },
  }),
  TC512: codeEntry<Example>({
    severity: 'warning',
    title: { zh: '没有总时限可填满', en: 'No window to fill' },
    zh: {
      message: ({ who, count }) =>
        `${entryName(who, 'zh')}写了 duration.fill，但没有总时限 window，按原时长计算${and(count, 'zh')}`,
    },
    en: {
      message: ({ who, count }) =>
        `${entryName(who, 'en')} has duration.fill but there is no window: its own length stays${and(count, 'en')}`,
    },
  }),
  TC513: codeEntry<Example>({
    severity: 'warning',
    title: { zh: '没有最晚日可取', en: 'No latest day to take' },
    zh: {
      message: ({ who, count }) =>
        `${entryName(who, 'zh')}写了 placement: latest，但没有规则限定最晚的日子，仍取最接近规定的一天${and(count, 'zh')}`,
    },
    en: {
      message: ({ who, count }) =>
        `${entryName(who, 'en')} has placement: latest but nothing limits it: the day nearest to the rules is taken${and(count, 'en')}`,
    },
  }),
};
