import type { Language } from '../../diagnostics/code-entry.js';
import type { Half } from '../../domain/activities.js';
import { agendaWords } from '../agenda/agenda-words.js';

/** The sentences of events that have a day of their own, as `EventWords`: TEXT comes in, and TEXT comes out. */
export interface AgendaEventWords {
  /** Unit and stage are empty where there is none. */
  readonly meeting: (name: string, unit: string, stage: string) => string;
  readonly visit: (group: string, unit: string) => string;
  readonly stage: (name: string) => string;
  /** On the first day alone in that half-day, where it is said. */
  readonly attendees: (names: string, first: Half | null) => string;
  readonly optional: string;
}

export const agendaEventWords: Readonly<Record<Language, AgendaEventWords>> = {
  zh: {
    meeting: (name, unit, stage) => unit + name + (stage === '' ? '' : `（${stage}）`),
    visit: (group, unit) => `${group}巡查${unit}`,
    stage: (name) => `环节：${name}`,
    attendees: (names, first) =>
      `出席：${names}${first === null ? '' : `（首日${agendaWords.zh.halves[first]}）`}`,
    optional: '自选动作',
  },
  en: {
    meeting: (name, unit, stage) =>
      (unit === '' ? '' : `${unit}: `) + name + (stage === '' ? '' : ` (${stage})`),
    visit: (group, unit) => `${group}: inspection of ${unit}`,
    stage: (name) => `Stage: ${name}`,
    attendees: (names, first) =>
      `Attending: ${names}${first === null ? '' : ` (first ${agendaWords.en.halves[first]})`}`,
    optional: 'Optional',
  },
};
