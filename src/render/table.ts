import { chunked } from './chunks.js';
import type { Render } from './options.js';
import type { Rows } from './rows.js';
import { occurrenceTable, personTable } from './terminal/agenda-table.js';
import { levelTable } from './terminal/level-table.js';
import { unitTable } from './terminal/unit-table.js';

const tables: Readonly<Record<Rows, Render>> = {
  level: levelTable,
  unit: unitTable,
  activity: occurrenceTable,
  person: personTable,
};

/** For people at a terminal: a headline with the plan's frame, then the rows that were asked for. */
export const table: Render = (view, options) => chunked(tables[options.by](view, options));
