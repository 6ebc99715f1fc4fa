import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay } from '../../domain/day.js';
import type { EntryColumnName } from './column-names.js';
import { nameOf, type Row } from '../row.js';
import type { View } from '../view.js';
import { why } from '../why/why.js';

/** What stands in a column of entries, stages apart: of those there are several columns. */
export type EntryTexts = Readonly<Record<Exclude<EntryColumnName, 'stages'>, (row: Row) => string>>;

/** Tags and the like stand in one cell. */
const BETWEEN = '、';

export const entryTexts = ({ schedule }: View, language: Language): EntryTexts => ({
  code: (row) => row.code ?? '',
  unit: nameOf,
  above: ({ path, member }) => (member === null ? path.slice(0, -1) : path).join('/'),
  level: (row) => row.level,
  echelon: (row) => row.echelon,
  start: (row) => formatDay(row.start),
  end: (row) => formatDay(row.end),
  days: (row) => String(row.days),
  float: (row) => (row.float === null ? '' : String(row.float)),
  earliest: (row) => formatDay(row.earliest),
  latest: (row) => (row.latest === null ? '' : formatDay(row.latest)),
  tags: (row) => row.tags.join(BETWEEN),
  system: (row) => row.system ?? '',
  note: (row) => row.note ?? '',
  basis: (row) => row.reason.basis ?? '',
  reason: (row) => why(schedule.entries, row.entry, row.reason, language),
  id: (row) => row.id,
});
