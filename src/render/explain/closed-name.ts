import type { Language } from '../../diagnostics/code-entry.js';
import type { SkippedDays } from '../../domain/closed-days.js';

const KINDS = {
  avoid: { zh: '避开的日子', en: 'days to avoid' },
  restday: { zh: '休息日', en: 'days off' },
  holiday: { zh: '节假日', en: 'a public holiday' },
  weekend: { zh: '周末', en: 'weekend' },
} as const;

/** What closed days are called. */
export const closedName = ({ closed }: SkippedDays, language: Language): string =>
  closed.name?.[language] ?? KINDS[closed.kind][language];
