import type { Language } from '../../diagnostics/code-entry.js';
import { item } from '../../domain/columns.js';
import { formatDay } from '../../domain/day.js';
import { namesOf, type AgendaRow } from '../agenda/agenda-row.js';
import { agendaWords, whenText } from '../agenda/agenda-words.js';
import type { View } from '../view.js';
import type { AgendaColumnName } from './column-names.js';

/** What stands in a column of what is dated by itself. */
export type AgendaTexts = Readonly<Record<AgendaColumnName, (row: AgendaRow) => string>>;

export function agendaTexts({ plan, placement }: View, language: Language): AgendaTexts {
  const words = agendaWords[language];
  const names = { activity: null, meeting: null, visit: words.visit } as const;
  return {
    date: ({ day }) => (day === null ? '' : formatDay(day)),
    end: ({ end }) => (end === null ? '' : formatDay(end)),
    time: ({ when }) => whenText(when, language),
    code: ({ holder }) => holder?.code ?? '',
    unit: ({ holder }) => holder?.member ?? holder?.path.at(-1) ?? '',
    above: ({ holder }) => aboveOf(holder).join('/'),
    level: ({ holder }) => holder?.level ?? '',
    echelon: ({ holder }) => holder?.echelon ?? '',
    activity: ({ kind, name }) => names[kind] ?? name,
    stage: ({ stage }) => (stage === null ? '' : item(plan.stages, stage).name),
    attendees: ({ attendees }) => namesOf(attendees, placement).join(words.between),
    number: ({ number }) => (number === null ? '' : String(number)),
    optional: ({ isOptional }) => (isOptional ? words.optional : ''),
    basis: ({ basis }) => basis ?? '',
  };
}

/** A member stands under its unit's whole path, a unit under the path above it. */
function aboveOf(holder: AgendaRow['holder']): readonly string[] {
  if (holder === null) return [];
  return holder.member === null ? holder.path.slice(0, -1) : holder.path;
}
