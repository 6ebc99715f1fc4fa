import type { ClosedDays } from '../domain/closed-days.js';
import { formatDay } from '../domain/day.js';
import type { EntryName } from '../domain/entries.js';
import type { Span } from '../domain/span.js';
import type { Language } from './code-entry.js';

/** The rules as messages name them: the word of the trade, then the key of the file. */
const RULES = {
  kickoff: { zh: '启动日 kickoff', en: '`kickoff`' },
  stagger: { zh: '梯次间隔 stagger', en: '`stagger`' },
  overlap: { zh: '压茬间隔 overlap', en: '`overlap`' },
  start: { zh: '启动规则 start', en: '`start`' },
  system: { zh: '系统先后 system', en: '`system`' },
  'lead-first': { zh: '先行一步 lead-first', en: '`lead-first`' },
  after: { zh: '先后次序 after', en: '`after`' },
  duration: { zh: '时长 duration', en: '`duration`' },
  group: { zh: '先后次序 after', en: '`after`' },
} as const;

export type EdgeRuleName = keyof typeof RULES;

export const ruleName = (rule: EdgeRuleName, language: Language): string => RULES[rule][language];

export function entryName({ unit, echelon, member }: EntryName, language: Language): string {
  const part = member ?? echelon;
  return language === 'zh' ? `${unit}（${part}）` : `${unit} (${part})`;
}

/** English: `1 day`, `2 days`; `words` where an `s` does not make it. */
export const plural = (count: number, word: string, words = `${word}s`): string =>
  `${count} ${count === 1 ? word : words}`;

/**
 * `10天`, `3个月`, `1个月零2天`; in English `10 days`. A difference of two spans may hold a negative part: a month
 * less 5 days is no number of days, since months differ, so both spans are named.
 */
export function spanText({ months, days }: Span, language: Language): string {
  const less = language === 'zh' ? '减' : ' less ';
  if (months > 0 && days < 0)
    return `${spanText({ months, days: 0 }, language)}${less}${daysText(-days, language)}`;
  if (months < 0 && days > 0)
    return `${daysText(days, language)}${less}${spanText({ months: -months, days: 0 }, language)}`;
  if (months < 0 || days < 0) {
    const whole = spanText({ months: Math.abs(months), days: Math.abs(days) }, language);
    return `${language === 'zh' ? '负' : 'minus '}${whole}`;
  }
  const parts: string[] = [];
  if (months !== 0) parts.push(language === 'zh' ? `${months}个月` : plural(months, 'month'));
  if (days !== 0 || months === 0) parts.push(daysText(days, language));
  return parts.join(language === 'zh' ? '零' : ' and ');
}

export const daysText = (days: number, language: Language): string =>
  language === 'zh' ? `${days}天` : plural(days, 'day');

const CLOSED = {
  avoid: { zh: '避开的日子', en: 'days to avoid' },
  restday: { zh: '休息日', en: 'days off' },
  holiday: { zh: '节假日', en: 'a public holiday' },
  weekend: { zh: '周末', en: 'a weekend' },
} as const;

/** `春节前后 2014-01-28…2014-02-06` */
export function closedText(closed: ClosedDays, language: Language): string {
  const name = closed.name?.[language] ?? CLOSED[closed.kind][language];
  const to = closed.from === closed.to ? '' : `…${formatDay(closed.to)}`;
  return `${name} ${formatDay(closed.from)}${to}`;
}

export function closedList(closed: readonly ClosedDays[], language: Language): string {
  return closed.map((range) => closedText(range, language)).join(language === 'zh' ? '、' : ', ');
}

/** “Did you mean …?”; null where there is nothing to suggest. */
export function meantText(suggestion: string | null, language: Language): string | null {
  if (suggestion === null) return null;
  return language === 'zh' ? `是不是“${suggestion}”？` : `Did you mean “${suggestion}”?`;
}
