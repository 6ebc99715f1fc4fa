import { formatDay, type Day } from '../domain/day.js';
import type { Span } from '../domain/span.js';
import type { Language } from './code-entry.js';
import type { ClosedDays } from '../domain/closed-days.js';
import type { EntryName } from '../domain/entries.js';
import { closedList, entryName, ruleName, spanText, type EdgeRuleName } from './phrases.js';

/** A later stage of an entry; null for its end. */
interface StageName extends EntryName {
  readonly stage: string | null;
}

/** A node of a chain: an entry (its start), a later stage of one, the kickoff, or the entries that an `after` names. */
export type LinkNode = EntryName | StageName | 'kickoff' | 'group';

/** `node` is not before `day` because of `from`: `lower` a distance it must keep, `upper` one it may not exceed. */
interface StepLink {
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

/** A link of a chain of rules that leaves an entry no day. */
export type Link =
  | StepLink
  /** Where the chain begins: a day that nothing moves. */
  | {
      readonly kind: 'origin';
      readonly reason: 'fixed' | 'kickoff' | 'not-before' | 'calendar';
      readonly node: LinkNode;
      readonly day: Day;
    }
  /** Where the chain ends: the latest day that `node` may start on; null where none is left at all. */
  | {
      readonly kind: 'limit';
      readonly reason: 'fixed' | 'kickoff' | 'not-after' | 'calendar';
      readonly node: LinkNode;
      readonly day: Day | null;
    }
  | {
      readonly kind: 'limit';
      readonly reason: 'window';
      readonly node: LinkNode;
      readonly day: Day | null;
      readonly windowEnd: Day;
      readonly length: Span;
    }
  /** Where a chain of stages ends: no entry ends after its window. */
  | {
      readonly kind: 'limit';
      readonly reason: 'window-end';
      readonly node: LinkNode;
      /** The window's last day. */
      readonly day: Day;
    };

const NODES = {
  kickoff: { zh: '启动日', en: 'the kickoff' },
  group: { zh: '所指定的先行安排', en: 'the entries named' },
} as const;

export function nodeName(node: LinkNode, language: Language): string {
  if (typeof node === 'string') return NODES[node][language];
  const name = entryName(node, language);
  return 'stage' in node ? name + stageText(node.stage, language) : name;
}

function stageText(stage: string | null, language: Language): string {
  if (language === 'zh') return stage === null ? '的结束' : `的“${stage}”`;
  return stage === null ? ', its end' : `, stage “${stage}”`;
}

/** `甲（机关）在乙之后` */
export const afterZh = (node: LinkNode, from: LinkNode): string =>
  `${joined(nodeName(node, 'zh'))}在${joined(nodeName(from, 'zh'))}之后`;

/** What may be changed so that a chain leaves a day. */
export type Loosened =
  | 'tolerance'
  | 'interval'
  | 'duration'
  | 'longer-duration'
  | 'window'
  | 'date'
  | 'kickoff'
  | 'calendar';

/** What is asked of a link to know what may be changed of it. */
type WayOut = Pick<StepLink, 'kind' | 'rule'> | Exclude<Link, StepLink>;

/** What the links of a chain leave to change, each once, in their order. */
export const loosenedBy = (links: readonly WayOut[]): readonly Loosened[] => [
  ...new Set(links.flatMap(waysOut)),
];

function waysOut(link: WayOut): readonly Loosened[] {
  if (link.kind === 'step') return [wayOf(link)];
  switch (link.reason) {
    case 'fixed':
    case 'not-before':
    case 'not-after':
      return ['date'];
    case 'window':
    case 'window-end':
      return ['duration', 'window'];
    case 'kickoff':
    case 'calendar':
      return [link.reason];
  }
}

function wayOf({ rule }: Pick<StepLink, 'rule'>): Loosened {
  if (rule === 'duration') return 'longer-duration';
  return rule === 'stagger' || rule === 'overlap' || rule === 'start' ? 'tolerance' : 'interval';
}

/** One rule of a circle, whose days mean nothing: each turn moves them on. */
export interface RoundLink {
  readonly side: 'lower' | 'upper';
  readonly rule: EdgeRuleName;
  readonly node: LinkNode;
  readonly from: LinkNode;
  readonly distance: Span;
}

/** `lower`: the node comes at least that long after `from`; `upper`: `from` at most that long after the node. */
export function roundText({ side, rule, node, from, distance }: RoundLink, language: Language) {
  const [one, other] = [nodeName(node, language), nodeName(from, language)];
  const [name, span] = [ruleName(rule, language), spanText(distance, language)];
  if (language === 'zh') {
    return side === 'lower'
      ? `按${name}，${joined(one)}至少在${joined(other)}之后 ${span}`
      : `按${name}，${joined(other)}至多在${joined(one)}之后 ${span}`;
  }
  return side === 'lower'
    ? `${name}: ${one} at least ${span} after ${other}`
    : `${name}: ${other} at most ${span} after ${one}`;
}

export function linkText(link: Link, language: Language): string {
  return language === 'zh' ? linkZh(link) : linkEn(link);
}

function linkZh(link: Link): string {
  const node = joined(nodeName(link.node, 'zh'));
  const day = link.day === null ? '（无日可用）' : formatDay(link.day);
  if (link.kind === 'step') return stepZh(link, node, day);
  switch (link.reason) {
    case 'fixed':
      return `${node}定在 ${day}（方案写明的日期）`;
    case 'kickoff':
      return link.node === 'kickoff' ? `启动日定在 ${day}` : `${node}在启动日 ${day} 启动`;
    case 'not-before':
      return `${node}不早于 ${day}（not-before）`;
    case 'not-after':
      return `${node}不晚于 ${day}（not-after）`;
    case 'window':
      return `${node}最晚 ${day} 启动：历时${spanText(link.length, 'zh')}，须在总时限 window 的最后一天 ${formatDay(link.windowEnd)} 前完成`;
    case 'window-end':
      return `${node}不晚于 ${day}，即总时限 window 的最后一天`;
    case 'calendar':
      return `${node}没有可以启动的日子（日历）`;
  }
}

/** Chinese needs no space between a name and what follows, but a word in Latin letters does. */
const joined = (name: string): string => (/[\w`]$/u.test(name) ? `${name} ` : name);

function stepZh(link: StepLink, node: string, day: string): string {
  const from = joined(nodeName(link.from, 'zh'));
  const fromDay = formatDay(link.fromDay);
  const closed = link.closed.length === 0 ? '' : `，其间不能启动：${closedList(link.closed, 'zh')}`;
  const rule = ruleName(link.rule, 'zh');
  const distance = spanText(link.distance, 'zh');
  return link.side === 'lower'
    ? `${node}不早于 ${day}：按${rule}，至少在${from}${fromDay} 之后 ${distance}${closed}`
    : `${node}不早于 ${day}：按${rule}，${from}${fromDay} 至多在其后 ${distance}${closed}`;
}

function linkEn(link: Link): string {
  const node = nodeName(link.node, 'en');
  const day = link.day === null ? '(no day at all)' : formatDay(link.day);
  if (link.kind === 'step') return stepEn(link, node, day);
  switch (link.reason) {
    case 'fixed':
      return `${node} is fixed on ${day} by the plan`;
    case 'kickoff':
      return link.node === 'kickoff'
        ? `the kickoff is on ${day}`
        : `${node} starts on the kickoff, ${day}`;
    case 'not-before':
      return `${node} not before ${day} (\`not-before\`)`;
    case 'not-after':
      return `${node} not after ${day} (\`not-after\`)`;
    case 'window':
      return `${node} no later than ${day}: it takes ${spanText(link.length, 'en')} and has to end by ${formatDay(link.windowEnd)}, the last day of the \`window\``;
    case 'window-end':
      return `${node} by ${day}, the last day of the \`window\``;
    case 'calendar':
      return `${node} has no day to start on (calendar)`;
  }
}

function stepEn(link: StepLink, node: string, day: string): string {
  const from = `${nodeName(link.from, 'en')}, ${formatDay(link.fromDay)}`;
  const closed =
    link.closed.length === 0 ? '' : `, with no start on ${closedList(link.closed, 'en')}`;
  const rule = ruleName(link.rule, 'en');
  const distance = spanText(link.distance, 'en');
  return link.side === 'lower'
    ? `${node} not before ${day}: ${rule} asks for at least ${distance} after ${from}${closed}`
    : `${node} not before ${day}: ${rule} allows at most ${distance} from it to ${from}${closed}`;
}
