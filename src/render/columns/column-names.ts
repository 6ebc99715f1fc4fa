import { headings, type Headings } from '../headings.js';

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

export type EntryColumnName = (typeof entryColumnNames)[number];
export type EchelonColumnName = (typeof echelonColumnNames)[number];
export type ColumnName = EntryColumnName | EchelonColumnName;

export const columnNames = (by: 'unit' | 'level'): readonly ColumnName[] =>
  by === 'unit' ? entryColumnNames : echelonColumnNames;

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
export function columnNamed(text: string, by: 'unit' | 'level'): ColumnName | null {
  const asked = text.toLowerCase();
  const isMeant = (name: ColumnName): boolean =>
    [name, headings.zh[headingKey(name)], headings.en[headingKey(name)].toLowerCase()].includes(
      asked,
    );
  return columnNames(by).find(isMeant) ?? null;
}
