import type { Language } from '../../diagnostics/code-entry.js';
import { clockText, type Half } from '../../domain/activities.js';
import type { When } from './agenda-row.js';

export interface AgendaWords {
  readonly halves: Readonly<Record<Half, string>>;
  /** Of several days the first. */
  readonly firstDay: (half: string) => string;
  readonly visit: string;
  readonly meeting: string;
  readonly optional: string;
  readonly kinds: Readonly<Record<'leader' | 'group', string>>;
  /** Between names. */
  readonly between: string;
  /** After the name of what is held again and again. */
  readonly nth: (name: string, number: number) => string;
}

export const agendaWords: Readonly<Record<Language, AgendaWords>> = {
  zh: {
    halves: { am: '上午', pm: '下午' },
    firstDay: (half) => `首日${half}`,
    visit: '巡查',
    meeting: '会议',
    optional: '自选',
    kinds: { leader: '联系领导', group: '督导组' },
    between: '、',
    nth: (name, number) => `${name}（第${number}次）`,
  },
  en: {
    halves: { am: 'morning', pm: 'afternoon' },
    firstDay: (half) => `first ${half}`,
    visit: 'Inspection',
    meeting: 'Meeting',
    optional: 'optional',
    kinds: { leader: 'leader', group: 'group' },
    between: ', ',
    nth: (name, number) => `${name} (no. ${number})`,
  },
};

/** `09:00-11:00`, 上午, or nothing for the whole day. */
export function whenText(when: When, language: Language): string {
  if (when.kind === 'day') return '';
  if (when.kind === 'time') return `${clockText(when.from)}-${clockText(when.to)}`;
  const { halves, firstDay } = agendaWords[language];
  return when.isFirst ? firstDay(halves[when.half]) : halves[when.half];
}
