import { formatDay, type Day } from '../domain/day.js';
import type { Span } from '../domain/span.js';
import type { Language } from './catalog.js';
import {
  closedList,
  entryName,
  ruleName,
  spanText,
  type ClosedDays,
  type EdgeRuleName,
  type EntryName,
} from './words.js';

/** A node of a chain: an entry, the kickoff, or the entries that an `after` names. */
export type LinkNode = EntryName | 'kickoff' | 'group';

/** A link of a chain of rules that leaves an entry no day. */
export type Link =
  /** Where the chain begins: a day that nothing moves. */
  | {
      readonly kind: 'origin';
      readonly reason: 'fixed' | 'kickoff' | 'not-before' | 'calendar';
      readonly node: LinkNode;
      readonly day: Day;
    }
  /** `node` is not before `day` because of `from`: `lower` a distance it must keep, `upper` one it may not exceed. */
  | {
      readonly kind: 'step';
      readonly side: 'lower' | 'upper';
      readonly rule: EdgeRuleName;
      readonly node: LinkNode;
      readonly from: LinkNode;
      readonly fromDay: Day;
      /** Null past the last day of any calendar. */
      readonly day: Day | null;
      readonly distance: Span;
      /** The days between what the rule asks and `day`. */
      readonly closed: readonly ClosedDays[];
    }
  /** Where the chain ends: the latest day that `node` may start on. */
  | {
      readonly kind: 'limit';
      readonly reason: 'fixed' | 'kickoff' | 'not-after' | 'window' | 'calendar';
      readonly node: LinkNode;
      /** Null where no day is left at all. */
      readonly day: Day | null;
      readonly windowEnd: Day | null;
      readonly length: Span | null;
    };

const NODES = {
  kickoff: { zh: '启动日', en: 'the kickoff' },
  group: { zh: '所指定的先行安排', en: 'the entries named' },
} as const;

export function nodeName(node: LinkNode, language: Language): string {
  return typeof node === 'string' ? NODES[node][language] : entryName(node, language);
}

export function linkText(link: Link, language: Language): string {
  return language === 'zh' ? linkZh(link) : linkEn(link);
}

function linkZh(link: Link): string {
  const node = nodeName(link.node, 'zh');
  const day = link.day === null ? '（无日可用）' : formatDay(link.day);
  if (link.kind === 'step') {
    const from = `${nodeName(link.from, 'zh')} ${formatDay(link.fromDay)}`;
    const distance = spanText(link.distance, 'zh');
    const asks =
      link.side === 'lower' ? `至少在 ${from} 之后 ${distance}` : `${from} 至多在其后 ${distance}`;
    const closed = link.closed.length === 0 ? '' : `，又须避开 ${closedList(link.closed, 'zh')}`;
    return `${node} 不早于 ${day}：${ruleName(link.rule, 'zh')} 要求${asks}${closed}`;
  }
  switch (link.reason) {
    case 'fixed':
      return `${node} 定在 ${day}（方案写明的日期）`;
    case 'kickoff':
      return link.node === 'kickoff' ? `启动日 ${day}` : `${node} 在启动日 ${day} 启动`;
    case 'not-before':
      return `${node} 不早于 ${day}（not-before）`;
    case 'not-after':
      return `${node} 不晚于 ${day}（not-after）`;
    case 'window':
      return `${node} 最晚 ${day} 启动：历时 ${spanText(link.length!, 'zh')}，须在总窗口 window 的最后一天 ${formatDay(link.windowEnd!)} 前完成`;
    case 'calendar':
      return `${node} 没有可以启动的日子（日历）`;
  }
}

function linkEn(link: Link): string {
  const node = nodeName(link.node, 'en');
  const day = link.day === null ? '(no day at all)' : formatDay(link.day);
  if (link.kind === 'step') {
    const from = `${nodeName(link.from, 'en')}, ${formatDay(link.fromDay)}`;
    const distance = spanText(link.distance, 'en');
    const asks =
      link.side === 'lower'
        ? `at least ${distance} after ${from}`
        : `at most ${distance} before ${from}`;
    const closed = link.closed.length === 0 ? '' : `, avoiding ${closedList(link.closed, 'en')}`;
    return `${node} not before ${day}: ${ruleName(link.rule, 'en')} asks for ${asks}${closed}`;
  }
  switch (link.reason) {
    case 'fixed':
      return `${node} is fixed on ${day} by the plan`;
    case 'kickoff':
      return link.node === 'kickoff'
        ? `the kickoff, ${day}`
        : `${node} starts on the kickoff, ${day}`;
    case 'not-before':
      return `${node} not before ${day} (\`not-before\`)`;
    case 'not-after':
      return `${node} not after ${day} (\`not-after\`)`;
    case 'window':
      return `${node} no later than ${day}: it takes ${spanText(link.length!, 'en')} and has to end by ${formatDay(link.windowEnd!)}, the last day of the \`window\``;
    case 'calendar':
      return `${node} has no day to start on (calendar)`;
  }
}
