import { formatDay } from '../../domain/day.js';
import type { EchelonColumnName } from './column-names.js';
import type { EchelonRow } from '../summary.js';

/** What stands in a column of levels and echelons, stages apart. */
export const echelonTexts: Readonly<
  Record<Exclude<EchelonColumnName, 'stages'>, (row: EchelonRow) => string>
> = {
  level: (row) => row.level,
  echelon: (row) => row.echelon,
  units: (row) => String(row.units),
  entries: (row) => String(row.entries),
  'first-start': (row) => formatDay(row.firstStart),
  'last-start': (row) => formatDay(row.lastStart),
  'last-end': (row) => formatDay(row.lastEnd),
};
