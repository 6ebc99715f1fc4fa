import { agendaCells, agendaHeads } from '../agenda/agenda-cells.js';
import type { RenderOptions } from '../options.js';
import type { View } from '../view.js';
import { cell } from './cell.js';
import { headLine } from './lines.js';

/** One line an occurrence by day, or of each leader and group all that they have to be at. */
export function* agendaLines(
  view: View,
  by: 'activity' | 'person',
  options: Pick<RenderOptions, 'columns' | 'language'>,
): Generator<string> {
  yield headLine(agendaHeads(by, options));
  for (const cells of agendaCells(view, by, options)) yield `${cells.map(cell).join(',')}\r\n`;
}
