import { headings, type Headings } from '../headings.js';
import type { Rows } from '../rows.js';

/** The columns of tables and CSV with a row per entry, as `--columns` names them. */
export const entryColumnNames = [
  'code',
  'unit',
  'above',
  'level',
  'echelon',
  'start',
  'end',
  'days',
  'stages',
  'float',
  'earliest',
  'latest',
  'tags',
  'system',
  'note',
  'basis',
  'reason',
  'id',
] as const;

/** The same with a row per level and echelon. */
export const echelonColumnNames = [
  'level',
  'echelon',
  'units',
  'entries',
  'first-start',
  'last-start',
  'last-end',
  'stages',
] as const;

/** The same with a row per occurrence; those that stand there unless others are asked for come first. */
const agendaColumnNames = [
  'date',
  'end',
  'time',
  'code',
  'unit',
  'above',
  'level',
  'echelon',
  'activity',
  'stage',
  'attendees',
  'number',
  'optional',
  'basis',
] as const;

/** Before them, with the rows of each person. */
const personColumnNames = ['person', 'kind'] as const;

export type EntryColumnName = (typeof entryColumnNames)[number];
export type EchelonColumnName = (typeof echelonColumnNames)[number];
const USUAL_COLUMNS = agendaColumnNames.slice(0, 11);

/** The columns of occurrences that are there unless others are asked for. */
export const usualAgendaColumns: Readonly<
  Record<'activity' | 'person', readonly (AgendaColumnName | PersonColumnName)[]>
> = { activity: USUAL_COLUMNS, person: [...personColumnNames, ...USUAL_COLUMNS] };

export type AgendaColumnName = (typeof agendaColumnNames)[number];
export type PersonColumnName = (typeof personColumnNames)[number];
export type ColumnName = EntryColumnName | EchelonColumnName | AgendaColumnName | PersonColumnName;

const NAMES: Readonly<Record<Rows, readonly ColumnName[]>> = {
  unit: entryColumnNames,
  level: echelonColumnNames,
  activity: agendaColumnNames,
  person: [...personColumnNames, ...agendaColumnNames],
};

export const columnNames = (by: Rows): readonly ColumnName[] => NAMES[by];

const OTHER_KEYS = {
  'first-start': 'firstStart',
  'last-start': 'lastStart',
  'last-end': 'lastEnd',
} as const;

const isOther = (name: ColumnName): name is keyof typeof OTHER_KEYS => name in OTHER_KEYS;

/** Its heading's key: `first-start` → `firstStart`. */
export const headingKey = (name: ColumnName): keyof Headings =>
  isOther(name) ? OTHER_KEYS[name] : name;

/** The column that a person means by its name or by its heading in either language; null where there is none. */
export function columnNamed(text: string, by: Rows): ColumnName | null {
  const asked = text.toLowerCase();
  const isMeant = (name: ColumnName): boolean =>
    [name, headings.zh[headingKey(name)], headings.en[headingKey(name)].toLowerCase()].includes(
      asked,
    );
  return columnNames(by).find(isMeant) ?? null;
}
