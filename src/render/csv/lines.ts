import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay } from '../../domain/day.js';
import { headings } from '../headings.js';
import type { StageRow } from '../row.js';
import type { View } from '../view.js';
import { cell } from './cell.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** The first line of a file. */
export const headLine = (names: readonly string[]): string =>
  `${BYTE_ORDER_MARK}${names.map(cell).join(',')}\r\n`;

/** `NAME·起`, `NAME·止` for each stage. */
export function stageNames({ plan }: View, language: Language): string[] {
  const { from, to } = headings[language];
  return plan.stages.flatMap(({ name }) => [`${name}·${from}`, `${name}·${to}`]);
}

/** The cells of the stages, each with the comma before it. */
export function stageCells(stages: readonly StageRow[]): string {
  let text = '';
  for (const { start, end } of stages) text += `,${formatDay(start)},${formatDay(end)}`;
  return text;
}
