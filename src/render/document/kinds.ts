import type { ColumnName } from '../columns/column-names.js';
import type { DocumentColumn } from './table.js';

/** What stands in each column, the stages apart. */
export const kinds: Readonly<Record<Exclude<ColumnName, 'stages'>, DocumentColumn['kind']>> = {
  code: 'mark',
  unit: 'name',
  above: 'text',
  level: 'text',
  echelon: 'text',
  start: 'day',
  end: 'day',
  days: 'mark',
  float: 'mark',
  earliest: 'day',
  latest: 'day',
  tags: 'text',
  system: 'text',
  note: 'text',
  basis: 'text',
  reason: 'text',
  id: 'text',
  units: 'mark',
  entries: 'mark',
  'first-start': 'day',
  'last-start': 'day',
  'last-end': 'day',
};
