import { chunked } from './chunks.js';
import type { RenderOptions } from './options.js';
import { levelTable } from './terminal/level-table.js';
import { unitTable } from './terminal/unit-table.js';
import type { View } from './view.js';

/** For people at a terminal: a headline with the plan's frame, then a row per level and echelon, or per entry. */
export const table = (view: View, options: RenderOptions): Iterable<string> =>
  chunked(options.by === 'unit' ? unitTable(view, options) : levelTable(view, options));
