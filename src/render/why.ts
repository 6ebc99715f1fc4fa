import type { Language } from '../diagnostics/code-entry.js';
import type { Entries } from '../domain/entries.js';
import type { Reason } from '../schedule/types.js';

interface WhyWords {
  /** What the rules that look at another entry are for. */
  readonly rules: Readonly<Record<'stagger' | 'overlap' | 'system' | 'lead-first', string>>;
  readonly fixed: Readonly<Record<'fixed' | 'not-before' | 'not-after', string>>;
  readonly kickoff: string;
  readonly distance: (from: string, interval: number) => string;
  readonly after: (from: string, interval: number) => string;
}

const dayCount = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

const whyWords: Record<Language, WhyWords> = {
  zh: {
    rules: {
      stagger: '梯次展开，',
      overlap: '压茬推进，',
      system: '上级部门先行，',
      'lead-first': '先行一步，',
    },
    fixed: {
      fixed: '方案指定了启动日期',
      'not-before': '方案规定了最早启动日期',
      'not-after': '方案规定了最晚启动日期',
    },
    kickoff: '启动日',
    distance: (from, interval) =>
      interval === 0
        ? `与${from}同日启动`
        : `比${from}${interval > 0 ? '晚' : '早'}${Math.abs(interval)}天启动`,
    after: (from, interval) => `排在${from}之后，间隔${interval}天`,
  },
  en: {
    rules: {
      stagger: 'stagger, ',
      overlap: 'overlap, ',
      system: 'system, ',
      'lead-first': 'lead-first, ',
    },
    fixed: {
      fixed: 'fixed by the plan',
      'not-before': 'the earliest day the plan allows',
      'not-after': 'the latest day the plan allows',
    },
    kickoff: 'the kickoff',
    distance: (from, interval) =>
      interval === 0
        ? `same day as ${from}`
        : `${dayCount(Math.abs(interval))} ${interval > 0 ? 'after' : 'before'} ${from}`,
    after: (from, interval) => `after ${from}, ${dayCount(interval)} apart`,
  },
};

/** What decided an entry's start, in one phrase. `tici explain` says more. */
export function why(entries: Entries, reason: Reason, language: Language): string {
  const words = whyWords[language];
  switch (reason.rule) {
    case 'kickoff':
    case 'start':
      return words.distance(entries.plan.kickoff.name ?? words.kickoff, reason.interval);
    case 'after':
      return words.after(entries.ownerOf(reason.from).name, reason.interval);
    case 'overlap':
      // Both entries are of one unit: its echelon says which is meant.
      return words.rules.overlap + words.distance(entries.echelonOf(reason.from), reason.interval);
    case 'stagger':
    case 'system':
    case 'lead-first':
      return (
        words.rules[reason.rule] +
        words.distance(entries.ownerOf(reason.from).name, reason.interval)
      );
    case 'fixed':
    case 'not-before':
    case 'not-after':
      return words.fixed[reason.rule];
  }
}
